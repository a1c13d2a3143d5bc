/** Somebody rings: a cabin booking by keyboard alone, counted key by key; found again, moved, a new code, cancelled. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, KeyInput } from 'puppeteer-core';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { openPortal, type Portal } from '../support/portal.ts';

const passphrase = '清晨 买菜 太极 蓝雨伞';
let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

async function openCenter(): Promise<Portal> {
  const portal = await openPortal();
  for (const args of [
    ['create-center', 'demo/data/center.json'],
    ['service', 'demo/data/services.json'],
  ]) {
    const { status, text } = await portal.center(...args);
    assert.equal(status, 0, text);
  }
  return portal;
}

async function enter(portal: Portal): Promise<Visitor> {
  const { text } = await portal.center('owner-link');
  const link = /\/desk\/\?\S+/.exec(text)?.[0];
  assert.ok(link, text);
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const visitor = new Visitor(page);
  await page.goto(portal.address + link.slice(1));
  await visitor.type(/^名字/, '陈主任');
  await visitor.type(/^口令/, passphrase);
  await visitor.press('button', /设好口令/);
  await visitor.press('link', /^接电话/);
  await visitor.find('combobox', /什么时间/);
  return visitor;
}

/**
 * Card, Moran and Newell's keystroke-level model: 0.28 s for a key of somebody who is no typist, 1.35 s to think before
 * each field and before the last press. A Chinese name is typed by its sounds: two syllables, about four keys each, and one to choose.
 */
const secondsPerKey = 0.28;
const secondsToThink = 1.35;
const keysOfName = 9;

test('from picking up the phone to a booking of the cabin: keys counted, at most 30 seconds of typing and thinking', async (t) => {
  await using portal = await openCenter();
  const visitor = await enter(portal);
  const { page } = visitor;
  await page.waitForFunction(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id === 'slotId';
  });
  let keys = 0;
  let thoughts = 0;
  const type = async (text: string, count = text.length): Promise<void> => {
    keys += count;
    await page.keyboard.type(text);
  };
  const press = async (key: KeyInput): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const field = async (fill: () => Promise<void>): Promise<void> => {
    thoughts += 1;
    await fill();
    await press('Tab');
  };
  await field(() => type('11/24 15:3'));
  await visitor.sees(/位子先留着，还有 \d+ 分钟/);
  const holds = await portal.store.db.selectFrom('holds').selectAll().execute();
  assert.equal(holds.length, 1);
  await field(() => type('刘奶奶', keysOfName));
  await field(() => type('13700137000'));
  await field(() => type('65'));
  await field(async () => {});
  // Height and weight and the like: the first is enough here.
  const service = await visitor.find('checkbox', /血压|身高/).then(
    () => true,
    () => false,
  );
  if (service) await field(() => press('Space'));
  for (let stops = 0; stops < 12; stops += 1) {
    const isThere = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id === 'isAgreed';
    });
    if (isThere) break;
    await press('Tab');
  }
  thoughts += 1;
  await press('Space');
  thoughts += 1;
  await press('Enter');
  await visitor.sees(/约好了：.*15:30/);
  const seconds = keys * secondsPerKey + thoughts * secondsToThink;
  t.diagnostic(`${keys} keys and ${thoughts} thoughts: ${seconds.toFixed(1)} s`);
  assert.ok(seconds <= 30, `${keys} keys, ${thoughts} thoughts, ${seconds} s`);
  assert.deepEqual(
    await portal.store.db.selectFrom('holds').selectAll().execute(),
    [],
    'the kept seat is theirs',
  );

  const bookingOf = () => portal.store.db.selectFrom('bookings').selectAll().executeTakeFirstOrThrow();
  const { code } = await bookingOf();
  const find = async (text: string): Promise<void> => {
    await (await visitor.find('textbox', /^号码、电话/)).click({ count: 3 });
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await visitor.press('button', /^关闭/);
  await visitor.find('combobox', /什么时间/);
  await find('42');
  await visitor.sees(/请填号码、电话后四位以上，或称呼/);
  await find(code.toLowerCase());
  await visitor.press('button', /^改时间 刘奶奶/);
  await visitor.find('combobox', /改到什么时间/);
  await visitor.press('button', /^改好/);
  await visitor.sees(/请选时间/);
  await page.keyboard.type('11/24 16:0');
  await page.keyboard.press('Tab');
  await page.keyboard.type('女儿小刘');
  await page.keyboard.press('Enter');
  await visitor.sees(/改好了：2026年11月24日 周二 16:00/);
  await visitor.press('button', /^换新号码/);
  await visitor.press('button', /^确定换/);
  await visitor.sees(/换好了/);
  const renewed = (await bookingOf()).code;
  assert.notEqual(renewed, code);
  await visitor.find(
    'image',
    new RegExp(
      renewed
        .match(/../g)!
        .map((pair) => [...pair].join(' '))
        .join('，'),
    ),
  );

  // A colleague cancels it: the desk is told, and sees it as it is.
  const { booking_id } = await bookingOf();
  await visitor.press('button', /^改时间 刘奶奶/);
  const done = await portal.center('cancel-booking', booking_id);
  assert.equal(done.status, 0, done.text);
  await visitor.find('combobox', /改到什么时间/);
  await page.keyboard.type('11/24 16:3');
  await visitor.press('button', /^改好/);
  await visitor.sees(/同事刚刚改过这一条/);
  await visitor.sees(/已取消/);
  const acts = await portal.store.db.selectFrom('caller_acts').selectAll().execute();
  assert.deepEqual(
    acts.map(({ act, caller, staff }) => [act, caller, staff]),
    [['moveForCaller', '女儿小刘', '陈主任']],
  );
  // The browser itself writes down that an answer was a refusal.
  assert.deepEqual(
    visitor.complaints.filter((text) => !/status of (400|409)/.test(text)),
    [],
  );
});
