import { expect } from '@esm-bundle/chai';
import { WaitlistJoinedEvent } from '../../../src/ui/booking-events.ts';
import { createMockCenter } from '../../mocks/center.ts';
import { activity } from '../../mocks/programme/activity.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, course, openDialog, type DetailDialog } from '../../support/browser/detail-dialog.ts';
import { until } from '../../support/browser/wait.ts';

const full = { taken: 16, waitlistCapacity: 5 };

function placesOf({ client }: DetailDialog): { readonly taken: number; readonly waiting: number } {
  return client.center.activities.get('course')!;
}

function change({ client }: DetailDialog, facts: object): void {
  const { activities } = client.center;
  activities.set('course', { ...activities.get('course')!, ...facts });
}

/** Somebody else joins the line. */
function neighborWaits({ client }: DetailDialog, phone: string): void {
  const { center } = client;
  const request = {
    name: '邻居',
    phone,
    partySize: 1,
    attendeeName: null,
    noticeVersion: center.center.notice.version,
  };
  center.joinActivityWaitlist('course', request, { key: phone, digest: phone }, 'https://boai.test/api/v1');
}

async function join(dialog: DetailDialog): Promise<void> {
  await dialog.fillIn('我要候补');
  await dialog.press('提交候补');
}

describe('waiting for a place', () => {
  afterEach(cleanUp);

  it('is offered where all is taken, with how many wait', async () => {
    const dialog = await openDialog({ facts: { ...full, waiting: 3 } });
    expect(dialog.text).to.contain('已满，可候补');
    expect(dialog.text).to.contain('现在有 3 人在候补');
    expect(dialog.get('button', '我要候补')).to.be.instanceOf(HTMLElement);
    expect(dialog.has('button', '我要报名')).to.equal(false);
  });

  it('is not offered behind a full list, nor on data that could not be renewed', async () => {
    const dialog = await openDialog({ facts: { ...full, waiting: 5 } });
    expect(dialog.text).to.contain('候补也满了');
    expect(dialog.has('button', '我要候补')).to.equal(false);
    dialog.element.activity = { ...dialog.element.activity, waiting: 0 };
    dialog.element.stale = true;
    await dialog.element.updateComplete;
    expect(dialog.text).to.contain('名额可能已经变化');
    expect(dialog.has('button', '我要候补')).to.equal(false);
  });

  it('joins the line, says how many are before, what comes next, and lets one leave', async () => {
    const dialog = await openDialog({ facts: full });
    neighborWaits(dialog, '13900139001');
    neighborWaits(dialog, '13900139002');
    await dialog.fillIn('我要候补');
    expect(dialog.find('heading', '填写候补')).to.be.instanceOf(HTMLElement);
    expect(dialog.descriptionOf(dialog.field('几个人来')), 'a line takes parties of every size').to.contain(
      `最多 ${dialog.client.center.center.maxPartySize} 人`,
    );
    await dialog.press('多一人');
    await dialog.press('提交候补');
    await dialog.untilHeading('候补成功，前面还有 2 位');

    expect(dialog.client.writes.map(({ operation }) => operation)).to.deep.equal(['joinActivityWaitlist']);
    expect(placesOf(dialog)).to.deep.include({ taken: 16, waiting: 4 });
    expect(dialog.focused).to.equal('候补成功，前面还有 2 位');
    for (const text of ['有空位时，我们打电话告诉您', '你们 2 人一起安排', '王阿姨 · 2 人', '138****8000'])
      expect(dialog.text).to.contain(text);
    expect(dialog.text).to.match(/候补号 [A-Z2-9]{4} [A-Z2-9]{4}/);
    expect(dialog.get('link', '查看或更改候补').getAttribute('href')).to.match(/#boai-booking=.+/);
    for (const word of ['报名成功', '加到日历', '打印凭条']) expect(dialog.text).not.to.contain(word);
    expect(sessionStorage.length, 'nothing personal stays behind').to.equal(0);

    await dialog.press('退出候补');
    expect(dialog.focused).to.contain('真的要退出候补吗');
    await dialog.press('继续候补');
    expect(dialog.focused).to.equal('退出候补');
    await dialog.press('退出候补');
    await dialog.press('是的，退出候补');
    await dialog.untilHeading('已退出候补');
    expect(dialog.focused).to.equal('已退出候补');
    expect(placesOf(dialog).waiting).to.equal(2);
    expect(dialog.has('button', '恢复报名'), 'there was no place').to.equal(false);
    await dialog.press('我要候补');
    expect(dialog.field('怎么称呼您').value).to.equal('');
  });

  it('says so to whoever is first', async () => {
    const dialog = await openDialog({ facts: full });
    await join(dialog);
    await dialog.untilHeading('候补成功，您排在第一位');
    expect(dialog.text).not.to.contain('一起安排');
  });

  it('tells the page, and nothing personal', async () => {
    const dialog = await openDialog({ facts: full });
    await join(dialog);
    await dialog.untilHeading('候补成功，您排在第一位');
    expect(dialog.events.map(({ type }) => type)).to.deep.equal([
      'boai-waitlist-joined',
      'boai-places-changed',
    ]);
    const [joined] = dialog.events;
    expect(joined).to.be.instanceOf(WaitlistJoinedEvent);
    expect({ ...(joined as WaitlistJoinedEvent) }).to.deep.equal({
      ...joined,
      activityId: 'course',
      slotId: null,
      partySize: 1,
    });
  });

  it('can be done once more for a relative, who is somebody else in the line', async () => {
    const dialog = await openDialog({ facts: full });
    await join(dialog);
    await dialog.untilHeading('候补成功，您排在第一位');
    await dialog.press('再给别人候补');
    await dialog.type('怎么称呼您', '王阿姨');
    await dialog.type('手机或固定电话', '13800138000');
    await dialog.choose('checkbox', '我已看过上面的说明，同意这样使用我填写的信息');
    await dialog.press('提交候补');
    await dialog.untilHeading('已经在候补了');
    expect(dialog.focused).to.equal('已经在候补了');
    await dialog.choose('radio', '帮家人候补');
    await dialog.type('家人怎么称呼', '小明');
    await dialog.press('提交候补');
    await dialog.untilHeading('候补成功，前面还有 1 位');
  });

  it('goes back to the facts, which speak of what can be done now', async () => {
    const dialog = await openDialog({ facts: full });
    await dialog.fillIn('我要候补');
    await dialog.press('返回活动详情');
    dialog.element.activity = { ...dialog.element.activity, taken: 10 };
    await dialog.element.updateComplete;
    await dialog.press('我要报名');
    expect(dialog.find('heading', '填写报名')).to.be.instanceOf(HTMLElement);
    expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
  });

  it('goes on after a reload as what it was', async () => {
    const client = bookingClient(createMockCenter({ activities: [activity({ ...course, ...full })] }));
    const before = await openDialog({ client });
    await before.fillIn('我要候补');
    before.element.remove();
    const after = await openDialog({ client });
    expect(after.find('heading', '填写候补')).to.be.instanceOf(HTMLElement);
    expect(after.field('怎么称呼您').value).to.equal('王阿姨');
  });
});

describe('a sign-up that is refused where one can wait', () => {
  afterEach(cleanUp);

  it('offers to wait, with the draft', async () => {
    const dialog = await openDialog({ facts: { waitlistCapacity: 5 } });
    await dialog.fillIn();
    change(dialog, { taken: 16 });
    await dialog.press('提交报名');
    await dialog.untilHeading('名额刚刚报满');
    expect(dialog.has('button', '再试一次'), 'waiting is better').to.equal(false);
    await dialog.press('我要候补');
    expect(dialog.focused).to.equal('填写候补');
    expect(dialog.field('手机或固定电话').value).to.equal('138 0013 8000');
    await dialog.press('提交候补');
    await dialog.untilHeading('候补成功，您排在第一位');
    const [signUp, wait] = dialog.client.writes;
    expect(wait?.body).to.deep.equal(signUp?.body);
    expect(wait?.key).not.to.equal(signUp?.key);
  });

  it('lets a party wait together where only some could come', async () => {
    const dialog = await openDialog({ facts: { waitlistCapacity: 5 } });
    await dialog.fillIn();
    await dialog.type('几个人来', '4');
    change(dialog, { taken: 14 });
    await dialog.press('提交报名');
    await dialog.untilHeading('名额不够这么多人');
    expect(dialog.find('button', '改为 2 人')).to.be.instanceOf(HTMLElement);
    await dialog.press('不减人，一起候补');
    expect(dialog.focused).to.equal('填写候补');
    expect(dialog.field('几个人来').value).to.equal('4');
    await dialog.press('提交候补');
    await dialog.untilHeading('候补成功，您排在第一位');
    expect(placesOf(dialog)).to.deep.include({ taken: 14, waiting: 4 });
  });
});

describe('a wait that is refused', () => {
  afterEach(cleanUp);

  it('offers the place that has come free, with the draft', async () => {
    const dialog = await openDialog({ facts: full });
    await dialog.fillIn('我要候补');
    await dialog.type('几个人来', '2');
    change(dialog, { taken: 14 });
    await dialog.press('提交候补');
    await dialog.untilHeading('刚刚空出了名额');
    expect(dialog.focused).to.equal('刚刚空出了名额');
    expect(dialog.events.map(({ type }) => type)).to.deep.equal(['boai-places-changed']);
    await dialog.press('我要报名');
    expect(dialog.focused).to.equal('填写报名');
    expect(dialog.field('几个人来').value).to.equal('2');
    // The page may still show a full activity: the server knows better.
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    expect(placesOf(dialog).taken).to.equal(16);
  });

  it('says that the list has no room, and shows other dates and the phone', async () => {
    const nextWeek = activity({ ...course, id: 'next-week', day: '2026-12-08' });
    const dialog = await openDialog({ facts: full, others: [nextWeek] });
    await dialog.fillIn('我要候补');
    change(dialog, { waiting: 5 });
    await dialog.press('提交候补');
    await dialog.untilHeading('候补名单放不下了');
    expect(dialog.find('link', '0796-8000001')).to.be.instanceOf(HTMLElement);
    expect(
      dialog.find('button', '老年手机课堂 2026年12月8日 周二 09:30–11:00 余 16 个名额'),
    ).to.be.instanceOf(HTMLElement);
    await dialog.press('再试一次');
    expect(dialog.find('heading', '填写候补')).to.be.instanceOf(HTMLElement);
    expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
  });
});

describe('a wait whose outcome is unknown', () => {
  afterEach(cleanUp);

  it('says so, and asks again with the same key, also after a reload', async () => {
    const client = bookingClient(createMockCenter({ activities: [activity({ ...course, ...full })] }));
    const before = await openDialog({ client });
    client.failNext('timeout', { isDone: true });
    await join(before);
    await before.untilHeading('正在确认是否排上');
    expect(before.status).to.equal('正在确认是否排上');
    for (const word of ['候补成功', '没能办成', '报名']) expect(before.text).not.to.contain(`${word}了`);
    before.element.remove();

    const after = await openDialog({ client });
    await after.untilHeading('候补成功，您排在第一位');
    const [first, second] = client.writes;
    expect(second).to.deep.equal(first);
    expect(placesOf(after).waiting).to.equal(1);
  });

  it('asks again whether the list was left', async () => {
    const dialog = await openDialog({ facts: full });
    await join(dialog);
    await dialog.untilHeading('候补成功，您排在第一位');
    dialog.client.failNext('network', { isDone: true });
    await dialog.press('退出候补');
    await dialog.press('是的，退出候补');
    await dialog.untilHeading('正在确认是否退出');
    await dialog.press('再问一次');
    await dialog.untilHeading('已退出候补');
    await until(() => dialog.focused === '已退出候补');
    expect(new Set(dialog.client.cancelKeys).size).to.equal(1);
  });
});
