import { expect } from '@esm-bundle/chai';
import { ApiError } from '../../../src/api/errors.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, openMyBookings, type MyBookings } from '../../support/browser/my-bookings.ts';
import { settled, until } from '../../support/browser/wait.ts';

/** Finding takes until the returned function is called. */
function slowFinds({ client }: MyBookings): () => Promise<void> {
  const { findBooking } = client;
  let answer = (): void => {};
  const gate = new Promise<void>((resolve) => (answer = resolve));
  client.findBooking = async (lookup) => {
    await gate;
    return findBooking(lookup);
  };
  return async () => {
    answer();
    await settled();
  };
}

describe('finding a booking by code and phone', () => {
  afterEach(cleanUp);

  it('takes the code as it is typed, and leads to the booking', async () => {
    const page = await openMyBookings();
    const { code } = page.bookings.slot.booking;
    await page.look(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4).toLowerCase()} `, '138 0013 8000');
    await page.untilFocused('健康小屋');
    expect(page.status).to.equal('找到了：健康小屋');
    expect(page.has('textbox', '预约号或报名号'), 'the form makes way').to.equal(false);

    await page.press('再查一个预约');
    expect(page.focused).to.equal('预约号或报名号');
    expect((page.get('textbox', '预约时留的电话') as HTMLInputElement).value, 'for the next').to.equal('');
  });

  it('says beside each field what is to be corrected, and above them with links', async () => {
    const page = await openMyBookings();
    await page.look('ABC', '12');
    await page.untilFocused('预约号或报名号');
    const code = page.get('textbox', '预约号或报名号');
    expect(code.getAttribute('aria-invalid')).to.equal('true');
    expect(page.descriptionOf(code)).to.contain('8 位字母和数字');
    expect(page.descriptionOf(page.get('textbox', '预约时留的电话'))).to.contain('这个号码好像不对');
    page.get('link', '这个号码好像不对，请检查一下：手机 11 位，固定电话加区号').click();
    expect(page.focused).to.equal('预约时留的电话');

    await page.type('预约号或报名号', page.bookings.slot.booking.code);
    expect(code.getAttribute('aria-invalid'), 'gone while it is corrected').to.equal(null);
  });

  it('says the same of a wrong phone and of a code that nobody has', async () => {
    const said: string[] = [];
    for (const isWrongPhone of [true, false]) {
      const page = await openMyBookings();
      const { code } = page.bookings.slot.booking;
      await page.look(isWrongPhone ? code : 'ZZZZ ZZZZ', isWrongPhone ? '13900139000' : '13800138000');
      await page.untilFocused('没有找到这个预约');
      said.push(page.text);
      expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
      cleanUp();
    }
    expect(said[0]).to.equal(said[1]);
    expect(said[0]).to.contain('还是找不到，请打电话');
  });

  for (const [seconds, text] of [
    [300, '请在 09:05 以后再试'],
    [301, '请在 09:06 以后再试'],
    [0, '请过几分钟再试'],
  ] as const)
    it(`says when to try again after too many tries: ${text}`, async () => {
      const page = await openMyBookings();
      page.client.findBooking = async () => {
        throw new ApiError('too_many_requests', 'slow down', undefined, seconds);
      };
      await page.look('ABCD 2345', '13800138000');
      await page.untilFocused('查得太多次了');
      expect(page.text).to.contain(text);
    });

  it('keeps what was typed when there is no answer', async () => {
    const page = await openMyBookings();
    page.client.failReads('network');
    const { code } = page.bookings.slot.booking;
    await page.look(code, '13800138000');
    await page.untilFocused('没有查到');
    expect(page.text).to.contain('暂时连不上预约服务');
    expect((page.get('textbox', '预约号或报名号') as HTMLInputElement).value).to.equal(code);
    page.client.failReads(undefined);
    await page.press('查预约');
    await page.untilFocused('健康小屋');
  });

  it('says that the device is offline when the network leaves while it is looked for', async () => {
    const page = await openMyBookings();
    page.client.failReads('network');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await page.look(page.bookings.slot.booking.code, '13800138000');
      await page.untilFocused('没有查到');
      expect(page.text).to.contain('设备没有联网');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('asks once, however often one presses', async () => {
    const page = await openMyBookings();
    const { findBooking } = page.client;
    let asked = 0;
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    page.client.findBooking = async (lookup) => {
      asked += 1;
      await gate;
      return findBooking(lookup);
    };
    await page.look(page.bookings.slot.booking.code, '13800138000');
    await until(() => page.find('button', '正在查找…'));
    await page.press('正在查找…');
    answer();
    await page.untilFocused('健康小屋');
    expect(asked).to.equal(1);
  });

  it('keeps a link of this page where the server’s own is no address of the web', async () => {
    const page = await openMyBookings();
    const { findBooking } = page.client;
    page.client.findBooking = async (lookup) => ({
      ...(await findBooking(lookup)),
      manageUrl: 'javascript:alert(1)',
    });
    await page.look(page.bookings.slot.booking.code, '13800138000');
    await page.untilFocused('健康小屋');
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      await page.press('复制管理链接');
      await until(() => copied.length === 1);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(copied[0]).to.contain(`${location.pathname}`);
    expect(copied[0]).to.contain('#boai-booking=');
  });

  it('is over when everything is forgotten', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const find = slowFinds(page);
    await page.press('再查一个预约');
    await page.look(page.bookings.activity.booking.code, '13800138000');
    await until(() => page.find('button', '正在查找…'));
    await page.press('看完了，清空');
    await page.untilFocused('查预约');
    expect(page.has('button', '正在查找…')).to.equal(false);
    await find();
    expect(page.titles).to.deep.equal([]);
    expect(page.status).to.contain('已经清除');
    expect(page.focused).to.equal('查预约');
  });

  it('leaves no word about an earlier one when everything is forgotten', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await page.press('再查一个预约');
    await page.look('ZZZZ ZZZZ', '13800138000');
    await page.untilFocused('没有找到这个预约');
    await page.press('看完了，清空');
    await page.untilFocused('查预约');
    expect(page.text).not.to.contain('没有找到这个预约');
  });

  it('for one center leaves alone what is typed for another', async () => {
    const page = await openMyBookings();
    const find = slowFinds(page);
    await page.look(page.bookings.slot.booking.code, '13800138000');
    await until(() => page.find('button', '正在查找…'));
    page.element.client = bookingClient(scenario('myBookings').center);
    await page.element.updateComplete;
    await page.type('预约时留的电话', '13900139000');
    await find();
    expect(page.titles).to.deep.equal([]);
    expect((page.get('textbox', '预约时留的电话') as HTMLInputElement).value).to.equal('13900139000');
  });

  it('says how to get a lost code back', async () => {
    const page = await openMyBookings();
    expect(page.text).to.contain('号码丢了？打电话给我们');
    expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
  });

  it('shows a booking once, by whichever way it was opened', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await page.press('再查一个预约');
    await page.look(page.bookings.slot.booking.code, '13800138000');
    await page.untilFocused('健康小屋');
    expect(page.titles).to.deep.equal(['健康小屋']);
  });
});
