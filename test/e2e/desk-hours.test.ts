/** Opening hours on built files: what a change does is read first, and two who change the same day hear of each other. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { SlotsPage } from '../../src/api/generated/types.ts';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { bookOnline, enterAsOwner, focused, openCenter, type Owner } from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

async function enter(portal: Portal, owner: Owner): Promise<Visitor> {
  const visitor = await enterAsOwner(browser, portal, owner);
  await visitor.press('link', /^开放时间/);
  await visitor.find('button', /^改这一天 .*11月26日/);
  return visitor;
}

async function slotsOf({ address }: Portal, day: string) {
  const response = await fetch(`${address}api/v1/centers/meiyuan/slots?from=${day}&to=${day}`);
  return ((await response.json()) as SlotsPage).services;
}

test('a day is closed once it was seen whom that turns away; a colleague who changes the same day is told', async () => {
  await using portal = await openCenter(['services']);
  await bookOnline(portal, 'cabin_20261126T1430', { partySize: 2 });
  const visitor = await enter(portal, { name: '陈主任', width: 1024 });
  const colleague = await enter(portal, { name: '副主任', width: 360 });
  await colleague.press('button', /^改这一天 .*11月26日/);
  await colleague.press('radio', /^改时间/);
  const hours = await colleague.find('textbox', /^开放时间/);
  await hours.click({ count: 3 });
  await hours.type('9:00到11点');

  await visitor.press('button', /^改这一天 .*11月26日/);
  await visitor.sees(/平常时间：08:00-11:30、14:30-17:00/);
  assert.equal(await focused(visitor), 'panel');
  await visitor.press('radio', /^整天不开放/);
  await visitor.type(/^告诉居民的话/, '停电');
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/1 个预约（2 人）不再合适/);
  await visitor.sees(/14:30 王阿姨 2 人/);
  assert.equal(await focused(visitor), 'effect');
  assert.deepEqual(await violationsOn(visitor), []);
  assert.equal((await slotsOf(portal, '2026-11-26'))[0]?.days[0]?.closed, null, 'nothing is saved yet');
  await visitor.press('button', /^保存/);
  await visitor.sees(/已保存：健康小屋：.*11月26日.* 1 个预约进了电话名单/);
  assert.equal(await focused(visitor), '改这一天 11月26日 周四');
  const [closed] = (await slotsOf(portal, '2026-11-26'))[0]?.days ?? [];
  assert.deepEqual([closed?.closed, closed?.note], ['exception', '停电']);

  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/看不懂这些时间/);
  assert.equal(await focused(colleague), 'hours');
  await hours.click({ count: 3 });
  await hours.type('９：００－１１：３０');
  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/同事刚刚改过。现在是：整天不开放（停电）/);
  assert.equal(await hours.evaluate((input) => (input as HTMLInputElement).value), '９：００－１１：３０');
  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/没有预约受影响.*另有 1 个预约以前就不合适/);
  await colleague.type(/^这一天每段几人/, '0');
  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/请填 1 到 1000 的整数/);
  assert.equal(await focused(colleague), 'seats');
  await colleague.page.keyboard.press('Backspace');
  await colleague.type(/^这一天每段几人/, '1');
  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/没有预约受影响.*另有 1 个预约以前就不合适/);
  await colleague.press('button', /^保存/);
  await colleague.sees(/已保存/);
  const [open] = (await slotsOf(portal, '2026-11-26'))[0]?.days ?? [];
  assert.deepEqual(
    open?.slots.map(({ startsAt, capacity }) => `${startsAt.slice(11, 16)} ${capacity}`),
    ['09:00 1', '09:30 1', '10:00 1', '10:30 1', '11:00 1'],
  );
  await colleague.sees(/这一天每段 1 人/);
  // The browser itself writes down that an answer was a refusal.
  for (const { complaints } of [visitor, colleague])
    assert.deepEqual(
      complaints.filter((text) => !/status of (409|422)/.test(text)),
      [],
    );
  await visitor.page.close();
  await colleague.page.close();
});

/** As a picker of dates does it: keys differ by the language of the browser. */
async function chooseDay(visitor: Visitor, label: RegExp, day: string): Promise<void> {
  const input = await visitor.find('Date', label);
  await input.evaluate((element, value) => {
    (element as HTMLInputElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

test('a day off is entered where the year is not announced, and corrected by a colleague who is told', async () => {
  await using portal = await openCenter(['services']);
  await bookOnline(portal, 'cabin_20261126T1430', { partySize: 2 });
  const visitor = await enter(portal, { name: '陈主任', width: 360 });
  const colleague = await enter(portal, { name: '副主任', width: 1024 });
  await visitor.sees(/2027 年的放假安排还没有公布/);
  for (const one of [visitor, colleague]) {
    await one.press('button', /^填 2026 年的放假或调休/);
    assert.equal(await focused(one), 'panel');
    await chooseDay(one, /^从哪一天/, '2026-11-26');
  }
  await visitor.type(/^节日名称/, '社区节');
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/2026 年从此算已经公布.*1 个预约（2 人）不再合适.*14:30 王阿姨 2 人/);
  assert.equal(await focused(visitor), 'effect');
  assert.deepEqual(await violationsOn(visitor), []);
  assert.equal((await slotsOf(portal, '2026-11-26'))[0]?.days[0]?.closed, null);
  await visitor.press('button', /^保存/);
  await visitor.sees(/已保存：11月26日 周四。 1 个预约进了电话名单/);
  await visitor.sees(/社区节 放假.*本中心改过/);
  assert.equal((await slotsOf(portal, '2026-11-26'))[0]?.days[0]?.closed, 'holiday');

  await colleague.press('radio', /^调休上班/);
  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/同事刚刚改过。现在是：11月26日 周四 放假 社区节/);
  await colleague.press('radio', /^照公布的/);
  await colleague.press('button', /^先看看影响/);
  await colleague.sees(/1 个预约又合适了/);
  await colleague.press('button', /^保存/);
  await colleague.sees(/已保存：11月26日/);
  await colleague.sees(/2026 年的放假安排还没有公布/);
  assert.equal((await slotsOf(portal, '2026-11-26'))[0]?.days[0]?.closed, null);
  await visitor.page.close();
  await colleague.page.close();
});

test('a service is added and changed, a room is shared; offline nothing is lost, and the week stays', async () => {
  await using portal = await openCenter(['services', 'programme']);
  await bookOnline(portal, 'cabin_20261126T1430', { partySize: 2 });
  const visitor = await enter(portal, { name: '陈主任', width: 1280 });
  const { page } = visitor;
  await visitor.press('button', /^加一项服务/);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/请填名称/);
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.type(/^名称/, '理发');
  await visitor.type(/^房间/, '活动室');
  await visitor.type(/^周三/, '9:00-11:00，14:00-16:00');
  await page.setOfflineMode(true);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/连不上服务器/);
  await visitor.find('button', /^改这一天 .*11月26日/);
  await page.setOfflineMode(false);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/没有预约受影响/);
  await visitor.press('button', /^保存/);
  await visitor.sees(/已保存：理发/);
  await visitor.sees(/09:00–11:00/);
  const added = (await slotsOf(portal, '2026-11-25')).find(({ service }) => service.name === '理发');
  assert.equal(added?.days[0]?.slots.length, 8);

  await visitor.press('button', /^改每周时间和名额/);
  const seats = await visitor.find('textbox', /^每段几人/);
  await seats.click({ count: 3 });
  await seats.type('3');
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/没有预约受影响/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await visitor.sees(/已保存：理发/);
  assert.equal(await focused(visitor), 'change-service');
  const [, changed] = await slotsOf(portal, '2026-11-25');
  assert.equal(changed?.service.capacity, 3);

  await visitor.press('button', /^改内容和规则/);
  await visitor.press('button', /^加一项$/);
  assert.equal(await focused(visitor), 'item-0');
  await page.keyboard.type('剪短');
  await visitor.press('radio', /^每周/);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/请填 1 到 1000 的整数/);
  assert.equal(await focused(visitor), 'limitCount');
  await page.keyboard.type('1');
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/没有预约受影响/);
  await visitor.press('button', /^保存/);
  await visitor.sees(/已保存：理发/);
  assert.equal(await focused(visitor), 'change-facts');
  const [, named] = await slotsOf(portal, '2026-11-25');
  assert.deepEqual(named?.service.limit, { count: 1, per: 'week' });
  assert.deepEqual(
    named?.service.items.map(({ name, fasting }) => [name, fasting]),
    [['剪短', false]],
  );

  await visitor.press('button', /^停用这项服务/);
  await visitor.sees(/居民不再看到，也约不到/);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/没有预约受影响/);
  await visitor.press('button', /^保存/);
  await visitor.sees(/已保存：停用：理发/);
  assert.equal(await focused(visitor), 'change-offer');
  assert.equal((await slotsOf(portal, '2026-11-25')).length, 1);

  await visitor.press('button', /^健康小屋 改成可以合用/);
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/这些活动和预约会在同一时间、同一房间：.*11月26日 周四 08:00.*测血压血糖义诊/);
  assert.equal(await focused(visitor), 'effect');
  await visitor.press('button', /^保存/);
  await visitor.sees(/已保存：健康小屋可以合用/);
  assert.equal(await focused(visitor), '健康小屋 改成一次一用');
  assert.deepEqual(await violationsOn(visitor), []);

  await (await visitor.find('combobox', /^哪项服务/)).select('cabin');
  await visitor.press('button', /^改内容和规则/);
  await visitor.press('button', /^不再测 血压/);
  assert.equal(await focused(visitor), 'add-item');
  await visitor.press('button', /^先看看影响/);
  await visitor.sees(/1 个预约（2 人）不再合适.*14:30 王阿姨 2 人 血压/);
  await visitor.press('button', /^不改了/);
  await visitor.find('button', /^改内容和规则/);
  await page.close();
});
