/** When a row takes place: its first day, start and end, from whichever columns the sheet has. */
import { addDays, toDayNumber, type Day } from '../../../src/domain/plain-date.ts';
import type { Column } from './columns.ts';
import { accept, isRefusal } from '../sheets/reading.ts';
import type { RowCells } from '../sheets/row-cells.ts';
import { readDay, splitDayAndTime, type AssumeYear } from '../sheets/day.ts';
import { plain, toTimeText } from '../sheets/plain.ts';
import { readDates } from './spellings/repeat.ts';
import { readDuration, readTime, readTimeRange, toMinutes } from './spellings/time.ts';

/** What could be read; what is missing was reported. */
export interface When {
  readonly firstDay: Day | undefined;
  /** More than one when the date cell lists several. */
  readonly listed: readonly Day[];
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
  readonly endDay: Day | undefined;
}

/** A cell that may hold a day, a time, a range of times, or a day with one of these. */
interface Split {
  readonly day: string;
  readonly time: string;
}

/** `timeOnly`: the column is for times, so what is no date with a time is all time. */
function split(cell: string, timeOnly: boolean): Split {
  const { day, time } = splitDayAndTime(cell);
  if (time !== undefined) return { day, time };
  return timeOnly ? { day: '', time: cell } : { day: cell, time: '' };
}

function readFirstDay(
  cells: RowCells<Column>,
  column: Column,
  text: string,
  assumeYear: AssumeYear,
): { firstDay: Day | undefined; listed: readonly Day[] } {
  if (text === '') {
    cells.problem('date', { zh: '没有写日期', en: 'The date is missing' });
    return { firstDay: undefined, listed: [] };
  }
  const parts = plain(text).split(/[、;]/);
  if (parts.length > 1) {
    const first = readDay(parts[0]!, assumeYear);
    const list = isRefusal(first)
      ? undefined
      : readDates([first.value, ...parts.slice(1)].join('、'), first.value);
    if (list) return { firstDay: list.days[0], listed: list.days };
  }
  const firstDay = cells.take(column, readDay(text, assumeYear));
  return { firstDay, listed: firstDay === undefined ? [] : [firstDay] };
}

interface Times {
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
}

function readTimes(cells: RowCells<Column>, start: Split, startColumn: Column, end: Split): Times {
  if (start.time === '') {
    cells.problem('start', { zh: '没有写开始时间', en: 'The start is missing' });
    return { startTime: undefined, endTime: undefined };
  }
  const range = end.time === '' ? readTimeRange(start.time) : undefined;
  if (range && !isRefusal(range)) return { startTime: range.value.start, endTime: range.value.end };
  const startTime = cells.take(startColumn, readTime(start.time));
  if (startTime === '24:00') {
    cells.problem(startColumn, { zh: '没有这个时间', en: 'There is no such time' });
    return { startTime: undefined, endTime: undefined };
  }
  if (end.time !== '') return { startTime, endTime: cells.take('end', readTime(end.time)) };
  if (cells.cell('duration') === '') {
    cells.problem('end', { zh: '没有写结束时间', en: 'The end is missing' });
    return { startTime, endTime: undefined };
  }
  const minutes = cells.take('duration', readDuration(cells.cell('duration')));
  if (startTime === undefined || minutes === undefined) return { startTime, endTime: undefined };
  const sum = toMinutes(startTime) + minutes;
  if (sum > 24 * 60) {
    cells.problem('duration', { zh: '结束时间超过了当天', en: 'It would end on the next day' });
    return { startTime, endTime: undefined };
  }
  return { startTime, endTime: toTimeText(Math.floor(sum / 60), sum % 60) };
}

export function readWhen(cells: RowCells<Column>, assumeYear: AssumeYear): When {
  const date = split(cells.cell('date'), false);
  const startColumn: Column = cells.cell('start') === '' && cells.cell('time') !== '' ? 'time' : 'start';
  const startCell = split(cells.cell(startColumn), true);
  const endCell = split(cells.cell('end'), true);
  // 2026-11-24 00:00:00 is how some programs save a date alone.
  const dateTime = /^0?0:00(:00)?$/.test(date.time) && startCell.time !== '' ? '' : date.time;
  const dayColumn: Column = date.day === '' ? startColumn : 'date';

  const { firstDay, listed } = readFirstDay(cells, dayColumn, date.day || startCell.day, assumeYear);
  const { startTime, endTime } = readTimes(
    cells,
    { day: '', time: startCell.time || dateTime },
    startCell.time === '' ? 'date' : startColumn,
    endCell,
  );
  const endDayText = cells.cell('endDate') || endCell.day;
  const endColumn: Column = cells.cell('endDate') === '' ? 'end' : 'endDate';
  const sameYear: AssumeYear = (month, day) => {
    const reading = firstDay && readDay(`${firstDay.slice(0, 4)}-${month}-${day}`, () => undefined);
    return reading && !isRefusal(reading) ? reading.value : undefined;
  };
  const endDay =
    endDayText === ''
      ? firstDay
      : cells.take(endColumn, endDayText ? readDay(endDayText, sameYear) : accept(''));

  if (firstDay && startTime && endDay && endTime) {
    const length =
      (toDayNumber(endDay) - toDayNumber(firstDay)) * 24 * 60 + toMinutes(endTime) - toMinutes(startTime);
    if (length <= 0) {
      cells.problem(cells.cell('end') === '' ? startColumn : 'end', {
        zh: `结束(${endDay === firstDay ? '' : `${endDay} `}${endTime})不晚于开始（${startTime}）`,
        en: `It ends (${endTime}) before it starts (${startTime})`,
      });
    } else if (endDay > addDays(firstDay, 31)) {
      cells.problem(endColumn, { zh: '一次活动不能超过 31 天', en: 'One activity lasts 31 days at most' });
    }
  }
  return { firstDay, listed, startTime, endTime, endDay };
}
