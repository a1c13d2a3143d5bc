import { expect } from '@esm-bundle/chai';
import { createHttpClient } from '../../../src/api/http-client.ts';
import type { Activity } from '../../../src/api/generated/types.ts';
import { createMockCenter } from '../../mocks/center.ts';
import { createFetch } from '../../mocks/fetch.ts';
import { activity } from '../../mocks/programme/activity.ts';
import { createRespond } from '../../mocks/respond.ts';
import { defaultBase } from '../../mocks/scenarios.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, course, openDialog, type DetailDialog } from '../../support/browser/detail-dialog.ts';
import { until } from '../../support/browser/wait.ts';

const nextWeek = activity({ ...course, id: 'next-week', day: '2026-12-08' });

function change(dialog: DetailDialog, facts: object): void {
  const { activities } = dialog.client.center;
  activities.set('course', { ...activities.get('course')!, ...facts });
}

async function send(dialog: DetailDialog): Promise<void> {
  await dialog.fillIn();
  await dialog.press('提交报名');
}

function phoneIsShown(dialog: DetailDialog): void {
  expect(dialog.get('link', '0796-8000001').getAttribute('href')).to.equal('tel:07968000001');
}

describe('a refused sign-up', () => {
  afterEach(cleanUp);

  it('offers other dates when it is full, and takes along what was typed', async () => {
    const dialog = await openDialog({ others: [nextWeek] });
    change(dialog, { taken: 16 });
    await send(dialog);
    await dialog.untilHeading('名额刚刚报满');
    expect(dialog.focused).to.equal('名额刚刚报满');
    phoneIsShown(dialog);
    expect(dialog.events.map(({ type }) => type)).to.deep.equal(['boai-places-changed']);

    await dialog.press('老年手机课堂 2026年12月8日 周二 09:30–11:00 余 16 个名额');
    const asked = dialog.events[1] as CustomEvent<{ activityId: string }>;
    expect(asked.type).to.equal('boai-show-activity');
    expect(asked.detail).to.deep.equal({ activityId: 'next-week' });
    expect([asked.bubbles, asked.composed]).to.deep.equal([false, false]);

    dialog.element.activity = nextWeek;
    await dialog.element.updateComplete;
    await dialog.press('我要报名');
    expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
    expect(dialog.field('手机或固定电话').value).to.equal('138 0013 8000');
  });

  it('takes along no consent, to the activity chosen instead only, and once', async () => {
    const agrees = '我是监护人，同意';
    const third = activity({ ...course, id: 'third', day: '2026-12-15' });
    const dialog = await openDialog({ others: [nextWeek, third] });
    const showActivity = async (shown: Activity) => {
      dialog.element.activity = shown;
      await dialog.element.updateComplete;
      await dialog.press('我要报名');
    };
    change(dialog, { taken: 16 });
    await dialog.fillIn();
    await dialog.choose('checkbox', '来的人里有不满 14 岁的孩子');
    await dialog.choose('radio', agrees);
    await dialog.press('提交报名');
    await dialog.untilHeading('名额刚刚报满');
    await dialog.press('老年手机课堂 2026年12月8日 周二 09:30–11:00 余 16 个名额');

    await showActivity(nextWeek);
    expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
    expect((dialog.get('radio', agrees) as HTMLInputElement).checked).to.equal(false);

    await showActivity(third);
    expect(dialog.field('怎么称呼您').value, 'somebody else may want this one').to.equal('');
  });

  it('forgets what was taken along once another activity is looked at', async () => {
    const third = activity({ ...course, id: 'third', day: '2026-12-15' });
    const dialog = await openDialog({ others: [nextWeek, third] });
    change(dialog, { taken: 16 });
    await send(dialog);
    await dialog.untilHeading('名额刚刚报满');
    await dialog.press('老年手机课堂 2026年12月8日 周二 09:30–11:00 余 16 个名额');
    for (const shown of [nextWeek, third, nextWeek]) {
      dialog.element.activity = shown;
      await dialog.element.updateComplete;
    }
    await dialog.press('我要报名');
    expect(dialog.field('怎么称呼您').value).to.equal('');
  });

  it('offers to come with fewer when not all fit', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    await dialog.type('几个人来', '4');
    change(dialog, { taken: 14 });
    await dialog.press('提交报名');
    await dialog.untilHeading('名额不够这么多人');
    expect(dialog.focused).to.equal('名额不够这么多人');
    expect(dialog.text).to.contain('只剩 2 个名额');
    expect(dialog.field('几个人来').value).to.equal('4');
    await dialog.press('改为 2 人');
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    const [first, second] = dialog.client.signUps;
    expect(second?.request.partySize).to.equal(2);
    expect(second?.key).not.to.equal(first?.key);
  });

  it('shows a new notice and asks for consent again', async () => {
    const dialog = await openDialog();
    const { center } = dialog.client;
    center.center = {
      ...center.center,
      notice: { ...center.center.notice, version: '2026-12-01', purpose: '新的用途' },
    };
    await send(dialog);
    await dialog.untilHeading('信息使用说明有更新');
    expect(dialog.text).to.contain('新的用途');
    expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
    await dialog.press('提交报名');
    expect(dialog.client.signUps).to.have.length(1);
    await dialog.choose('checkbox', '我已看过上面的说明，同意这样使用我填写的信息');
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
    expect(dialog.client.signUps[1]?.request.noticeVersion).to.equal('2026-12-01');
  });

  it('learns a smaller largest party', async () => {
    const dialog = await openDialog();
    const { center } = dialog.client;
    await dialog.fillIn();
    await dialog.type('几个人来', '4');
    center.center = { ...center.center, maxPartySize: 2 };
    await dialog.press('提交报名');
    await dialog.untilHeading('一次来的人数太多');
    expect(dialog.text).to.contain('最多 2 人');
  });

  for (const [name, facts, heading, mayOpenLater] of [
    ['closed', { signUpClosesAt: '2026-11-24T08:00:00+08:00' }, '报名已经截止', true],
    ['not open', { signUpOpensAt: '2026-11-30T08:00:00+08:00' }, '报名还没有开始', true],
    ['cancelled', { status: 'cancelled' }, '这次活动取消了', false],
    ['free', { capacity: null }, '这项活动不用报名', false],
  ] as const)
    it(`says that it is ${name} by now`, async () => {
      const dialog = await openDialog();
      change(dialog, facts);
      await send(dialog);
      await dialog.untilHeading(heading);
      phoneIsShown(dialog);
      expect(Boolean(dialog.find('button', '再试一次'))).to.equal(mayOpenLater);
      if (!mayOpenLater) return;
      await dialog.press('再试一次');
      expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
    });

  it('leads to what replaces an activity that was cancelled meanwhile', async () => {
    const dialog = await openDialog();
    change(dialog, {
      status: 'cancelled',
      replacement: { ...nextWeek, id: 'moved' },
    });
    dialog.element.addEventListener('boai-places-changed', () => {
      dialog.element.activity = dialog.client.center.activities.get('course')!;
    });
    await send(dialog);
    await dialog.untilHeading('这次活动取消了');
    await dialog.press('看新的安排');
    expect((dialog.events[dialog.events.length - 1] as CustomEvent).detail).to.deep.equal({
      activityId: 'moved',
    });
  });

  it('says so when the activity is gone', async () => {
    const dialog = await openDialog();
    dialog.client.center.activities.delete('course');
    await send(dialog);
    await dialog.untilHeading('这项活动找不到了');
    phoneIsShown(dialog);
  });

  for (const [code, heading] of [
    ['too_many_requests', '提交得太频繁'],
    ['validation_failed', '有些内容没有通过检查'],
  ] as const)
    it(`keeps the form after ${code}; sent again unchanged it is the same attempt`, async () => {
      const dialog = await openDialog();
      dialog.client.failNext(code);
      await send(dialog);
      await dialog.untilHeading(heading);
      phoneIsShown(dialog);
      await dialog.press('提交报名');
      await dialog.untilHeading('报名成功');
      const [first, second] = dialog.client.signUps;
      expect(second?.key).to.equal(first?.key);
    });

  it('says only that it did not work when the reason is nothing a resident can mend', async () => {
    const dialog = await openDialog();
    dialog.client.failNext('origin_not_allowed');
    await send(dialog);
    await dialog.untilHeading('没能办成');
    phoneIsShown(dialog);
  });

  it('is not tried on data that could not be renewed', async () => {
    const dialog = await openDialog();
    dialog.element.stale = true;
    await dialog.element.updateComplete;
    expect(dialog.has('button', '我要报名')).to.equal(false);
    expect(dialog.text).to.contain('名额可能已经变化');
    phoneIsShown(dialog);
  });

  it('is not tried without a network', async () => {
    const dialog = await openDialog();
    await dialog.fillIn();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      dispatchEvent(new Event('offline'));
      await dialog.element.updateComplete;
      await dialog.press('提交报名');
      expect(dialog.client.signUps).to.deep.equal([]);
      expect(dialog.text).to.contain('现在没有联网');
      expect(dialog.field('怎么称呼您').value).to.equal('王阿姨');
      phoneIsShown(dialog);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    dispatchEvent(new Event('online'));
    await dialog.element.updateComplete;
    await dialog.press('提交报名');
    await dialog.untilHeading('报名成功');
  });
});

describe('a sign-up whose outcome is unknown', () => {
  afterEach(cleanUp);

  it('says so, asks again with the same key, and finds the place that was taken', async () => {
    const dialog = await openDialog();
    dialog.client.failNext('timeout', { isDone: true });
    await send(dialog);
    await dialog.untilHeading('正在确认是否报上');
    for (const word of ['报名成功', '没能办成', '失败']) expect(dialog.text).not.to.contain(word);
    phoneIsShown(dialog);
    expect(dialog.events).to.deep.equal([]);

    await dialog.press('再问一次');
    await dialog.untilHeading('报名成功');
    expect(dialog.client.center.activities.get('course')?.taken).to.equal(1);
    const [first, second] = dialog.client.signUps;
    expect(second).to.deep.equal(first);
  });

  it('is not taken for refused when the network left before the answer came', async () => {
    const center = createMockCenter({ activities: [activity(course)] });
    const answer = createFetch(createRespond([center], defaultBase));
    const keys: string[] = [];
    let isOnline = true;
    Object.defineProperty(navigator, 'onLine', { get: () => isOnline, configurable: true });
    const http = createHttpClient({
      api: defaultBase,
      center: 'meiyuan',
      patience: { wait: () => Promise.resolve(), random: () => 0 },
      async fetch(input, init) {
        const key = new Headers(init?.headers).get('idempotency-key');
        if (key) keys.push(key);
        const wasBooked = isOnline && keys.length === 1 && (await answer(input, init)).ok;
        if (wasBooked) isOnline = false;
        if (!isOnline) throw new TypeError('Failed to fetch');
        return answer(input, init);
      },
    });
    try {
      const dialog = await openDialog({ client: Object.assign(bookingClient(center), http) });
      await send(dialog);
      await dialog.untilHeading('正在确认是否报上');
      expect(center.activities.get('course')?.taken).to.equal(1);
      isOnline = true;
      await dialog.press('再问一次');
      await dialog.untilHeading('报名成功');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(center.activities.get('course')?.taken).to.equal(1);
    expect(keys).to.deep.equal([keys[0], keys[0], keys[0]]);
  });

  it('asks by itself after each pause, then waits for the resident', async () => {
    const dialog = await openDialog();
    dialog.element.checkDelaysMs = [0, 0];
    for (let tries = 0; tries < 3; tries += 1) dialog.client.failNext('network');
    await send(dialog);
    await dialog.untilHeading('正在确认是否报上');
    await until(() => dialog.client.signUps.length === 3 && dialog.find('button', '再问一次'));
    await dialog.press('再问一次');
    await dialog.untilHeading('报名成功');
    expect(new Set(dialog.client.signUps.map(({ key }) => key)).size).to.equal(1);
  });

  it('is not asked for once the dialog is gone', async () => {
    const dialog = await openDialog();
    dialog.element.checkDelaysMs = [0];
    const release = dialog.client.hold();
    dialog.client.failNext('timeout');
    await send(dialog);
    dialog.element.remove();
    release();
    await until(
      () => sessionStorage.length === 1 && sessionStorage.getItem(sessionStorage.key(0)!)!.includes('key'),
    );
    // Timers of no delay come in their order: one that asks again would have come before this one.
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    expect(dialog.client.signUps).to.have.length(1);
  });

  it('is asked for again after a reload, with the same key', async () => {
    const client = bookingClient(createMockCenter({ activities: [activity(course)] }));
    const before = await openDialog({ client });
    client.failNext('timeout', { isDone: true });
    await send(before);
    await before.untilHeading('正在确认是否报上');
    before.element.remove();

    const after = await openDialog({ client });
    await after.untilHeading('报名成功');
    const [first, second] = client.signUps;
    expect(second).to.deep.equal(first);
    expect(client.center.activities.get('course')?.taken).to.equal(1);
  });

  it('becomes a refusal when the server never did it', async () => {
    const dialog = await openDialog();
    dialog.client.failNext('network');
    await send(dialog);
    await dialog.untilHeading('正在确认是否报上');
    change(dialog, { taken: 16 });
    await dialog.press('再问一次');
    await dialog.untilHeading('名额刚刚报满');
  });
});
