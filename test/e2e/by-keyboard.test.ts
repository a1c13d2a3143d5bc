/**
 * The keyboard alone, on built files and a real server: a resident signs up and takes it back, waits and leaves, finds a
 * booking and changes it, reads the donations, switches to elder mode. The keyboard's hand sees the focus at every stop; what
 * is said aloud meanwhile is said once. The cabin and the consultation have their keyboard tests beside those of the finger.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { keyboard, type Hand } from '../support/hands.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { hearNews } from '../support/seen-focus.ts';
import { testTime } from '../support/server.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  browser = await openBrowser();
  portal = await openPortal();
  await setUpDemoCenter(portal.store, Date.parse(testTime));
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

interface Guest extends AsyncDisposable {
  readonly visitor: Visitor;
  readonly hand: Hand;
  /** What live regions have said since it was last asked. */
  news(): Promise<string[]>;
  /** The heading of the next step has come, and has the focus. */
  arrives(heading: string): Promise<void>;
  /** The name of what has the focus. */
  focused(): Promise<string>;
}

async function visit(path: string): Promise<Guest> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const news = await hearNews(page);
  const visitor = new Visitor(page);
  await page.goto(`${portal.address}${path}`);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return (label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  return {
    visitor,
    hand: keyboard(visitor),
    news,
    focused,
    async arrives(heading) {
      await (await visitor.find('heading', new RegExp(`^${heading}`))).dispose();
      assert.equal((await focused()).slice(0, heading.length), heading, 'the focus is where the eye is');
    },
    async [Symbol.asyncDispose]() {
      assert.deepEqual(visitor.complaints, []);
      await context.close();
    },
  };
}

/** The first date of an activity. */
async function idOf(title: string): Promise<string> {
  const line = (await portal.center('list')).text.split('\n').find((text) => text.includes(title));
  return line!.slice(0, 16);
}

async function waitingFor(activityId: string): Promise<number> {
  const row = await portal.store.db
    .selectFrom('places')
    .select('waiting')
    .where('place_id', '=', activityId)
    .executeTakeFirstOrThrow();
  return row.waiting;
}

async function statuses(): Promise<Record<string, string>> {
  const rows = await portal.store.db.selectFrom('bookings').select(['name', 'status']).execute();
  return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
}

async function fillIn(hand: Hand, name: string): Promise<void> {
  await hand.type(/怎么称呼您/, name);
  await hand.type(/手机或固定电话/, '138 0013 8000');
  await hand.press('checkbox', /同意这样使用我填写的信息/);
}

test('a resident finds an activity, signs up, and finds, cancels and takes back the booking', async () => {
  await using guest = await visit('');
  const { visitor, hand, news, arrives } = guest;
  await hand.press('button', /^列表/);
  await hand.press('button', /周末儿童阅读会/);
  await arrives('周末儿童阅读会');
  assert.deepEqual(await news(), ['11月24日起，共 64 项活动']);
  await hand.press('button', /^我要报名/);
  await arrives('填写报名');
  await hand.press('button', /^提交报名/);
  assert.equal(await guest.focused(), '怎么称呼您', 'the first field that is wrong');
  await fillIn(hand, '王阿姨');
  await hand.press('button', /^提交报名/);
  await arrives('报名成功');
  assert.deepEqual(await news(), ['正在提交…']);
  const code = await visitor.sees(/[2-9A-Z]{4} [2-9A-Z]{4}/);
  assert.deepEqual(await statuses(), { 王阿姨: 'confirmed' });
  await visitor.page.keyboard.press('Escape');
  await (await visitor.find('combobox', /选择月份/)).dispose();
  assert.match(await guest.focused(), /周末儿童阅读会/, 'the dialog gives the focus back');

  await using again = await visit('bookings.html');
  await again.hand.type(/预约号/, code);
  await again.hand.type(/电话/, '13800138000');
  await again.hand.press('button', /^查预约/);
  await again.arrives('周末儿童阅读会');
  await again.news();
  await again.hand.press('button', /^取消预约|^取消报名/);
  await again.hand.press('button', /^是的，取消/);
  await again.arrives('已取消');
  assert.deepEqual(await statuses(), { 王阿姨: 'cancelled' });
  assert.deepEqual(await again.news(), []);
  await again.hand.press('button', /撤销|恢复/);
  await again.arrives('已恢复');
  assert.deepEqual(await again.news(), []);
  assert.deepEqual(await statuses(), { 王阿姨: 'confirmed' });
});

test('a resident joins the waiting list and leaves it', async () => {
  const activityId = await idOf('太极拳');
  await portal.store.db
    .updateTable('places')
    .set(({ ref }) => ({ taken: ref('capacity') }))
    .where('place_id', '=', activityId)
    .execute();
  await using guest = await visit(`#boai-activity=${activityId}`);
  const { visitor, hand, news, arrives } = guest;
  await arrives('太极拳');
  await visitor.sees(/已满，可候补/);
  await hand.press('button', /^我要候补/);
  await arrives('填写候补');
  await fillIn(hand, '李叔叔');
  await hand.press('button', /^提交候补/);
  await arrives('候补成功，您排在第一位');
  assert.equal(await waitingFor(activityId), 1);
  await hand.press('button', /^退出候补/);
  await arrives('真的要退出候补吗');
  await hand.press('button', /^是的，退出候补/);
  await arrives('已退出候补');
  assert.equal(await waitingFor(activityId), 0);
  assert.deepEqual(await news(), ['正在提交…', '正在退出…']);
  await visitor.page.keyboard.press('Escape');
  await (await visitor.find('combobox', /选择月份/)).dispose();
});

test('the donations are unfolded to their tables, and elder mode is switched on and off in place', async () => {
  await using guest = await visit('donations.html');
  const { visitor, hand, news } = guest;
  await hand.press('DisclosureTriangle', /公示信息、收支和进展/);
  await visitor.sees(/筹款进展.*2026年7月.*支出去向.*合计/);
  await hand.press('switch', /^长辈版/);
  assert.match(await guest.focused(), /^长辈版/);
  await (await visitor.find('switch', /^朗读/)).dispose();
  await hand.press('switch', /^长辈版/);
  assert.match(await guest.focused(), /^长辈版/);
  assert.deepEqual(await news(), []);
});
