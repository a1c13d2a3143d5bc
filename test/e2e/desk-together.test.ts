/**
 * Two of the staff and three residents at once, on built files with a real server, on both databases: four want the two
 * seats of one slot in the same moment; who got one comes, who did not waits, and is offered the seat that is given back.
 */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { onEachDatabase } from '../support/databases.ts';
import { enterAsOwner, openCenter, visit } from '../support/desk.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

const slot = { id: 'cabin_20261124T1500', button: /15:00–15:30/, typed: '11/24 15:0' };
const residents = [
  { name: '王阿姨', phone: '13800138001' },
  { name: '李伯伯', phone: '13800138002' },
  { name: '赵奶奶', phone: '13800138003' },
] as const;
const caller = { name: '孙爷爷', phone: '13800138004' } as const;

type Person = (typeof residents)[number] | typeof caller;

/** Name → how their booking of that slot stands. */
async function bookingsOf({ store }: Portal): Promise<Record<string, string>> {
  const rows = await store.db
    .selectFrom('bookings')
    .select(['name', 'status'])
    .where('place_id', '=', slot.id)
    .execute();
  return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
}

async function seatsOf({ store }: Portal) {
  const { taken } = await store.db
    .selectFrom('places')
    .select('taken')
    .where('place_id', '=', slot.id)
    .executeTakeFirstOrThrow();
  const holds = await store.db.selectFrom('holds').select('hold_id').execute();
  return { taken, held: holds.length };
}

async function fillIn(page: Visitor, { name, phone }: Person): Promise<void> {
  await page.type(/怎么称呼您/, name);
  await page.type(/手机或固定电话/, phone);
  await page.press('radio', /65 岁及以上/);
  await page.press('checkbox', /^血压/);
  await page.press('checkbox', /同意这样使用/);
  await page.press('checkbox', /健康信息/);
}

async function bookAtHome(page: Visitor, person: Person): Promise<void> {
  await fillIn(page, person);
  await page.press('button', /提交预约/);
  await page.find('heading', /预约成功/);
}

async function bookByPhone(desk: Visitor, { name, phone }: Person): Promise<void> {
  await desk.type(/来的人怎么称呼/, name);
  await desk.type(/^电话/, phone);
  await (await desk.find('combobox', /^年龄/)).type('65');
  await desk.press('checkbox', /^血压/);
  await desk.press('checkbox', /已经说明，对方同意/);
  await desk.press('button', /^约下/);
  await desk.sees(/约好了：/);
}

onEachDatabase('two of the staff and three residents', ({ test, newPlace }) => {
  test('want the last seats of a slot at once: nobody gets a seat twice, and nobody is forgotten', async () => {
    await using place = await newPlace();
    await using portal = await openCenter(['services'], place);
    const { db } = portal.store;
    const chen = await enterAsOwner(browser, portal, { name: '陈主任' });
    const lin = await enterAsOwner(browser, portal, { name: '小林' });
    const pages: Visitor[] = [];
    for (let at = 0; at < residents.length; at += 1) pages.push(await visit(browser, portal.address, 360));
    for (const page of pages) await page.find('button', slot.button);
    await chen.press('link', /^接电话/);
    await chen.find('combobox', /什么时间/);

    // Four fingers at once, two seats.
    await Promise.all([
      ...pages.map((page) => page.press('button', slot.button)),
      chen.page.keyboard.type(slot.typed).then(() => chen.page.keyboard.press('Tab')),
    ]);
    const heard = await Promise.all([
      ...pages.map((page) => page.sees(/为您保留到|刚刚约满/)),
      chen.sees(/位子先留着|刚刚满了/),
    ]);
    const people = [...residents, caller];
    const winners = people.filter((_, at) => !heard[at]!.startsWith('刚刚'));
    const losers = residents.filter((_, at) => heard[at] === '刚刚约满');
    assert.equal(winners.length, 2, heard.join());
    assert.deepEqual(await seatsOf(portal), { taken: 2, held: 2 });

    // Both book in the same moment, and whoever was too late waits.
    await Promise.all([
      ...residents.map(async (resident, at) => {
        const page = pages[at]!;
        if (winners.includes(resident)) await bookAtHome(page, resident);
        else {
          await page.press('button', /15:00–15:30.*可候补/);
          await fillIn(page, resident);
          await page.press('button', /排上候补/);
          await page.find('heading', /已经排上候补/);
        }
      }),
      ...(winners.includes(caller) ? [bookByPhone(chen, caller)] : []),
    ]);
    const [first, second] = winners.map(({ name }) => name) as [string, string];
    const waiting = Object.fromEntries(losers.map(({ name }) => [name, 'waiting']));
    assert.deepEqual(await bookingsOf(portal), { [first]: 'confirmed', [second]: 'confirmed', ...waiting });
    assert.deepEqual(await seatsOf(portal), { taken: 2, held: 0 });

    // Both of the staff see them come without a reload, and check in the same one at once: it is one visit.
    await chen.press('link', /^今天/);
    const marks = await Promise.all(
      [chen, lin].map((desk) => desk.find('button', new RegExp(`^签到 ${first}`))),
    );
    await Promise.all(marks.map((mark) => mark.press('Enter')));
    await Promise.all([chen, lin].map((desk) => desk.find('button', new RegExp(`^撤销 ${first}`))));
    const visits = await db.selectFrom('visits').select(['attendance', 'people']).execute();
    assert.deepEqual(
      visits.map((row) => ({ ...row })),
      [{ attendance: 'arrived', people: 1 }],
    );

    // The other one rings to cancel; whoever is the first in line is rung up by the colleague, and wants the seat.
    await chen.press('link', /^接电话/);
    await chen.type(/^号码、电话/, second);
    await chen.page.keyboard.press('Enter');
    await chen.press('button', new RegExp(`^取消 ${second}`));
    await chen.press('button', /^确定取消/);
    await chen.sees(/取消了/);
    const inLine = Object.entries(await bookingsOf(portal)).filter(([, status]) => status === 'offered');
    assert.equal(inLine.length, 1);
    const [next] = inLine[0]!;
    assert.ok(next in waiting, next);
    assert.deepEqual(await seatsOf(portal), { taken: 2, held: 0 });
    // No worker runs in this test: what it would have handed over half an hour ago is on the list as well.
    await db.updateTable('outbox').set({ due_at: '2026-11-24T00:30:00Z' }).execute();
    await lin.press('link', /^要打的电话/);
    await lin.press('button', new RegExp(`^我来打 ${next}`));
    await lin.press('button', /^要，约下/);
    await lin.sees(new RegExp(`${next} 约下了`));
    assert.deepEqual(await bookingsOf(portal), {
      ...waiting,
      [first]: 'confirmed',
      [second]: 'cancelled',
      [next]: 'confirmed',
    });
    assert.deepEqual(await seatsOf(portal), { taken: 2, held: 0 });
  });
});
