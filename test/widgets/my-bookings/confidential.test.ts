import { expect } from '@esm-bundle/chai';
import { residentPhone } from '../../mocks/bookings/resident.ts';
import { cleanUp, openMyBookings, type MyBookings } from '../../support/browser/my-bookings.ts';
import { nameOf } from '../../support/browser/screen.ts';
import { until } from '../../support/browser/wait.ts';

const box = '在这台设备上记住我的预约';

async function erase(page: MyBookings): Promise<void> {
  await page.press('现在就删除我的信息', page.card('consultation'));
  await page.press('是的，删除');
}

function isKept(page: MyBookings): boolean {
  const { id } = page.bookings.consultation.booking;
  return page.client.center.consultations().some(({ bookingId }) => bookingId === id);
}

describe('a confidential booking', () => {
  afterEach(cleanUp);

  it('is shown without a word about whose and what it is', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    expect(page.titles).to.deep.equal(['服务中心预约']);
    const text = page.textOf('consultation');
    for (const word of ['小雨', '138', '预约人', '电话', '1 人', '心理', '改人数'])
      expect(text).not.to.contain(word);
    expect(text).to.contain('梅苑社区党群服务中心');
    expect(text).to.contain('2026年12月30日');
    expect(page.find('button', '改时间')).to.be.instanceOf(HTMLElement);
  });

  it('is neutral in the language of the page', async () => {
    const page = await openMyBookings({ opened: ['consultation'], locale: 'en' });
    expect(page.titles).to.deep.equal(['Appointment at the service center']);
    expect(page.status).to.contain('Appointment at the service center');
  });

  it('is found by code and phone', async () => {
    const page = await openMyBookings();
    await page.look(page.bookings.consultation.booking.code, residentPhone);
    await page.untilFocused('服务中心预约');
  });

  it('is neither offered to be remembered nor kept beside one that is', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    expect(page.has('checkbox', box)).to.equal(false);
    expect(page.text).to.contain('不会记在这台设备上');
    expect(page.find('button', '看完了，清空')).to.be.instanceOf(HTMLElement);
    await page.follow('slot');
    page.get('checkbox', box).click();
    await page.follow('consultationWaiting');
    await until(() => page.titles.length === 3);
    const stored = JSON.stringify({ ...localStorage });
    expect(stored).to.contain(page.bookings.slot.manageToken);
    for (const kind of ['consultation', 'consultationWaiting'] as const)
      expect(stored).not.to.contain(page.bookings[kind].manageToken);
  });

  it('is moved to another consultation, and the page is told nothing of it', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    await page.press('改时间');
    const day = () => page.all('button').find((button) => nameOf(button).startsWith('12月2日'));
    (await until(day, 'the day')).click();
    await until(() => page.focused.endsWith('选时间'));
    page
      .all('button')
      .find((button) => nameOf(button).startsWith('09:00'))!
      .click();
    await page.untilFocused('改到 2026年12月2日 周三 09:00–09:50，对吗？');
    await page.press('对，改过去');
    await page.untilFocused('已改到 2026年12月2日 周三 09:00–09:50');
    expect((page.events[0] as unknown as { slotId: unknown }).slotId).to.equal(null);
  });

  it('is erased after a question, and all of it is gone', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    await page.press('现在就删除我的信息');
    expect(page.focused).to.equal('真的要删除吗？');
    expect(page.text).to.contain('预约也会取消');
    await page.press('先不删');
    expect(page.focused).to.equal('现在就删除我的信息');
    expect(isKept(page)).to.equal(true);
    await erase(page);
    await page.untilFocused('已经删除');
    expect(isKept(page)).to.equal(false);
    expect(page.titles).to.deep.equal([]);
    expect(page.text).not.to.contain('梅苑社区党群服务中心');
    expect(page.events.map(({ type }) => type)).to.deep.equal(['boai-booking-cancelled']);
  });

  it('counts as erased when it is not found after an answer was lost', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    page.client.failNext('timeout', { isDone: true });
    await erase(page);
    await page.untilFocused('正在确认办成没有');
    expect(page.text).not.to.contain('已经删除');
    await page.press('再问一次');
    await page.untilFocused('已经删除');
  });

  it('is erased by asking again when nothing had arrived', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    page.client.failNext('network');
    await erase(page);
    await page.untilFocused('正在确认办成没有');
    expect(isKept(page)).to.equal(true);
    await page.press('再问一次');
    await page.untilFocused('已经删除');
    expect(isKept(page)).to.equal(false);
  });

  it('is not said to be erased when its link has ended', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    page.client.failNext('booking_not_found');
    await erase(page);
    await page.untilText('有一个链接已经不能用了');
    expect(page.text).not.to.contain('已经删除');
  });

  it('can be erased when it is too late to cancel, and when it is over', async () => {
    const page = await openMyBookings({ opened: ['consultation'] });
    page.client.center.clock.set('2026-11-30T12:00:00+08:00');
    page.element.refresh();
    await page.untilText('已结束');
    expect(page.has('button', '取消预约')).to.equal(false);
    await erase(page);
    await page.untilFocused('已经删除');
  });
});
