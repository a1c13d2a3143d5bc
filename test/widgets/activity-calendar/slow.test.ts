import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar, type Calendar } from '../../support/browser/calendar.ts';

const { now } = performance;

const daysOfDecember = ({ element }: Calendar) =>
  element.shadowRoot!.querySelectorAll('td[data-day^="2026-12"]').length;

describe('a month, week by week', () => {
  afterEach(() => {
    performance.now = now;
    clearPage();
  });

  it('comes on a slow phone in several tasks', async () => {
    let calls = 0;
    // A week takes longer than a task may.
    performance.now = () => now.call(performance) + 30 * (calls += 1);
    const calendar = await openCalendar({}, { waits: false });
    const seen = new Set<number>();
    do {
      await new Promise((resolve) => setTimeout(resolve));
      seen.add(calendar.findAll('gridcell').length);
    } while (!calendar.has('searchbox'));
    await calendar.settled();
    const all = calendar.findAll('gridcell').length;
    expect([...seen].filter((days) => days > 0 && days < all)).to.have.length.above(0);
    expect(all).to.equal(42);
  });

  it('has the day that a key leads to', async () => {
    const calendar = await openCalendar();
    (await calendar.day('2026年11月30日')).focus();
    await calendar.key('PageDown');
    expect(calendar.focused).to.match(/^2026年12月30日/);
  });

  it('is whole when it is printed', async () => {
    const calendar = await openCalendar();
    (await calendar.find('button', '下个月')).click();
    dispatchEvent(new Event('beforeprint'));
    expect(daysOfDecember(calendar)).to.equal(31);
    dispatchEvent(new Event('afterprint'));
  });
});
