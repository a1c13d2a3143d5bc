import { expect } from '@esm-bundle/chai';
import { cleanUp, openMyBookings, type MyBookings } from '../../support/browser/my-bookings.ts';
import { nameOf } from '../../support/browser/screen.ts';
import { until } from '../../support/browser/wait.ts';

/** The day and the slot are chosen; the question stands. */
async function choose(page: MyBookings, day: string, slot: string): Promise<void> {
  await page.press('改时间');
  const find = () => page.all('button').find((button) => nameOf(button).startsWith(day));
  (await until(find, day)).click();
  await until(() => page.focused.endsWith('选时间'));
  await page.press(slot);
}

describe('another time for a slot', () => {
  afterEach(cleanUp);

  it('is chosen by day and time, asked about, and taken in one act', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const { seats } = page.client.center;
    await choose(page, '11月26日', '11:00–11:30 余 2');
    expect(page.focused).to.equal('改到 2026年11月26日 周四 11:00–11:30，对吗？');
    expect(page.text).to.contain('改不成的话，原来的还在');
    await page.press('对，改过去');
    await page.untilFocused('已改到 2026年11月26日 周四 11:00–11:30');
    expect(page.client.writes.map(({ operation, body }) => [operation, body])).to.deep.equal([
      ['rescheduleBooking', { to: 'cabin_20261126T1100' }],
    ]);
    expect(seats.get('cabin_20261127T0830')?.taken).to.equal(0);
    expect(seats.get('cabin_20261126T1100')?.taken).to.equal(1);
    expect(page.text, 'the evening before').to.contain('11月25日 周三 22:00');
  });

  it('offers mornings only where nothing may be eaten before', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await page.press('改时间');
    await until(() => page.all('button').some((button) => nameOf(button).startsWith('11月25日')));
    page
      .all('button')
      .find((button) => nameOf(button).startsWith('11月25日'))!
      .click();
    await until(() => page.focused.endsWith('选时间'));
    expect(page.text).to.contain('上午');
    expect(page.text).not.to.contain('下午');
  });

  it('leads back to the days, and out again', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await choose(page, '11月26日', '11:00–11:30 余 2');
    await page.press('先不改');
    await page.untilFocused('选一个新的时间');
    await page.press('回到选日子');
    await until(() => page.focused.startsWith('11月26日'));
    await page.press('返回');
    await page.untilFocused('改时间');
    expect(page.client.writes).to.deep.equal([]);
  });

  it('looks at other weeks', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await page.press('改时间');
    await until(() => page.find('button', '下一周'));
    await page.press('下一周');
    await until(() => page.all('button').some((button) => nameOf(button).startsWith('12月1日')));
    expect(page.focused, 'nothing takes the focus away').not.to.equal('选一个新的时间 ');
  });

  it('leaves the booking as it was when others were faster, says so, and leads on', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const { seats } = page.client.center;
    await choose(page, '11月26日', '11:00–11:30 余 2');
    seats.set('cabin_20261126T1100', { taken: 2, waiting: 0 });
    await page.press('对，改过去');
    await page.untilFocused('那个时间刚刚约满');
    expect(page.text).to.contain('原来的预约没有变');
    expect(page.text).to.contain('2026年11月27日 周五 08:30–09:00');
    expect(seats.get('cabin_20261127T0830')?.taken).to.equal(1);
    expect(page.events).to.deep.equal([]);
    await page.press('选别的时间');
    await page.untilFocused('选一个新的时间');
  });

  it('offers the nearest free times at once', async () => {
    const page = await openMyBookings({ opened: ['needsCall'] });
    await choose(page, '12月7日', '08:30–09:00 余 2');
    page.client.center.seats.set('cabin_20261207T0830', { taken: 2, waiting: 0 });
    await page.press('对，改过去');
    await page.untilFocused('那个时间刚刚约满');
    const other = page.all('button').find((button) => nameOf(button).includes('余 2 个名额'));
    other?.click();
    await until(() => page.focused.startsWith('改到'));
    await page.press('对，改过去');
    await until(() => page.focused.startsWith('已改到'));
    expect(page.textOf('needsCall')).not.to.contain('工作人员会打电话');
  });

  for (const [code, heading] of [
    ['limit_reached', '这段时间约过的次数已到上限'],
    ['slot_closed', '那个时间已经不能约了'],
    ['fasting_needs_morning', '空腹的项目只能约上午'],
    ['cancel_closed', '已经过了网上更改的时间'],
    ['too_many_requests', '提交得太频繁'],
    ['origin_not_allowed', '没能办成'],
  ] as const)
    it(`says that nothing changed after ${code}`, async () => {
      const page = await openMyBookings({ opened: ['slot'] });
      await choose(page, '11月26日', '11:00–11:30 余 2');
      page.client.failNext(code);
      await page.press('对，改过去');
      await page.untilFocused(heading);
      expect(page.text).to.contain('原来的预约没有变');
      expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
    });

  it('is offered where the center has changed its hours', async () => {
    const page = await openMyBookings({ opened: ['needsCall'] });
    expect(page.find('button', '改时间')).to.be.instanceOf(HTMLElement);
  });

  it('can be tried again when the times could not be read', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    page.client.failReads('network');
    await page.press('改时间');
    await page.untilText('没有读到可以改的时间');
    page.client.failReads(undefined);
    await page.press('再试一次');
    await until(() => page.all('button').some((button) => nameOf(button).startsWith('11月26日')));
  });
});

describe('another date of a series', () => {
  afterEach(cleanUp);

  async function openSeries(): Promise<MyBookings> {
    const page = await openMyBookings();
    const { activities } = page.client.center;
    const activity = activities.get('firstaid-2026-11-28')!;
    activities.set(activity.id, { ...activity, seriesId: 'firstaid' });
    for (const [id, date, facts] of [
      ['free', '2026-12-12', {}],
      ['narrow', '2026-12-19', { taken: activity.capacity! - 1 }],
      ['cancelled', '2026-12-26', { status: 'cancelled' }],
    ] as const) {
      const [startsAt, endsAt] = [`${date}T09:00:00+08:00`, `${date}T11:30:00+08:00`];
      activities.set(id, {
        ...activity,
        seriesId: 'firstaid',
        id,
        startsAt,
        endsAt,
        taken: 0,
        signUpClosesAt: null,
        ...facts,
      });
    }
    await page.follow('activity');
    return page;
  }

  it('offers those on which all can come', async () => {
    const page = await openSeries();
    await page.press('改时间');
    await until(() => page.all('button').some((button) => nameOf(button).startsWith('2026年12月12日')));
    const dates = page.all('button').filter((button) => nameOf(button).startsWith('2026年'));
    expect(dates).to.have.length(1);
    dates[0]!.click();
    await page.untilFocused('改到 2026年12月12日 周六 09:00–11:30，对吗？');
    await page.press('对，改过去');
    await page.untilFocused('已改到 2026年12月12日 周六 09:00–11:30');
    expect(page.client.center.activities.get('free')?.taken).to.equal(2);
  });

  it('shows a screenful of them, and more when asked', async () => {
    const page = await openSeries();
    const { activities } = page.client.center;
    const free = activities.get('free')!;
    for (let date = 13; date <= 18; date += 1)
      activities.set(`free${date}`, {
        ...free,
        id: `free${date}`,
        startsAt: `2026-12-${date}T09:00:00+08:00`,
        endsAt: `2026-12-${date}T11:30:00+08:00`,
      });
    const dates = () => page.all('button').filter((button) => nameOf(button).startsWith('2026年'));
    await page.press('改时间');
    await until(() => dates().length === 6);
    await page.press('看后面的日期');
    expect(dates()).to.have.length(7);
    expect(page.focused).to.contain('2026年12月18日');
    expect(page.has('button', '看后面的日期')).to.equal(false);
  });

  it('says whom to ring when there is none', async () => {
    const page = await openSeries();
    page.client.center.activities.delete('free');
    await page.press('改时间');
    await page.untilText('暂时没有别的日期可以改');
  });
});
