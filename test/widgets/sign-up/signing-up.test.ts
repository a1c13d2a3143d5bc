import { expect } from '@esm-bundle/chai';
import { BookedEvent, BookingCancelledEvent } from '../../../src/ui/booking-events.ts';
import { cleanUp, openDialog } from '../../support/browser/detail-dialog.ts';
import { until } from '../../support/browser/wait.ts';

describe('signing up', () => {
  afterEach(cleanUp);

  it('takes a place, shows the code, and gives the place back', async () => {
    const dialog = await openDialog();
    const places = () => dialog.client.center.activities.get('course')!.taken;
    expect(dialog.text).to.contain('可报名（余 16）');
    await dialog.fillIn();
    await dialog.press('多一人');
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');

    expect(places()).to.equal(2);
    expect(dialog.client.signUps.map(({ request }) => request)).to.deep.equal([
      {
        name: '王阿姨',
        phone: '138 0013 8000',
        partySize: 2,
        attendeeName: null,
        isUnder14: false,
        guardianConsent: false,
        noticeVersion: '2026-11-01',
      },
    ]);
    expect(dialog.focused).to.equal('报名成功');
    expect(dialog.text).to.match(/报名号 [A-Z2-9]{4} [A-Z2-9]{4}/);
    for (const fact of ['手机、眼镜', '图书阅览室', '138****8000', '王阿姨 · 2 人', '2026年12月1日 周二'])
      expect(dialog.text).to.contain(fact);
    expect(dialog.text).not.to.contain('0013');
    expect(dialog.get('link', '加到日历').getAttribute('href')).to.match(/calendars\/.+\.ics$/);
    expect(sessionStorage.length, 'nothing personal stays behind').to.equal(0);

    await dialog.press('取消报名');
    expect(dialog.focused).to.contain('真的要取消');
    await dialog.press('不取消');
    expect(dialog.focused).to.equal('取消报名');
    expect(places()).to.equal(2);
    await dialog.press('取消报名');
    await dialog.press('是的，取消报名');
    await dialog.untilHeading('报名已取消');
    expect(places()).to.equal(0);
    expect(dialog.focused).to.equal('报名已取消');
  });

  it('tells the page that it happened, and nothing personal', async () => {
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('boai-booked', hear);
    document.addEventListener('boai-booking-cancelled', hear);
    const dialog = await openDialog();
    expect(heard).to.deep.equal([]);
    await dialog.fillIn();
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    await dialog.press('取消报名');
    await dialog.press('是的，取消报名');
    await dialog.untilHeading('报名已取消');
    document.removeEventListener('boai-booked', hear);
    document.removeEventListener('boai-booking-cancelled', hear);

    const [booked, cancelled] = heard;
    expect(heard).to.have.length(2);
    expect(booked).to.be.instanceOf(BookedEvent);
    expect({ ...(booked as BookedEvent) }).to.deep.include({ activityId: 'course', partySize: 1 });
    expect(cancelled).to.be.instanceOf(BookingCancelledEvent);
    expect(dialog.events.filter(({ type }) => type === 'boai-places-changed')).to.have.length(2);
  });

  it('tells the page even when the dialog was closed before the answer came', async () => {
    const calendar = document.createElement('div');
    document.body.append(calendar);
    const heard: string[] = [];
    calendar.addEventListener('boai-booked', ({ type }) => heard.push(type));
    const dialog = await openDialog({ parent: calendar.attachShadow({ mode: 'open' }) });
    const release = dialog.client.hold();
    await dialog.fillIn();
    await dialog.press('提交报名');
    dialog.element.remove();
    release();
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['boai-booked']);
  });

  it('signs up a relative', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    expect(dialog.has('textbox', '家人怎么称呼')).to.equal(false);
    await dialog.choose('radio', '帮家人报名');
    await dialog.type('家人怎么称呼', '李大爷');
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    expect(dialog.client.signUps[0]?.request.attendeeName).to.equal('李大爷');
    expect(dialog.text).to.contain('李大爷 · 1 人');
  });

  it('sends once, however often one presses', async () => {
    const dialog = await openDialog();
    const release = dialog.client.hold();
    await dialog.fillIn();
    await dialog.press('提交报名');
    expect(dialog.get('button', '正在提交…')).to.equal(dialog.root.activeElement);
    expect(dialog.status).to.equal('正在提交…');
    expect(dialog.names('button'), 'nobody leaves what is under way').to.not.include('返回活动详情');
    await dialog.press('正在提交…');
    release();
    await dialog.untilHeading('报名成功');
    expect(dialog.client.signUps).to.have.length(1);
  });

  it('starts afresh for somebody else', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    await dialog.press('再给别人报名');
    expect(dialog.field('怎么称呼您').value).to.equal('');
    expect(dialog.get('checkbox', '我已看过上面的说明，同意这样使用我填写的信息')).to.have.property(
      'checked',
      false,
    );
  });

  it('says by when one may cancel, and by phone after that', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    expect(dialog.text).to.contain('2026年12月1日 周二 09:30 以前可以在这里取消');
    dialog.client.center.clock.set('2026-12-01T09:31:00+08:00');
    await dialog.press('取消报名');
    await dialog.press('是的，取消报名');
    await dialog.untilHeading('已经过了网上取消的时间');
    expect(dialog.find('heading', '报名成功'), 'the booking stands').to.be.instanceOf(HTMLElement);
    expect(dialog.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
  });

  it('asks again with the same key when nobody knows whether it was cancelled', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    dialog.client.failNext('timeout', { isDone: true });
    await dialog.press('取消报名');
    await dialog.press('是的，取消报名');
    await dialog.untilHeading('正在确认是否取消');
    expect(dialog.text).not.to.contain('报名已取消');
    await dialog.press('再问一次');
    await dialog.untilHeading('报名已取消');
    expect(new Set(dialog.client.cancelKeys).size).to.equal(1);
    expect(dialog.client.cancelKeys).to.have.length(2);
    await until(() => dialog.focused === '报名已取消');
  });
});
