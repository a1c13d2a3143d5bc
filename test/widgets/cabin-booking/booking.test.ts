import { expect } from '@esm-bundle/chai';
import { minuteMs } from '../../mocks/clock.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { scenario } from '../../mocks/scenarios.ts';
import { cleanUp, openCabin } from '../../support/browser/cabin.ts';
import { catchPrints } from '../../support/browser/printing.ts';
import { settled, until } from '../../support/browser/wait.ts';

const slot = (time: string) => `cabin_20261125T${time}`;

describe('booking a slot', () => {
  afterEach(cleanUp);

  it('takes six taps besides typing from the first free day to the code', async () => {
    const cabin = await openCabin();
    const taken = () => cabin.client.center.seats.get(slot('0830'))!.taken;
    expect(cabin.text).to.contain('这是最早可以约的一天');
    await cabin.chooseSlot('08:30');
    expect(cabin.text).to.contain('为您保留到 09:20');
    expect(cabin.focused).to.equal('填写预约');
    expect(taken()).to.equal(1);
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');

    expect(cabin.taps).to.equal(6);
    expect(taken()).to.equal(1);
    expect(cabin.focused).to.equal('预约成功');
    expect(cabin.text).to.match(/预约号 [A-Z2-9]{4} [A-Z2-9]{4}/);
    for (const fact of [
      '2026年11月25日 周三 08:30–09:00',
      '血压',
      '社保卡或身份证',
      '王阿姨 · 1 人',
      '138****8000',
    ])
      expect(cabin.text).to.contain(fact);
    expect(cabin.get('link', '加到日历').getAttribute('href')).to.match(/\.ics$/);
    expect(cabin.get('link', '查看或更改预约').getAttribute('href')).to.contain('#');
    await until(() => cabin.find('img', '二维码'));
    expect(sessionStorage.length, 'nothing personal stays behind').to.equal(0);
    const [event] = cabin.events;
    expect(event).to.include({ type: 'boai-booked', slotId: slot('0830'), activityId: null, partySize: 1 });
    expect(cabin.client.writes.map(({ operation }) => operation)).to.deep.equal(['holdSlot', 'bookSlot']);
    expect(cabin.client.writes[1]!.body).to.deep.equal({
      name: '王阿姨',
      phone: '138 0013 8000',
      partySize: 1,
      attendeeName: null,
      noticeVersion: '2026-11-01',
      hold: (cabin.client.writes[1]!.body as { hold: string }).hold,
      items: ['pressure'],
      ageBand: '65plus',
      isUnder14: false,
      guardianConsent: false,
      healthNoticeVersion: '2026-11-01',
    });

    await cabin.press('再给别人预约');
    await cabin.chooseSlot('08:30');
    expect((cabin.get('textbox', '怎么称呼您') as HTMLInputElement).value, 'nobody else sees it').to.equal(
      '',
    );
  });

  it('does not say of the next booking that it was copied', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    await cabin.press('复制');
    await until(() => cabin.status !== '');
    await cabin.press('再给别人预约');
    await cabin.chooseSlot('10:00');
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.status).to.equal('');
  });

  it('leads nowhere that is no address of the web, whatever the server says', async () => {
    const client = bookingClient(scenario('typical').center);
    const { bookSlot } = client;
    client.bookSlot = async (...request) => {
      const access = await bookSlot.apply(client, request);
      const booking = { ...access.booking, calendarUrl: 'javascript:alert(1)' };
      return { ...access, booking, manageUrl: 'java\nscript:alert(1)' };
    };
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    const hrefs = cabin.all('link').map((link) => link.getAttribute('href'));
    expect(hrefs.join()).to.not.contain('script');
    expect(cabin.has('button', '复制链接')).to.equal(false);
    expect(cabin.has('button', '打印凭条')).to.equal(true);
    // What draws the code is there.
    await import('../../../src/ui/qr-code.ts');
    await settled();
    expect(cabin.has('img', '二维码')).to.equal(false);
  });

  it('tells from when to eat nothing, and lets nobody fast until the afternoon', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('15:30');
    const glucose = cabin.get('checkbox', '空腹血糖') as HTMLInputElement;
    expect(glucose.disabled).to.equal(true);
    expect(cabin.text).to.contain('要空腹，只能约上午');
    await cabin.press('换个时间');
    await cabin.chooseSlot('08:30');
    expect(cabin.text).to.contain('空腹：前一晚 22:00 后不要吃东西');
    await cabin.choose('checkbox', '空腹血糖');
    await cabin.fillIn();
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.text).to.contain('2026年11月24日 周二 22:00 以后不要吃东西');
  });

  it('gives the seat back on leaving the form, and on leaving the page', async () => {
    const cabin = await openCabin();
    const taken = () => cabin.client.center.seats.get(slot('0830'))!.taken;
    await cabin.chooseSlot('08:30');
    await cabin.type('怎么称呼您', '王阿姨');
    await cabin.press('换个时间');
    expect(taken()).to.equal(0);
    expect(cabin.focused).to.contain('选时间');

    await cabin.chooseSlot('08:30');
    expect((cabin.get('textbox', '怎么称呼您') as HTMLInputElement).value).to.equal('王阿姨');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(taken()).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => taken() === 1);

    cabin.element.remove();
    expect(taken()).to.equal(0);
  });

  it('keeps as many seats as people come, and says when there are too few', async () => {
    const cabin = await openCabin();
    const taken = (time: string) => cabin.client.center.seats.get(slot(time))!.taken;
    await cabin.chooseSlot('08:30');
    await cabin.press('多一人');
    await until(() => taken('0830') === 2);
    await cabin.press('少一人');
    await until(() => taken('0830') === 1);
    await cabin.press('换个时间');

    await cabin.chooseSlot('09:00');
    await cabin.press('多一人');
    await cabin.untilHeading('位子不够这么多人');
    expect(taken('0900'), 'what was kept stays kept').to.equal(2);
    await cabin.press('改为 1 人');
    await until(() => !cabin.find('heading', '位子不够这么多人'));
    expect(cabin.text).to.contain('为您保留到');
  });

  it('asks again with the same key when an answer was lost, and never books twice', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    cabin.client.failNext('network', { isDone: true });
    await cabin.press('提交预约');
    await cabin.untilHeading('正在确认是否约上');
    await cabin.press('再问一次');
    await cabin.untilHeading('预约成功');
    const keys = cabin.client.writes
      .filter(({ operation }) => operation === 'bookSlot')
      .map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
    expect(cabin.client.center.seats.get(slot('0830'))!.taken).to.equal(1);
  });

  it('asks after a reload for what was sent before it', async () => {
    const client = bookingClient(scenario('typical').center);
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    client.failNext('network', { isDone: true });
    await cabin.press('提交预约');
    await cabin.untilHeading('正在确认是否约上');
    cabin.element.remove();
    const again = await openCabin({ client });
    await again.untilHeading('预约成功');
    expect(client.center.seats.get(slot('0830'))!.taken).to.equal(1);
  });

  it('keeps what was typed through a reload, but no consent', async () => {
    const client = bookingClient(scenario('typical').center);
    const cabin = await openCabin({ client });
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    cabin.element.remove();
    const again = await openCabin({ client });
    await again.chooseSlot('08:30');
    expect((again.get('textbox', '手机或固定电话') as HTMLInputElement).value).to.equal('138 0013 8000');
    expect((again.get('checkbox', '血压') as HTMLInputElement).checked).to.equal(true);
    for (const consent of ['同意这样使用', '同意使用我的健康信息'])
      expect((again.get('checkbox', `我已看过上面的说明，${consent}`) as HTMLInputElement).checked).to.equal(
        false,
      );
  });

  it('takes an expired hold anew while the resident is there', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    cabin.client.center.clock.advance(21 * minuteMs);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    await cabin.untilText('为您保留到 09:41');
    expect(cabin.focused, 'silently').to.equal('填写预约');
  });

  it('offers other times when others have the seat, and returns to the same form', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    const { center } = cabin.client;
    center.clock.advance(21 * minuteMs);
    center.loadSlots({});
    center.seats.set(slot('0830'), { taken: 2, waiting: 0 });
    dispatchEvent(new PageTransitionEvent('pageshow'));
    await cabin.untilHeading('保留的时间过了，位子已经被约走');
    await cabin.press('2026年11月25日 周三 10:00–10:30');
    await cabin.untilText('2026年11月25日 周三 10:00–10:30 为您保留到');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    expect(cabin.text).to.contain('10:00–10:30');
  });

  it('prints a slip with all that one has to know at the door', async () => {
    const cabin = await openCabin();
    await cabin.chooseSlot('08:30');
    await cabin.fillIn();
    await cabin.choose('checkbox', '空腹血糖');
    await cabin.choose('radio', '帮家人预约');
    await cabin.type('家人怎么称呼', '李大爷');
    await cabin.press('提交预约');
    await cabin.untilHeading('预约成功');
    const code = /预约号 ([A-Z2-9]{4} [A-Z2-9]{4})/.exec(cabin.text)![1]!;
    const { center } = cabin.client.center;
    const printer = catchPrints();
    try {
      await cabin.press('打印凭条');
    } finally {
      printer.stop();
    }
    expect(printer.pages).to.deep.equal([
      {
        title: '健康小屋',
        lang: 'zh-CN',
        lines: [
          '健康小屋',
          '2026年11月25日 周三 08:30–09:00',
          '健康小屋',
          '预约号',
          code,
          '李大爷 · 1 人 · 138****8000',
          '项目 血压、空腹血糖',
          '2026年11月24日 周二 22:00 以后不要吃东西',
          '请带 社保卡或身份证；平时吃的药的名字',
          [center.name, center.phone, center.hours].join(' · '),
        ],
      },
    ]);
    await until(() => !cabin.root.querySelector('iframe'), 'the frame goes when it is printed');
  });
});
