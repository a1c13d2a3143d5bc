/** The call list on built files: two volunteers, who to ring, who is at it, what came of it; without reloading. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { ActivitiesPage, BookingAccess } from '../../src/api/generated/types.ts';
import { openBrowser } from '../support/browser-page.ts';
import { enterAsOwner, focused, openCenter } from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;
let keys = 0;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

async function post(portal: Portal, path: string, body: unknown, token?: string): Promise<BookingAccess> {
  keys += 1;
  const response = await fetch(`${portal.address}api/v1/centers/meiyuan/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `for-the-list-${keys}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, await response.clone().text());
  return (await response.json()) as BookingAccess;
}

/** Everybody of an activity waits for the place of one who cancels; one more is told that theirs is cancelled. */
async function fillList(portal: Portal): Promise<void> {
  const api = `${portal.address}api/v1/centers/meiyuan/activities?from=2026-11-25&to=2026-12-20`;
  const { activities, center } = (await (await fetch(api)).json()) as ActivitiesPage;
  const open = activities.filter(
    ({ capacity, status, taken, signUpOpensAt }) =>
      capacity !== null && status !== 'cancelled' && taken === 0 && signUpOpensAt === null,
  );
  const [first, second] = [open.find(({ waitlistCapacity }) => waitlistCapacity > 1)!, open.at(-1)!];
  const aPerson = (name: string, phone: string) => ({
    name,
    phone,
    partySize: 1,
    attendeeName: null,
    noticeVersion: center.notice.version,
  });
  await portal.store.db.updateTable('places').set({ capacity: 1 }).where('place_id', '=', first.id).execute();
  const wang = await post(portal, `activities/${first.id}/bookings`, aPerson('王阿姨', '13800138642'));
  await post(portal, `activities/${first.id}/waitlist`, aPerson('李伯伯', '13900139000'));
  await post(portal, `activities/${second.id}/bookings`, aPerson('刘奶奶', '13700137000'));
  await post(portal, 'bookings/current/cancel', {}, wang.manageToken);
  const { text } = await portal.center('cancel', second.id);
  assert.match(text, /取消|cancel/i);
  // No worker runs in this test: what it would have handed over half an hour ago is on the list as well.
  await portal.store.db.updateTable('outbox').set({ due_at: '2026-11-24T00:30:00Z' }).execute();
}

test('two volunteers work through the list: rung by one at a time, put off, accepted on the phone, by keyboard', async () => {
  await using portal = await openCenter(['services', 'programme']);
  await fillList(portal);
  const visitor = await enterAsOwner(browser, portal);
  const { page } = visitor;
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await (await visitor.find('link', /^要打的电话\s+2/)).press('Enter');
  await visitor.find('heading', /^现在打 \(2\)/);
  await visitor.find('link', /^139 0013 9000/);
  await visitor.sees(/候补有位了，问要不要/);
  await visitor.sees(/中心取消了，告诉一声/);

  const colleague = await enterAsOwner(browser, portal, { name: '小李', width: 360 });
  await colleague.press('link', /^要打的电话\s+2/);
  await (await visitor.find('button', /^我来打 李伯伯/)).press('Enter');
  await visitor.sees(/李伯伯 打得怎么样/);
  assert.equal(await focused(visitor), '要，约下', 'the focus is where the answer goes');
  await colleague.sees(/陈主任 正在打/);
  for (const looked of [visitor, colleague]) assert.deepEqual(await violationsOn(looked), []);

  await visitor.press('button', /^没打通/);
  await visitor.sees(/李伯伯 没打通，还在名单上/);
  await visitor.find('heading', /^过一会儿再打 \(1\)/);
  await visitor.find('link', /^要打的电话\s+1/);
  await colleague.sees(/2026年11月24日 周二 09:00 陈主任 没打通/);

  await colleague.press('button', /^我来打 李伯伯/);
  await colleague.press('button', /^要，约下/);
  await colleague.sees(/李伯伯 约下了/);
  const row = await portal.store.db
    .selectFrom('bookings')
    .select('status')
    .where('name', '=', '李伯伯')
    .executeTakeFirstOrThrow();
  assert.equal(row.status, 'confirmed');

  await visitor.press('button', /^我来打 刘奶奶/);
  const later = await visitor.find('DateTime', /什么时候再打/);
  const usual = await later.evaluate((input) => (input as unknown as HTMLInputElement).value);
  assert.equal(usual, '2026-11-24T10:00');
  await later.evaluate((input) => ((input as unknown as HTMLInputElement).value = ''));
  await visitor.press('button', /^过后再打/);
  await visitor.sees(/请选一个以后的时间/);
  await later.evaluate((input) => ((input as unknown as HTMLInputElement).value = '2026-11-24T15:00'));
  await visitor.press('button', /^过后再打/);
  await visitor.sees(/15:00 再打，还在名单上/);
  await visitor.press('button', /^我来打 刘奶奶/);
  await visitor.press('button', /^打通了/);
  await visitor.sees(/没有要打的电话/);
  await colleague.sees(/没有要打的电话/);
  assert.ok(!/139|137|李|刘/.test(decodeURIComponent(urls.join(''))), 'no address says who');
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  assert.ok(!/139|137/.test(stored), stored);
  assert.deepEqual([...visitor.complaints, ...colleague.complaints], []);
});
