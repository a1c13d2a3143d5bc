/** A volunteer's first day on built files: the owner's link → an account → who is coming → checked in → out again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { ActivitiesPage } from '../../src/api/generated/types.ts';
import { openBrowser } from '../support/browser-page.ts';
import {
  bookOnline,
  enterAsOwner,
  focused,
  linkFrom,
  openCenter,
  passphrase,
  visit,
} from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

const thisAfternoon = 'cabin_20261124T1430';

async function marksOf({ store }: Portal) {
  const rows = await store.db
    .selectFrom('visits')
    .select(['kind', 'attendance', 'people', 'marked_by'])
    .execute();
  return rows.map((row) => ({ ...row }));
}

test('by the link of an owner: an account, who is coming, checked in, undone, out and in again', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const { booking } = await bookOnline(portal, thisAfternoon);
  const link = await linkFrom(portal, 'owner-link');
  const { headers } = await fetch(link);
  assert.equal(headers.get('content-security-policy'), "frame-ancestors 'none'");
  const visitor = await visit(browser, link);
  const { page } = visitor;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));

  await visitor.find('textbox', /^名字/);
  assert.equal(await focused(visitor), 'name');
  assert.equal(page.url(), link.split('#')[0], 'the token has left the address bar');

  await visitor.press('button', /设好口令/);
  await visitor.sees(/请填名字/);
  await visitor.type(/^名字/, '陈主任');
  await visitor.type(/^口令/, '太短');
  await visitor.press('button', /设好口令/);
  await visitor.sees(/这个口令太短/);
  assert.equal(await focused(visitor), 'passphrase');
  await (await visitor.find('textbox', /^口令/)).click({ count: 3 });
  await page.keyboard.type(passphrase);
  await visitor.press('button', /设好口令/);

  await visitor.find('heading', /^今天 2026年11月24日 周二/);
  await visitor.sees(/王阿姨/);
  await visitor.type(/取号码/, '642');
  await page.keyboard.press('Enter');
  await visitor.sees(/找到 1 个/);
  assert.equal(await focused(visitor), '签到 王阿姨');
  await page.keyboard.press('Enter');
  await visitor.sees(/王阿姨 已签到/);
  await visitor.sees(/已到 09:00 陈主任/);
  assert.deepEqual(await marksOf(portal), [
    { kind: 'booking', attendance: 'arrived', people: 1, marked_by: '陈主任' },
  ]);
  assert.equal(await focused(visitor), 'find', 'ready for the next one');

  await visitor.type(/取号码/, `${booking.code.slice(0, 4).toLowerCase()} ${booking.code.slice(4)}`);
  await page.keyboard.press('Enter');
  await visitor.sees(/找到 1 个/);
  assert.equal(await focused(visitor), '撤销 王阿姨');
  await page.keyboard.press('Enter');
  await visitor.sees(/王阿姨 的记录已撤销/);
  assert.deepEqual(await marksOf(portal), []);
  assert.equal(await focused(visitor), '签到 王阿姨');

  await visitor.press('link', /^接电话/);
  await visitor.find('combobox', /什么时间/);
  await visitor.press('link', /^今天/);
  await visitor.find('button', /^签到 王阿姨/);

  const kept = await page.evaluate(() => ({
    storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
    cookies: document.cookie,
    history: JSON.stringify(history.state),
  }));
  assert.deepEqual(kept, { storage: '{}', cookies: '', history: 'null' });
  assert.ok(sent.length > 0 && sent.every((url) => !/staff_|token|invitation=/.test(url)), sent.join('\n'));

  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^English$/);

  await visitor.find('heading', /^Today Tue 24 Nov 2026/);
  await visitor.find('button', /^Check in 王阿姨/);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^中文$/);
  await visitor.find('heading', /^今天 2026年11月24日/);

  await visitor.press('button', /^退出/);
  await visitor.sees(/已退出/);
  assert.doesNotMatch(await visitor.sees(/口令/), /王阿姨/);
  const left = await portal.store.db.selectFrom('staff_sessions').selectAll().execute();
  assert.deepEqual(left, [], 'the server has ended the session, too');

  await visitor.type(/^名字/, '陈主任');
  await visitor.type(/^口令/, '完全 不对 的一个 口令呀');
  await visitor.press('button', /^登录/);
  await visitor.sees(/名字或口令不对/);
  assert.equal(await focused(visitor), 'passphrase');
  await visitor.type(/^口令/, passphrase);
  await visitor.press('button', /^登录/);
  await visitor.sees(/王阿姨/);
  // The browser itself writes down that an answer was a refusal.
  assert.deepEqual(
    visitor.complaints.filter((text) => !/status of (403|422)/.test(text)),
    [],
  );

  await page.goto(link);
  await visitor.sees(/这个链接用过了/);
  await page.close();
});

test('what others do shows without a reload; without a network the list stays, and a mark is refused', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const visitor = await enterAsOwner(browser, portal);
  await visitor.sees(/14 点/);
  await bookOnline(portal, thisAfternoon, { name: '李伯伯', phone: '13900139000' });
  await visitor.find('button', /^签到 李伯伯/);

  const colleague = await enterAsOwner(browser, portal, { name: '小李' });
  // The first page hears nothing of it until it is there again.
  await visitor.page.setOfflineMode(true);
  await visitor.sees(/连不上服务器/);
  await colleague.press('button', /^签到 李伯伯/);
  await colleague.sees(/已到 09:00 小李/);
  await visitor.press('button', /^签到 李伯伯/);
  await visitor.sees(/连不上服务器，请检查网络后再试/);
  await visitor.page.setOfflineMode(false);
  await visitor.sees(/已到 09:00 小李/);
  assert.equal((await marksOf(portal)).length, 1);
  await visitor.page.close();
  await colleague.page.close();
});

test('who comes without a booking is counted, and a slip taken back', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const api = `${portal.address}api/v1/centers/meiyuan/activities?from=2026-11-24&to=2026-11-24`;
  const { activities } = (await (await fetch(api)).json()) as ActivitiesPage;
  const open = activities.find(({ capacity, status }) => capacity === null && status !== 'cancelled');
  assert.ok(open, 'something today needs no sign-up');
  const visitor = await enterAsOwner(browser, portal);
  await visitor.press('button', new RegExp(`^记下 ${open.title}`));
  await visitor.sees(new RegExp(`${open.title}：记下 1 人`));
  assert.deepEqual(await marksOf(portal), [
    { kind: 'walk-in', attendance: 'arrived', people: 1, marked_by: '陈主任' },
  ]);
  await visitor.press('button', new RegExp(`^撤销上一次 ${open.title}`));
  await visitor.sees(new RegExp(`${open.title}：撤销了 1 人`));
  assert.deepEqual(await marksOf(portal), []);
  await visitor.page.close();
});

test('somebody on the phone gets a slot by keyboard alone, and the code is read out in pairs', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const visitor = await enterAsOwner(browser, portal);
  const { keyboard } = visitor.page;
  await (await visitor.find('link', /^接电话/)).focus();
  await keyboard.press('Enter');
  await visitor.find('combobox', /什么时间/);
  await visitor.find('button', /^约下/);
  for (const text of [
    '11/24 15:3',
    '\t',
    '刘奶奶',
    '\t',
    '13700137000',
    '\t',
    '65',
    '\t',
    '女儿小刘',
    '\t',
    ' ',
  ]) {
    if (text === '\t') await keyboard.press('Tab');
    else await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await visitor.sees(/对方同意了才能约/);
  assert.equal(await focused(visitor), 'isAgreed');
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await visitor.sees(/约好了：.*15:30 健康小屋/);
  const row = await portal.store.db
    .selectFrom('bookings')
    .innerJoin('booking_callers', 'booking_callers.booking_id', 'bookings.booking_id')
    .select(['name', 'code', 'caller'])
    .executeTakeFirstOrThrow();
  assert.deepEqual([row.name, row.caller], ['刘奶奶', '女儿小刘']);
  await visitor.find(
    'image',
    new RegExp(
      row.code
        .match(/../g)!
        .map((pair) => [...pair].join(' '))
        .join('，'),
    ),
  );
  await keyboard.press('Escape');
  assert.equal(await focused(visitor), 'find');
  await visitor.press('link', /^今天/);
  await visitor.find('button', /^签到 刘奶奶/);
  await visitor.page.close();
});

test('after long without a touch, or when the session is ended elsewhere, the page is empty and says so', async () => {
  await using portal = await openCenter(['services', 'programme']);
  await bookOnline(portal, thisAfternoon);
  const visitor = await enterAsOwner(browser, portal);
  await visitor.sees(/王阿姨/);
  await visitor.page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 31 * 60_000;
  });
  await visitor.sees(/太久没有操作，已经自动退出/);
  const text = await visitor.sees(/[^]*/);
  assert.doesNotMatch(text, /王阿姨/);

  await visitor.type(/^名字/, '陈主任');
  await visitor.type(/^口令/, passphrase);
  await visitor.press('button', /^登录/);
  await visitor.sees(/王阿姨/);
  await portal.store.db.deleteFrom('staff_sessions').execute();
  await visitor.sees(/登录已经结束/);
  await visitor.page.close();
});

test('a counsellor is shown no list, and the server gives none', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const link = await linkFrom(portal, 'staff', 'add', '赵老师', '--roles', 'counsellor');
  const visitor = await visit(browser, link, 360);
  await visitor.sees(/赵老师/);
  await visitor.type(/^口令/, passphrase);
  await visitor.press('button', /设好口令/);
  assert.doesNotMatch(await visitor.sees(/[^]*只有编辑和负责人能改[^]*/), /今天 开放时间|签到/);
  await visitor.press('button', /^退出/);
  await visitor.sees(/已退出/);
  await visitor.page.close();
});
