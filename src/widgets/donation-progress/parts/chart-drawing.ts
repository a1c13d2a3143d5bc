/** Draws with Chart.js, of which only what these two charts need is here; a chunk of its own. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import { fromMonthNumber } from '../../../domain/campaign-growth.ts';
import type { ChartData } from './charts.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

export interface ChartColors {
  readonly main: string;
  readonly line: string;
  readonly text: string;
  readonly font: string;
  /** In pixels. */
  readonly fontSize: number;
  /** The language is written from right to left, so time and amounts grow that way. */
  readonly isMirrored: boolean;
}

export interface Drawing {
  update(data: ChartData, colors: ChartColors): void;
  destroy(): void;
}

/** Animated when it is drawn first, unless motion is unwelcome. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData, colors: ChartColors): Drawing {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let drawn = JSON.stringify([data, colors]);
  const chart = new Chart(canvas, configurationOf(data, colors, isStill));
  return {
    update(data, colors) {
      const next = JSON.stringify([data, colors]);
      if (next === drawn) return;
      drawn = next;
      const { data: values, options } = configurationOf(data, colors, true);
      chart.data = values;
      chart.options = options!;
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}

function configurationOf(data: ChartData, colors: ChartColors, isStill: boolean): ChartConfiguration {
  const { main, line, text: color, font: family, fontSize: size, isMirrored } = colors;
  const position = isMirrored ? 'right' : 'left';
  const font = { family, size };
  const money = {
    beginAtZero: true,
    border: { display: false },
    grid: { color: line },
    ticks: {
      color,
      font,
      maxTicksLimit: 5,
      callback: (yuan: string | number) => data.text.short(Math.round(Number(yuan) * 100), 'down'),
    },
  };
  const common = {
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    animation: isStill ? (false as const) : { duration: 600 },
  };
  if (data.kind === 'spending') {
    return {
      type: 'bar',
      data: {
        labels: data.bars.map(({ label }) => shortened(label)),
        datasets: [{ data: data.bars.map(({ value }) => value), backgroundColor: main, maxBarThickness: 32 }],
      },
      options: {
        ...common,
        indexAxis: 'y',
        scales: {
          x: { ...money, reverse: isMirrored },
          y: { position, border: { color: line }, grid: { display: false }, ticks: { color, font } },
        },
      },
    };
  }
  const { points, target } = data;
  const [from, to] = [points[0]!.x, points[points.length - 1]!.x];
  const name = (month: number): string => data.text.month(fromMonthNumber(month));
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: [...points],
          borderColor: main,
          borderWidth: 3,
          pointBackgroundColor: main,
          pointRadius: points.length > 24 ? 0 : 4,
          stepped: 'before',
          // Points at the edge are whole.
          clip: 8,
        },
        ...(target
          ? [
              {
                data: [
                  { x: from, y: target },
                  { x: to, y: target },
                ],
                borderColor: color,
                borderDash: [6, 6],
                borderWidth: 2,
                pointRadius: 0,
              },
            ]
          : []),
      ],
    },
    options: {
      ...common,
      scales: {
        x: {
          type: 'linear',
          reverse: isMirrored,
          min: from,
          max: to,
          border: { color: line },
          grid: { display: false },
          afterBuildTicks(axis) {
            axis.ctx.font = `${size}px ${family}`;
            axis.ticks = labelledMonths(
              from,
              to,
              (month) => axis.ctx.measureText(name(month)).width,
              axis.width,
            );
            // From left to right: the first and the last are given room to be whole.
            if (isMirrored) axis.ticks.reverse();
          },
          ticks: {
            color,
            font,
            autoSkip: false,
            maxRotation: 0,
            callback: (month) => name(Number(month)),
          },
        },
        y: { ...money, position },
      },
    },
  };
}

/** The last month and, in equal steps back from it, as many as have room beside each other: each, every other, every third … */
function labelledMonths(
  from: number,
  to: number,
  widthOf: (month: number) => number,
  width: number,
): { value: number }[] {
  const months: number[] = [];
  for (let month = from; month <= to; month++) months.push(month);
  const needed = Math.max(...months.map(widthOf)) + 16;
  const least = ((to - from) * needed) / width;
  const step = [1, 2, 3, 4, 6].find((step) => step >= least) ?? Math.ceil(least / 12) * 12;
  return months.filter((month) => (to - month) % step === 0).map((value) => ({ value }));
}

/** Ten Chinese characters or twenty Latin letters; the table has it whole. */
function shortened(label: string): string {
  const letters = [...label];
  let room = 20;
  // Not by `entries()`: Prototype.js has its own.
  const end = letters.findIndex((letter) => (room -= letter > '\u02af' ? 2 : 1) < 0);
  return end < 0 ? label : `${letters.slice(0, end - 1).join('')}…`;
}
