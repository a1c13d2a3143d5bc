import { expect } from '@esm-bundle/chai';
import { BookingCancelledEvent, BookingChangedEvent } from '../../../src/ui/booking-events.ts';
import { cleanUp, openMyBookings, type MyBookings } from '../../support/browser/my-bookings.ts';
import { until } from '../../support/browser/wait.ts';

const day = 24 * 60 * 60_000;

/** Nothing of whoever booked is in an event; what it was about is. */
function heardBy({ events }: MyBookings): object[] {
  return events.map((event) => {
    const { type, activityId, slotId } = event as BookingChangedEvent;
    return { type, activityId, slotId, others: Object.keys(event).length };
  });
}

async function cancel(page: MyBookings): Promise<void> {
  await page.press('取消预约');
  await page.press('是的，取消');
}

describe('cancelling', () => {
  afterEach(cleanUp);

  it('says until when, asks first, and leads the focus there and back', async () => {
    const page = await openMyBookings({ opened: ['activity'] });
    expect(page.text).to.contain('2026年11月28日 周六 09:00 以前可以在这里更改或取消');
    await page.press('取消预约');
    expect(page.focused).to.equal('真的要取消吗？');
    expect(page.client.writes).to.deep.equal([]);
    await page.press('不取消');
    expect(page.focused).to.equal('取消预约');
    await cancel(page);
    await page.untilFocused('已取消');
    expect(page.textOf('activity')).to.contain('您已取消');
    expect(page.text).to.contain('点错了？09:10 以前可以撤销');
    expect(page.client.center.activities.get('firstaid-2026-11-28')?.taken).to.equal(
      page.bookings.activity.booking.activity!.taken - 2,
    );
    await page.press('知道了');
    expect(page.focused).to.equal('救护员初级培训(心肺复苏与AED)');
    expect(heardBy(page)).to.deep.equal([
      { type: 'boai-booking-cancelled', activityId: 'firstaid-2026-11-28', slotId: null, others: 3 },
    ]);
    expect(page.events[0]).to.be.instanceOf(BookingCancelledEvent);
  });

  it('can be undone while the place is free', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await cancel(page);
    await page.untilFocused('已取消');
    await page.press('撤销取消');
    await page.untilFocused('已恢复，名额还是您的');
    expect(page.textOf('slot')).to.contain('已预约');
    const { slot } = page.bookings.slot.booking;
    expect(heardBy(page)[1]).to.deep.include({ type: 'boai-booking-changed', slotId: slot!.id });
    expect(page.events[1]).to.be.instanceOf(BookingChangedEvent);
  });

  it('says so, with a way on, when it cannot be undone any more', async () => {
    const page = await openMyBookings({ opened: ['undoable'] });
    page.client.failNext('undo_closed');
    await page.press('撤销取消');
    await page.untilFocused('撤销不了了');
    expect(page.text).to.contain('请重新预约，或者打电话');
    expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
    await page.press('知道了');
    expect(page.focused).to.equal('撤销取消');
  });

  it('is not offered after the deadline, and the phone is', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    page.client.center.clock.set('2026-11-27T08:00:00+08:00');
    page.element.refresh();
    await page.untilText('已经过了网上更改的时间');
    expect(page.has('button', '取消预约')).to.equal(false);
    expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
  });

  it('says that nothing changed when it came too late', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    page.client.failNext('cancel_closed');
    await cancel(page);
    await page.untilFocused('已经过了网上更改的时间');
    expect(page.text).to.contain('原来的预约没有变');
    expect(page.textOf('slot')).to.contain('已预约');
    expect(page.events).to.deep.equal([]);
  });

  it('is sent once, however often one presses', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const release = page.client.hold();
    await page.press('取消预约');
    const yes = page.get('button', '是的，取消');
    yes.click();
    yes.click();
    await page.untilFocused('正在取消…');
    release();
    await page.untilFocused('已取消');
    expect(page.client.writes).to.have.length(1);
  });

  it('says that it is checking, and then the truth, when the answer was lost', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    page.client.failNext('timeout', { isDone: true });
    await cancel(page);
    await page.untilFocused('正在确认办成没有');
    for (const word of ['已取消', '没能办成', '失败']) expect(page.text).not.to.contain(word);
    expect(page.events).to.deep.equal([]);
    await page.press('再问一次');
    await page.untilFocused('已取消');
    const [first, second] = page.client.writes;
    expect(second).to.deep.equal(first);
    expect(page.events).to.have.length(1);
  });

  it('asks by itself after a pause', async () => {
    const page = await openMyBookings();
    page.element.checkDelaysMs = [0];
    await page.follow('slot');
    page.client.failNext('network', { isDone: true });
    await cancel(page);
    await page.untilFocused('已取消');
    expect(new Set(page.client.writes.map(({ key }) => key)).size).to.equal(1);
    expect(page.client.writes).to.have.length(2);
  });

  it('lets another booking be changed while one is checked', async () => {
    const page = await openMyBookings({ opened: ['slot', 'offered'] });
    await page.press('查看或更改', page.card('slot'));
    page.client.failNext('timeout');
    await cancel(page);
    await page.untilHeading('正在确认办成没有');
    await page.press('我要来', page.card('offered'));
    await page.untilHeading('约好了，名额是您的');
    expect(page.textOf('slot')).to.contain('正在确认办成没有');
  });
});

describe('waiting', () => {
  afterEach(cleanUp);

  it('can be given up', async () => {
    const page = await openMyBookings({ opened: ['waiting'] });
    await page.press('退出候补');
    expect(page.focused).to.equal('真的要退出候补吗？');
    await page.press('是的，退出');
    await page.untilFocused('已退出候补');
    expect(page.events[0]).to.be.instanceOf(BookingCancelledEvent);
    expect(page.has('button', '撤销取消'), 'the place in the line is gone').to.equal(false);
  });

  it('ends in a place when the offer is accepted', async () => {
    const page = await openMyBookings({ opened: ['offered'] });
    await page.press('我要来');
    await page.untilFocused('约好了，名额是您的');
    expect(page.textOf('offered')).to.contain('已预约');
    expect(page.events[0]).to.be.instanceOf(BookingChangedEvent);
  });

  it('ends when the offer is declined', async () => {
    const page = await openMyBookings({ opened: ['offered'] });
    await page.press('不来了');
    expect(page.focused).to.equal('真的不要这个空位吗？');
    await page.press('是的，不要了');
    await page.untilFocused('已放弃这个空位');
    expect(page.events[0]).to.be.instanceOf(BookingCancelledEvent);
  });

  it('says so when the offer is over, and shows how it stands', async () => {
    const page = await openMyBookings({ opened: ['offered'] });
    page.client.center.clock.advance(day);
    page.client.center.loadActivities({});
    await page.press('我要来');
    await page.untilFocused('这个空位已经不在了');
    await until(() => page.textOf('offered').includes('没有等到，已过时间'));
    expect(page.has('button', '我要来')).to.equal(false);
  });
});

describe('changing how many come', () => {
  afterEach(cleanUp);

  it('takes more places', async () => {
    const page = await openMyBookings({ opened: ['activity'] });
    await page.press('改人数');
    expect(page.focused).to.equal('改人数');
    expect(page.text).to.contain('最多 5 人');
    await page.press('多一人');
    await page.press('就改成这样');
    await page.untilFocused('已改为 3 人');
    expect(page.text).to.contain('王阿姨 · 3 人');
    expect(page.client.writes[0]).to.deep.include({ operation: 'resizeBooking', body: { partySize: 3 } });
    expect(page.events[0]).to.be.instanceOf(BookingChangedEvent);
  });

  for (const [typed, error] of [
    ['', '请用数字填写几个人来'],
    ['9', '最多 5 人，请改少一些'],
    ['2', '人数没有变，不用改'],
  ] as const)
    it(`does not send “${typed}”`, async () => {
      const page = await openMyBookings({ opened: ['activity'] });
      await page.press('改人数');
      await page.type('几个人来', typed);
      await page.press('就改成这样');
      await page.untilFocused('几个人来');
      expect(page.descriptionOf(page.get('textbox', '几个人来'))).to.contain(error);
      expect(page.client.writes).to.deep.equal([]);
    });

  it('offers as many as there is room for', async () => {
    const page = await openMyBookings({ opened: ['activity'] });
    const { activities } = page.client.center;
    const activity = activities.get('firstaid-2026-11-28')!;
    activities.set(activity.id, { ...activity, capacity: activity.taken + 1 });
    await page.press('改人数');
    await page.type('几个人来', '5');
    await page.press('就改成这样');
    await page.untilFocused('名额不够这么多人');
    expect(page.text).to.contain('原来的预约没有变');
    expect(page.text).to.contain('最多还能再加 1 人');
    await page.press('改为 3 人');
    await page.untilFocused('已改为 3 人');
  });
});

describe('a booking that opens no more', () => {
  afterEach(cleanUp);

  it('leaves the list, with a word', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    page.client.failNext('booking_not_found');
    await cancel(page);
    await page.untilText('有一个链接已经不能用了');
    expect(page.titles).to.deep.equal([]);
  });
});
