import { expect } from '@esm-bundle/chai';
import type { ResidentBooking } from '../../mocks/bookings/resident.ts';
import { cleanUp, openMyBookings } from '../../support/browser/my-bookings.ts';
import { nameOf } from '../../support/browser/screen.ts';
import { until } from '../../support/browser/wait.ts';

const all: readonly ResidentBooking[] = [
  'ended',
  'slot',
  'activity',
  'waiting',
  'offered',
  'undoable',
  'cancelled',
  'needsCall',
  'activityCancelled',
];

describe('the list of bookings', () => {
  afterEach(cleanUp);

  it('has what comes first, the next one on top, then what was', async () => {
    const page = await openMyBookings({ opened: all });
    expect(page.titles).to.deep.equal([
      '太极拳(简化二十四式)',
      '健康小屋',
      '救护员初级培训(心肺复苏与AED)',
      '健康小屋',
      '红十字运动知识讲座',
      '周末儿童阅读会',
      '健康小屋',
      '广场舞教学',
      '健康小屋',
    ]);
    const headings = page.all('heading').map(nameOf);
    expect(headings.indexOf('接下来')).to.equal(0);
    expect(headings.indexOf('以前的和已取消的')).to.be.greaterThan(headings.indexOf('周末儿童阅读会'));
  });

  it('shows what was at once when it was asked for by its link', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    await page.follow('cancelled');
    expect(page.titles).to.deep.equal(['健康小屋', '广场舞教学']);
  });

  it('folds what was, and shows it when asked', async () => {
    const first = await openMyBookings({ opened: ['slot', 'ended', 'cancelled'] });
    first.get('checkbox', '在这台设备上记住我的预约').click();
    first.element.remove();
    const page = await openMyBookings({ before: first });
    await until(() => page.find('button', '看以前的和已取消的（2）'));
    expect(page.titles).to.deep.equal(['健康小屋']);
    await page.press('看以前的和已取消的（2）');
    expect(page.focused).to.equal('以前的和已取消的');
    expect(page.titles).to.deep.equal(['健康小屋', '广场舞教学', '健康小屋']);
  });

  for (const [kind, ...texts] of [
    ['activity', '已预约', '11月28日 周六 09:00–11:30', '党群服务中心二楼培训室', '王阿姨 · 2 人'],
    ['waiting', '候补：前面还有 2 位', '等到 2026年11月27日 周五 07:00 为止'],
    ['offered', '有空位了，为您留到 2026年11月24日 周二 10:40', '过了这个时间，空位给下一位'],
    ['undoable', '您已取消', '09:06 以前可以撤销', '小明 · 3 人'],
    ['cancelled', '您已取消'],
    ['needsCall', '中心调整了时间，工作人员会打电话给您', '李爷爷'],
    ['activityCancelled', '中心取消了', '这次活动不办了'],
    ['ended', '已结束'],
  ] as const)
    it(`says how it stands: ${kind}`, async () => {
      const page = await openMyBookings({ opened: [kind] });
      for (const text of texts) expect(page.textOf(kind)).to.contain(text);
    });

  it('folds the others when one is unfolded', async () => {
    const page = await openMyBookings({ opened: ['slot', 'activity'] });
    await page.press('查看或更改', page.card('slot'));
    expect(page.textOf('slot')).to.contain('空腹');
    expect(page.has('button', '收起', page.card('activity'))).to.equal(false);
    const { code } = page.bookings.activity.booking;
    expect(page.textOf('activity')).to.contain(`预约号 ${code.slice(0, 4)} ${code.slice(4)}`);
    await page.press('收起', page.card('slot'));
    expect(page.textOf('slot')).not.to.contain('空腹');
    expect(page.get('button', '查看或更改', page.card('slot')).getAttribute('aria-expanded')).to.equal(
      'false',
    );
  });

  it('speaks English, and says times as elders do', async () => {
    const english = await openMyBookings({ opened: ['offered'], locale: 'en' });
    expect(english.textOf('offered')).to.contain('kept for you until Tue 24 Nov 2026, 10:40');
    cleanUp();
    const elder = await openMyBookings({ opened: ['offered'], elder: true });
    expect(elder.textOf('offered')).to.contain('为您留到 2026年11月24日 周二 上午10:40');
  });

  it('copies the code, and the link where it was asked for', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copied.push(text) },
      configurable: true,
    });
    try {
      await page.press('复制');
      await until(() => page.status === '已复制');
      await page.press('复制管理链接');
      await until(() => copied.length === 2);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    const { booking, manageToken } = page.bookings.slot;
    expect(copied).to.deep.equal([
      booking.code,
      `${location.href.split('#', 1)[0] ?? ''}#boai-booking=${manageToken}`,
    ]);
  });

  it('shows what has changed meanwhile when one comes back to the page', async () => {
    const page = await openMyBookings({ opened: ['waiting'] });
    const { center } = page.client;
    center.activities.set('taiji-2026-11-27', {
      ...center.activities.get('taiji-2026-11-27')!,
      capacity: 1_000,
    });
    center.clock.advance(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await page.untilText('有空位了，为您留到');
    expect(page.find('button', '我要来')).to.be.instanceOf(HTMLElement);
  });

  it('reads again when the page asks for it', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    let asked = 0;
    const { loadBooking } = page.client;
    page.client.loadBooking = (...parameters) => {
      asked += 1;
      return loadBooking(...parameters);
    };
    page.element.refresh();
    expect(asked).to.equal(1);
    dispatchEvent(new Event('focus'));
    expect(asked, 'what is fresh is not asked for').to.equal(1);
  });

  it('keeps the last good answer with its age, and changes nothing on it', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    page.client.failReads('network');
    page.client.center.clock.advance(5 * 60_000);
    page.element.refresh();
    await page.untilText('下面是 5 分钟前的内容');
    expect(page.find('heading', '健康小屋')).to.be.instanceOf(HTMLElement);
    for (const act of ['改时间', '取消预约']) expect(page.has('button', act)).to.equal(false);
    expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
    page.client.failReads(undefined);
    await page.press('再试一次');
    await until(() => page.find('button', '取消预约'));
    expect(page.text).not.to.contain('分钟前的内容');
  });

  it('says so when nothing could be read, and tries again', async () => {
    const page = await openMyBookings();
    page.client.failReads('busy');
    location.hash = `boai-booking=${page.bookings.slot.manageToken}`;
    await page.untilText('现在访问的人很多');
    expect(page.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
    page.client.failReads(undefined);
    await page.press('再试一次');
    await page.untilHeading('健康小屋');
  });

  it('changes nothing without a network', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      dispatchEvent(new Event('offline'));
      await page.untilText('现在没有联网，不能在这里更改');
      expect(page.has('button', '取消预约')).to.equal(false);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    dispatchEvent(new Event('online'));
    await until(() => page.find('button', '取消预约'));
  });

  it('has the card in sight while it is on its way', async () => {
    const page = await openMyBookings();
    const { loadBooking } = page.client;
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    page.client.loadBooking = async (...parameters) => {
      await gate;
      return loadBooking(...parameters);
    };
    location.hash = `boai-booking=${page.bookings.slot.manageToken}`;
    await until(() => page.find('heading', '接下来'));
    expect(page.all('article')).to.have.length(0);
    expect(page.has('textbox', '预约号或报名号'), 'the form does not come and go').to.equal(false);
    answer();
    await page.untilHeading('健康小屋');
  });
});
