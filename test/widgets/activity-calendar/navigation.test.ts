import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { scenario } from '../../mocks/scenarios.ts';

const typical = () => stubClient(scenario('typical').center);

describe('going through the calendar', () => {
  afterEach(clearPage);

  it('asks once, without a query, for what the script tag has asked for already', async () => {
    const { client } = await openCalendar({ client: typical() });
    expect(client.asked).to.deep.equal([{ query: {}, fresh: false }]);
  });

  it('goes to the next month without asking again, and says what is there', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.press('下个月');
    expect(calendar.month).to.equal('2026年12月');
    await calendar.says(/^2026年12月，共 \d+ 项活动$/);
    expect(calendar.client.asked).to.have.length(1);
  });

  it('asks for a range that it does not know, and not twice for one that it does', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.press('上个月');
    await calendar.says('2026年10月，没有活动');
    await calendar.press('下个月');
    await calendar.press('上个月');
    expect(calendar.client.asked.map(({ query }) => query)).to.deep.equal([{}, { from: '2026-09-28' }]);
  });

  it('gives up the answer for a month that was left', async () => {
    const calendar = await openCalendar({ client: typical() });
    const release = calendar.client.hold();
    await calendar.choose('选择月份', '2027年3月');
    await calendar.choose('选择月份', '2027年6月');
    release();
    await calendar.says('2027年6月，没有活动');
    expect(calendar.client.aborted).to.equal(1);
    expect(calendar.has('grid', '2027年6月')).to.equal(true);
  });

  it('comes back to today', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.choose('选择月份', '2027年1月');
    await calendar.press('今天');
    expect(calendar.month).to.equal('2026年11月');
    expect((await calendar.day('2026年11月24日')).tabIndex).to.equal(0);
  });

  it('goes by weeks in the week view, also over the end of a year', async () => {
    const calendar = await openCalendar({
      client: typical(),
      attributes: { view: 'week', date: '2026-12-28' },
    });
    await calendar.press('下一周');
    await calendar.find('heading', /^1月4日 周一/);
    await calendar.says(/^2027年1月4日–10日，共 \d+ 项活动/);
    expect(calendar.month).to.equal('2027年1月4日–10日');
    await calendar.choose('选择月份', '2026年12月');
    await calendar.find('heading', /^11月30日 周一/);
    expect(calendar.month).to.equal('11月30日–12月6日');
    await calendar.press('今天');
    expect(calendar.month).to.equal('11月23日–29日');
  });

  it('begins at the day that the page names', async () => {
    const calendar = await openCalendar({ client: typical(), attributes: { date: '2027-01-15' } });
    expect(calendar.month).to.equal('2027年1月');
    expect((await calendar.day('2027年1月15日')).tabIndex).to.equal(0);
  });

  it('lists from today on; what was before comes when asked for', async () => {
    const calendar = await openCalendar({ client: typical(), width: 360 });
    expect(calendar.has('heading', /11月5日/)).to.equal(false);
    await calendar.press('显示今天以前的 30 项');
    await calendar.find('heading', /11月5日/);
    expect(calendar.focused).to.match(/^2026年11月1日/);
  });

  it('lists what is coming beyond the end of the month, each month under its name', async () => {
    const client = typical();
    client.center.clock.set('2026-11-30T09:00:00+08:00');
    const calendar = await openCalendar({ client, width: 360 });
    expect(calendar.month).to.equal('11月30日起');
    await calendar.find('heading', '2026年12月');
    await calendar.find('heading', /^2026年12月1日 周二/);
    expect(client.asked).to.have.length(1);
    await calendar.press('下个月');
    expect(calendar.month).to.equal('2026年12月');
    expect(calendar.has('heading', '2026年12月')).to.equal(false);
    await calendar.press('上个月');
    expect(calendar.month).to.equal('11月30日起');
  });

  it('asks for places again, past the cache, when the page is seen again', async () => {
    const client = typical();
    const calendar = await openCalendar({ client, width: 360 });
    await calendar.find('button', /广场舞教学 .* 可报名（余 37）$/);
    const dance = client.center.activities.get('plazadance-2026-11-25')!;
    client.center.activities.set(dance.id, { ...dance, taken: 58 });
    document.dispatchEvent(new Event('visibilitychange'));
    await calendar.find('button', /广场舞教学 .* 即将满（余 2）$/);
    expect(client.asked[1]).to.deep.equal({ query: {}, fresh: true });
  });
});
