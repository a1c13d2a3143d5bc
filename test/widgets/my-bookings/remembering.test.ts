import { expect } from '@esm-bundle/chai';
import { cleanUp, openMyBookings, type MyBookings } from '../../support/browser/my-bookings.ts';
import { until } from '../../support/browser/wait.ts';

const label = '在这台设备上记住我的预约';

function box(page: MyBookings): HTMLInputElement {
  return page.get('checkbox', label) as HTMLInputElement;
}

async function remember(page: MyBookings): Promise<void> {
  box(page).click();
  await page.element.updateComplete;
}

/** All that is stored on this device. */
function stored(): string {
  return JSON.stringify({ ...localStorage });
}

async function reload(before: MyBookings, center?: string): Promise<MyBookings> {
  before.element.remove();
  return openMyBookings({ before, ...(center !== undefined && { center }) });
}

describe('remembering on this device', () => {
  afterEach(cleanUp);

  it('is off until it is asked for, with a word about shared devices', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    expect(box(page).checked).to.equal(false);
    expect(page.descriptionOf(box(page))).to.contain('公用电脑、别人的手机请不要勾选');
    expect(stored()).to.equal('{}');
  });

  it('keeps ids and tokens, nothing personal, and shows the bookings the next time', async () => {
    const page = await openMyBookings({ opened: ['slot', 'activity'] });
    await remember(page);
    expect(page.status).to.equal('已记住。');
    const { slot, activity } = page.bookings;
    expect(JSON.parse(localStorage.getItem('boai-bookings:meiyuan')!)).to.deep.equal(
      [slot, activity].map(({ booking, manageToken }) => ({ id: booking.id, token: manageToken })),
    );
    for (const secret of ['王阿姨', '138', slot.booking.code]) expect(stored()).not.to.contain(secret);

    const again = await reload(page);
    await until(() => again.titles.length === 2);
    expect(box(again).checked).to.equal(true);
    expect(again.has('button', '收起'), 'a list to look over').to.equal(false);
    await again.follow('waiting');
    await until(() => stored().includes(again.bookings.waiting.manageToken));
  });

  it('is forgotten by one button, on the device and on the screen', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await remember(page);
    await page.press('从这台设备上忘掉');
    expect(stored()).to.equal('{}');
    expect(page.titles).to.deep.equal([]);
    expect(page.text).to.contain('已经清除');
    await page.untilFocused('查预约');
  });

  it('can be cleared from the screen where nothing was remembered', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await page.press('看完了，清空');
    expect(page.titles).to.deep.equal([]);
    expect(page.text).not.to.contain('王阿姨');
  });

  it('ends when the box is un-ticked; what is open stays open', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await remember(page);
    await remember(page);
    expect(stored()).to.equal('{}');
    expect(page.titles).to.deep.equal(['健康小屋']);
  });

  it('drops what no longer works, and says so', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await remember(page);
    const name = 'boai-bookings:meiyuan';
    const dead = { id: 'gone', token: 'mock-token-that-is-no-more' };
    const known = JSON.parse(localStorage.getItem(name)!) as unknown[];
    localStorage.setItem(name, JSON.stringify([...known, dead]));
    const again = await reload(page);
    await again.untilText('有一个链接已经不能用了');
    await until(() => !stored().includes(dead.token));
    expect(again.titles).to.deep.equal(['健康小屋']);
  });

  it('is for one center', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await remember(page);
    const other = await reload(page, 'tianyu');
    expect(other.find('heading', '查预约')).to.be.instanceOf(HTMLElement);
    expect(other.titles).to.deep.equal([]);
  });

  it('takes no harm from what somebody else has stored there', async () => {
    for (const text of ['{', '{}', '[null, 3, {"id": 1}]']) {
      localStorage.setItem('boai-bookings:meiyuan', text);
      const page = await openMyBookings();
      expect(page.titles).to.deep.equal([]);
      expect(page.find('heading', '查预约')).to.be.instanceOf(HTMLElement);
      page.element.remove();
    }
  });

  it('says so where nothing can be stored', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await remember(page);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(page.text).to.contain('这台设备不让网页保存内容');
    expect(box(page).checked).to.equal(false);
  });
});
