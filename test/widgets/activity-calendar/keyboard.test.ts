import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar, type Calendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { scenario } from '../../mocks/scenarios.ts';

describe('the month by keyboard', () => {
  let calendar: Calendar;

  beforeEach(async () => {
    calendar = await openCalendar({ client: stubClient(scenario('typical').center) });
    (await calendar.day('2026年11月24日')).focus();
  });
  afterEach(clearPage);

  it('has one day in the order of Tab', () => {
    const reachable = calendar.findAll('gridcell').filter((cell) => cell.tabIndex === 0);
    expect(reachable).to.have.length(1);
    const inside = calendar.findAll('button').filter((button) => button.closest('td'));
    expect(inside.every((button) => button.tabIndex === -1)).to.equal(true);
  });

  const steps: [keys: [string, KeyboardEventInit?][], day: string][] = [
    [[['ArrowLeft']], '2026年11月23日'],
    [[['ArrowRight']], '2026年11月25日'],
    [[['ArrowUp']], '2026年11月17日'],
    [[['ArrowDown']], '2026年12月1日'],
    [[['Home']], '2026年11月23日'],
    [[['End']], '2026年11月29日'],
    [[['PageDown']], '2026年12月24日'],
    [[['PageUp']], '2026年10月24日'],
    [[['PageDown', { shiftKey: true }]], '2027年11月24日'],
    [[['PageUp', { shiftKey: true }]], '2025年11月24日'],
    [[['End'], ['ArrowDown'], ['ArrowRight']], '2026年12月7日'],
  ];
  for (const [keys, day] of steps) {
    const name = keys.map(([key, modifiers]) => (modifiers?.shiftKey ? `Shift+${key}` : key)).join(', ');
    it(`moves by ${name}`, async () => {
      for (const [key, modifiers] of keys) await calendar.key(key, modifiers);
      expect(calendar.focused).to.match(new RegExp(`^${day} `));
    });
  }

  it('comes to the last day of a month that is shorter', async () => {
    await calendar.choose('选择月份', '2027年1月');
    (await calendar.day('2027年1月1日')).focus();
    await calendar.key('ArrowLeft');
    await calendar.key('PageUp', { shiftKey: true });
    expect(calendar.focused).to.match(/^2025年12月31日 /);
    await calendar.key('PageUp');
    expect(calendar.focused).to.match(/^2025年11月30日 /);
  });

  it('leaves the keys of the browser alone', async () => {
    await calendar.key('ArrowLeft', { altKey: true });
    expect(calendar.focused).to.match(/^2026年11月24日 /);
  });

  for (const key of ['Enter', ' ']) {
    it(`opens a day by ${key === ' ' ? 'Space' : key} and comes back by Escape`, async () => {
      await calendar.key('ArrowRight');
      await calendar.key(key);
      expect(calendar.focused).to.match(/^2026年11月25日 周三/);
      expect(calendar.has('button', /^19:00–20:30 广场舞教学/)).to.equal(true);
      await calendar.key('Escape');
      expect(calendar.focused).to.match(/^2026年11月25日 周三，十七，1 项活动$/);
    });
  }

  it('keeps the focus on the day while its month is being read', async () => {
    const release = calendar.client.hold();
    await calendar.key('PageUp');
    await calendar.key('ArrowLeft');
    expect(calendar.focused).to.equal('2026年10月23日 周五，霜降');
    release();
    await calendar.find('gridcell', '2026年10月23日 周五，霜降，没有活动');
    expect(calendar.focused).to.match(/^2026年10月23日/);
  });
});
