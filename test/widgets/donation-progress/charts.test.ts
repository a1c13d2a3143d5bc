import { expect } from '@esm-bundle/chai';
import { Chart } from 'chart.js';
import { cleanUp, openDonation, type Donation } from '../../support/browser/donation.ts';
import { until } from '../../support/browser/wait.ts';

function inkOf(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

function canvases(donation: Donation): HTMLCanvasElement[] {
  return [...donation.root.querySelectorAll('canvas')];
}

describe('charts', () => {
  afterEach(cleanUp);

  it('are drawn when they are about to be seen, and named', async () => {
    let loads = 0;
    const donation = await openDonation({
      scenario: 'campaignInFull',
      loadCharts: () => {
        loads += 1;
        return import('../../../src/widgets/donation-progress/parts/chart-drawing.ts');
      },
    });
    expect(loads).to.equal(0);
    const [growth, spending] = canvases(donation);
    growth!.scrollIntoView();
    await until(() => loads === 1);
    await until(() => inkOf(growth!) > 500, 'ink of the growth');
    spending!.scrollIntoView();
    await until(() => inkOf(spending!) > 500, 'ink of the spending');
    expect(loads).to.equal(1);
    expect(growth!.getAttribute('aria-label')).to.equal('折线图：2026年3月至2026年11月累计已筹，数字见表格');
  });

  it('name as many months as have room, in equal steps to the last', async () => {
    for (const [width, least] of [
      [320, 2],
      [560, 4],
    ] as const) {
      const donation = await openDonation({ scenario: 'campaignLongGrowth', width });
      const [growth] = canvases(donation);
      growth!.scrollIntoView();
      await until(() => inkOf(growth!) > 500);
      const { x } = Chart.getChart(growth!)!.scales;
      const months = x!.ticks.map(({ value }) => value);
      expect(months.length, `at ${width}`).to.be.at.least(least);
      expect(x!.ticks[months.length - 1]!.label).to.equal('2026年11月');
      const steps = months.slice(1).map((month, index) => month - months[index]!);
      expect(new Set(steps).size).to.equal(1);
      const room = x!.getPixelForValue(months[1]!) - x!.getPixelForValue(months[0]!);
      const labels = x!.ticks.map(({ label }) => x!.ctx.measureText(String(label)).width);
      expect(room, `at ${width}`).to.be.above(Math.max(...labels));
      cleanUp();
    }
  });

  it('leave the page’s head and style sheets alone', async () => {
    const { childElementCount } = document.head;
    const sheets = document.styleSheets.length;
    const donation = await openDonation({ scenario: 'campaignInFull' });
    canvases(donation)[0]!.scrollIntoView();
    await until(() => inkOf(canvases(donation)[0]!) > 500);
    expect(document.head.childElementCount).to.equal(childElementCount);
    expect(document.styleSheets.length).to.equal(sheets);
    expect(document.querySelectorAll('body > :not(div)').length).to.equal(0);
  });

  it('that cannot be loaded leave their tables, and a sentence', async () => {
    const donation = await openDonation({
      scenario: 'campaignInFull',
      loadCharts: () => Promise.reject(new Error('no network')),
    });
    canvases(donation)[0]!.scrollIntoView();
    await donation.untilText('图表没有加载出来，数字以表格为准。');
    expect(canvases(donation)).to.deep.equal([]);
    expect(donation.root.querySelectorAll('table').length).to.equal(2);
    expect(donation.text).to.contain('187,643.50');
  });

  it('are not drawn while their campaign is folded', async () => {
    let loads = 0;
    const donation = await openDonation({
      loadCharts: () => {
        loads += 1;
        return import('../../../src/widgets/donation-progress/parts/chart-drawing.ts');
      },
    });
    await new Promise(requestAnimationFrame);
    expect(canvases(donation)).to.deep.equal([]);
    donation.root.querySelectorAll<HTMLElement>('summary')[3]!.click();
    await until(() => canvases(donation).length === 2);
    canvases(donation)[0]!.scrollIntoView();
    await until(() => loads === 1);
  });

  it('are gone when the widget has left, and there again when it is back', async () => {
    const donation = await openDonation({ scenario: 'campaignInFull' });
    const [growth] = canvases(donation);
    growth!.scrollIntoView();
    await until(() => inkOf(growth!) > 500);
    const place = donation.element.parentElement!;
    donation.element.remove();
    place.append(donation.element);
    await donation.settled();
    canvases(donation)[0]!.scrollIntoView();
    await until(() => inkOf(canvases(donation)[0]!) > 500);
  });

  it('on paper everything is unfolded', async () => {
    const donation = await openDonation({ scenario: 'campaigns30' });
    dispatchEvent(new Event('beforeprint'));
    expect(donation.campaigns.length).to.equal(30);
    expect([...donation.root.querySelectorAll('details')].every(({ open }) => open)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await donation.settled();
    expect(donation.campaigns.length).to.equal(10);
    expect([...donation.root.querySelectorAll('details')].some(({ open }) => open)).to.equal(false);
  });
});
