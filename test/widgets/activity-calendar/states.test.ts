import { expect } from '@esm-bundle/chai';
import type { ApiErrorCode } from '../../../src/api/errors.ts';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

const children = '<p>电话报名：<a href="tel:0796-8000001">0796-8000001</a></p>';

function isSeen(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}

describe('calendar states', () => {
  afterEach(clearPage);

  it('loading: what the page wrote stays, the month has its height already', async () => {
    const client = stubClient(scenario('typical').center);
    const release = client.hold();
    const calendar = await openCalendar({ client, children }, { waits: false });
    const grid = await calendar.find('grid', '2026年11月');
    expect(grid.getAttribute('aria-busy')).to.equal('true');
    await calendar.shows('正在读取活动…');
    expect(isSeen(calendar.element.querySelector('p'))).to.equal(true);
    const { height } = grid.getBoundingClientRect();
    release();
    await calendar.find('gridcell', /^2026年11月24日 周二，十六，2 项活动/);
    expect(grid.getBoundingClientRect().height).to.equal(height);
    expect(isSeen(calendar.element.querySelector('p'))).to.equal(false);
    await calendar.find('link', '0796-8000001');
  });

  it('not configured: what the page wrote is all there is', async () => {
    const element = document.createElement('boai-activity-calendar');
    element.innerHTML = children;
    document.body.append(element);
    await until(() => element.shadowRoot?.querySelector('slot'));
    expect(isSeen(element.querySelector('p'))).to.equal(true);
    expect(element.shadowRoot!.textContent.trim()).to.equal('');
    element.remove();
  });

  it('empty: says so and offers the next activity', async () => {
    const client = stubClient(scenario('one').center);
    client.center.clock.set('2026-10-20T09:00:00+08:00');
    const calendar = await openCalendar({ client });
    await calendar.shows('2026年10月没有安排活动');
    await calendar.press(/^下一项活动：11月28日 周六 救护员初级培训/);
    expect(calendar.month).to.equal('2026年11月');
    await calendar.find('button', /^09:00–11:30 救护员初级培训/);
  });

  it('empty, and nothing known later: offers the next month', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('empty').center) });
    await calendar.shows('2026年11月没有安排活动');
    const buttons = calendar.findAll('button', '下个月');
    buttons[buttons.length - 1]!.click();
    await calendar.shows('2026年12月没有安排活动');
  });

  const faces: [ApiErrorCode, string][] = [
    ['offline', '设备没有联网'],
    ['network', '暂时连不上活动服务'],
    ['timeout', '暂时连不上活动服务'],
    ['busy', '现在访问的人很多'],
    ['too_many_requests', '现在访问的人很多'],
    ['contract', '活动服务的回答有误'],
    ['insecure', '浏览器不允许读取'],
    ['origin_not_allowed', '没有允许本网站读取'],
    ['center_not_found', '找不到这个中心'],
    ['center_required', '找不到这个中心'],
    ['internal', '活动服务出了问题'],
  ];
  for (const [code, message] of faces) {
    it(`failed by ${code}: says what, keeps the phone, tries again`, async () => {
      const client = stubClient(scenario('typical').center);
      client.failWith(code);
      const calendar = await openCalendar({
        client,
        children,
        attributes: { phone: '0796-8000009', hours: '周一至周五 9:00–17:00' },
      });
      await calendar.shows(message);
      await calendar.says(message);
      await calendar.find('link', '0796-8000009');
      await calendar.shows('周一至周五 9:00–17:00');
      expect(isSeen(calendar.element.querySelector('p a'))).to.equal(true);
      client.failWith(undefined);
      await calendar.press('重试');
      await calendar.find('gridcell', /^2026年11月24日 周二，十六，2 项活动/);
      await calendar.says(/^2026年11月，共/);
      expect(calendar.focused).to.equal('选择月份');
    });
  }

  it('failed later: keeps the last good data, says how old it is', async () => {
    const client = stubClient(scenario('typical').center);
    const calendar = await openCalendar({ client, width: 360 });
    client.center.clock.advance(25 * 60_000);
    client.failWith('network');
    document.dispatchEvent(new Event('visibilitychange'));
    await calendar.shows('暂时连不上活动服务。下面是 25 分钟前的内容');
    await calendar.find('button', /广场舞教学/);
  });

  it('reads again by itself when the device is online again', async () => {
    const client = stubClient(scenario('typical').center);
    client.failWith('offline');
    const calendar = await openCalendar({ client, width: 360 });
    await calendar.shows('设备没有联网');
    client.failWith(undefined);
    dispatchEvent(new Event('online'));
    await calendar.find('button', /广场舞教学/);
    expect(calendar.text).not.to.include('设备没有联网');
  });

  it('reads again when the page says so, before it is drawn too, and tells when it has', async () => {
    const client = stubClient(scenario('typical').center);
    await document.createElement('boai-activity-calendar').refresh();
    const calendar = await openCalendar({ client, width: 360 });
    const dance = client.center.activities.get('plazadance-2026-11-25')!;
    client.center.activities.set(dance.id, { ...dance, taken: 58 });
    await calendar.element.refresh();
    await calendar.settled();
    expect(client.asked[1]).to.deep.equal({ query: {}, fresh: true });
    expect(calendar.has('button', /广场舞教学 .* 即将满（余 2）$/)).to.equal(true);
  });

  it('partly failed: a month that could not be read is not shown as an empty one', async () => {
    const client = stubClient(scenario('typical').center);
    const calendar = await openCalendar({ client });
    client.failWith('network');
    await calendar.press('上个月');
    await calendar.shows('暂时连不上活动服务');
    expect(calendar.text).not.to.include('没有安排活动');
    expect(calendar.has('grid')).to.equal(false);
    await calendar.press('下个月');
    await until(() => calendar.has('grid', '2026年11月'), 'the month that is known');
  });

  it('without an API the children stay', async () => {
    const calendar = await openCalendar({ children }, { waits: false });
    calendar.element.client = undefined;
    await calendar.settled();
    expect(isSeen(calendar.element.querySelector('p'))).to.equal(true);
  });
});
