/**
 * The whole way of a slot on built files, with a finger at 360 px and by keyboard alone: booked → found again → another
 * time → cancelled → the one who waits is offered the place → accepts. What is on the screen is checked against the rows.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { Booking } from '../../src/api/generated/types.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { finger, keyboard, type Hand } from '../support/hands.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

async function openCenter(): Promise<Portal> {
  const portal = await openPortal();
  assert.equal((await portal.center('create-center', 'demo/data/center.json')).status, 0);
  assert.equal((await portal.center('holidays', 'demo/data/holidays.json')).status, 0);
  const { status, text } = await portal.center('service', 'demo/data/services.json');
  assert.equal(status, 0, text);
  return portal;
}

type Status = Booking['status'];

/** Name → how their booking stands and when it is, as the database has it. */
async function bookingsOf({ store }: Portal): Promise<Record<string, readonly [Status, string]>> {
  const rows = await store.db.selectFrom('bookings').select(['name', 'status', 'slot_starts_at']).execute();
  return Object.fromEntries(
    rows.map(({ name, status, slot_starts_at }) => [name, [status, slot_starts_at!]]),
  );
}

async function seatsTaken({ store }: Portal): Promise<Record<string, number>> {
  const rows = await store.db.selectFrom('places').select(['place_id', 'taken']).execute();
  return Object.fromEntries(
    rows.filter(({ taken }) => taken > 0).map(({ place_id, taken }) => [place_id, taken]),
  );
}

interface Guest {
  readonly visitor: Visitor;
  readonly hand: Hand;
}

type Way = (visitor: Visitor) => Hand;

async function visit(address: string, way: Way): Promise<Guest> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 360, height: 740, isMobile: way === finger, hasTouch: way === finger });
  const visitor = new Visitor(page);
  await page.goto(address);
  return { visitor, hand: way(visitor) };
}

/** From the first free day to the code; `party` fills a slot of two. */
async function fillIn({ hand }: Guest, name: string, phone: string): Promise<void> {
  await hand.type(/怎么称呼您/, name);
  await hand.type(/电话/, phone);
  await hand.choose(/65 岁及以上/);
  await hand.press('checkbox', /^血压/);
  await hand.press('checkbox', /同意这样使用/);
  await hand.press('checkbox', /健康信息/);
}

const ways: readonly (readonly [string, Way])[] = [
  ['with a finger on a phone', finger],
  ['by keyboard alone', keyboard],
];

for (const [how, way] of ways) {
  test(`a slot is booked, moved, cancelled and offered to the one who waits, ${how}`, async () => {
    await using portal = await openCenter();
    const first = '2026-11-24T07:00:00Z';
    const second = '2026-11-24T07:30:00Z';

    // One resident takes the two seats of a slot.
    const wang = await visit(portal.address, way);
    await wang.hand.press('button', /15:00–15:30.*余 2/);
    await fillIn(wang, '王阿姨', '138 0013 8000');
    await wang.hand.press('button', /提交预约/);
    await wang.visitor.find('heading', /预约成功/);
    assert.ok(wang.hand.taps <= 6, `${wang.hand.taps} taps to the code`);
    assert.deepEqual(await bookingsOf(portal), { 王阿姨: ['confirmed', first] });
    const code = await wang.visitor.sees(/[2-9A-Z]{4} [2-9A-Z]{4}/);

    // She opens her booking by the link and moves it.
    await wang.hand.press('link', /查看或更改预约/);
    await wang.visitor.find('button', /改人数/);
    assert.equal(new URL(wang.visitor.page.url()).hash, '', 'the token is gone from the address bar');
    await wang.hand.press('button', /改人数/);
    await wang.hand.press('button', /多一人/);
    await wang.hand.press('button', /就改成这样/);
    await wang.visitor.find('heading', /已改为 2 人/);
    await wang.hand.press('button', /知道了/);
    await wang.hand.press('button', /改时间/);
    await wang.hand.press('button', /^11月24日 周二，今天/);
    await wang.hand.press('button', /15:30–16:00.*余 2/);
    await wang.hand.press('button', /对，改过去/);
    await wang.visitor.find('heading', /已改到/);
    assert.deepEqual(await bookingsOf(portal), { 王阿姨: ['confirmed', second] });
    assert.deepEqual(await seatsTaken(portal), { cabin_20261124T1530: 2 });

    // Another one waits for the slot that is full now.
    const li = await visit(portal.address, way);
    await li.hand.press('button', /15:30–16:00.*可候补/);
    await fillIn(li, '李叔叔', '139 0013 9000');
    await li.hand.press('button', /排上候补/);
    await li.visitor.find('heading', /已经排上候补/);
    assert.deepEqual(await bookingsOf(portal), {
      王阿姨: ['confirmed', second],
      李叔叔: ['waiting', second],
    });

    // The first finds hers by code and phone, and cancels.
    const again = await visit(`${portal.address}bookings.html`, way);
    await again.hand.type(/预约号/, code);
    await again.hand.type(/电话/, '13800138000');
    await again.hand.press('button', /查预约/);
    await again.hand.press('button', /^取消预约/);
    await again.hand.press('button', /是的，取消/);
    await again.visitor.find('heading', /已取消/);
    assert.deepEqual(await bookingsOf(portal), {
      王阿姨: ['cancelled', second],
      李叔叔: ['offered', second],
    });
    assert.deepEqual(await seatsTaken(portal), { cabin_20261124T1530: 1 });

    // The one who waits is offered the place, and accepts.
    await li.hand.press('link', /查看或更改预约/);
    await li.visitor.sees(/有空位了，为您留到/);
    await li.hand.press('button', /我要来/);
    await li.visitor.find('heading', /约好了/);
    assert.deepEqual(await bookingsOf(portal), {
      王阿姨: ['cancelled', second],
      李叔叔: ['confirmed', second],
    });

    for (const { visitor } of [wang, li, again]) {
      assert.deepEqual(visitor.complaints, []);
      assert.doesNotMatch(visitor.page.url(), /token|boai-booking=/);
      await visitor.page.browserContext().close();
    }
  });
}

test('in elder mode, too, six taps lead to the code, and the smallest phone shows all of it', async () => {
  await using portal = await openCenter();
  const zhao = await visit(portal.address, finger);
  await zhao.visitor.find('button', /15:00–15:30/);
  await zhao.visitor.page.$eval('boai-cabin-booking', (element) => element.toggleAttribute('elder', true));
  await zhao.hand.press('button', /下午3:00.*余 2/);
  await fillIn(zhao, '赵奶奶', '138 0013 8000');
  await zhao.hand.press('button', /提交预约/);
  await zhao.visitor.find('heading', /预约成功/);
  assert.ok(zhao.hand.taps <= 6, `${zhao.hand.taps} taps to the code`);
  assert.deepEqual(await bookingsOf(portal), { 赵奶奶: ['confirmed', '2026-11-24T07:00:00Z'] });

  // On the smallest phone nothing of it is cut off, nor can be reached only by scrolling sideways.
  await zhao.visitor.page.setViewport({ width: 320, height: 640, isMobile: true, hasTouch: true });
  await zhao.visitor.find('heading', /预约成功/);
  assert.deepEqual(await wordsOutside(zhao.visitor.page, '.booking, .message'), []);
  await zhao.hand.press('link', /查看或更改预约/);
  await zhao.visitor.page.$eval('boai-my-bookings', (element) => element.toggleAttribute('elder', true));
  await zhao.visitor.sees(/下午3:00–3:30/);
  assert.deepEqual(await wordsOutside(zhao.visitor.page, '.body'), []);
});

/** What sticks out of the boxes that should hold it, in the first widget of the page that has any. */
async function wordsOutside(page: Page, boxes: string): Promise<string[]> {
  return page.evaluate((boxes) => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const found = roots.flatMap((root) => [...root.querySelectorAll(boxes)]);
    if (found.length === 0) return [`There is no ${boxes}.`];
    return found.flatMap((box) =>
      [...box.querySelectorAll('*:not(.visually-hidden)')]
        .filter((inner) => inner.getBoundingClientRect().right > box.getBoundingClientRect().right + 1)
        .map(({ localName, textContent }) => `${localName} ${textContent.trim()}`),
    );
  }, boxes);
}
