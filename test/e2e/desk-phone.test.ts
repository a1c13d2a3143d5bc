/** Somebody rings: a cabin booking by keyboard alone, counted key by key; found again, moved, a new code; the line for a full one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, HTTPRequest, KeyInput } from 'puppeteer-core';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { bookOnline, openCenter } from '../support/desk.ts';
import { focuses, pickUp } from '../support/desk-phone.ts';
import { violationsOn } from '../support/page-axe.ts';
import { assertPrinted } from '../support/printed-slip.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

/** Everything of the cabin's form, from the time on. */
async function fillIn({ page }: Visitor, when: string, name: string, phone: string): Promise<void> {
  for (const text of [when, name, phone, '65', '']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

/** The next request there is done by the server, and its answer does not arrive. */
async function loseReply({ page }: Visitor, path: string): Promise<void> {
  const lose = async (request: HTTPRequest): Promise<void> => {
    const { origin } = new URL(request.url());
    const response = await fetch(request.url(), {
      method: request.method(),
      headers: { ...request.headers(), origin },
      body: request.postData() ?? null,
    });
    assert.equal(response.status, 200, await response.text());
    await request.abort();
    await page.setRequestInterception(false);
  };
  const done = new Promise<void>((resolve, reject) => {
    page.on('request', function look(request) {
      if (!request.url().endsWith(path)) return void request.continue();
      page.off('request', look);
      lose(request).then(resolve, reject);
    });
  });
  await page.setRequestInterception(true);
  await done;
}

/**
 * Card, Moran and Newell's keystroke-level model: 0.28 s for a key of somebody who is no typist, 1.35 s to think before
 * each field and before the last press. A Chinese name is typed by its sounds: two syllables, about four keys each, and one to choose.
 */
const secondsPerKey = 0.28;
const secondsToThink = 1.35;
const keysOfName = 9;

test('from picking up the phone to a booking of the cabin: keys counted, at most 30 seconds of typing and thinking', async (t) => {
  await using portal = await openCenter(['services']);
  const visitor = await pickUp(browser, portal);
  const { page } = visitor;
  await focuses(visitor, 'slotId');
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
  assert.deepEqual(await violationsOn(visitor), []);
  await page.keyboard.type('11/24 16:0');
  await page.keyboard.press('Tab');
  await page.keyboard.type('女儿小刘');
  await page.keyboard.press('Enter');
  await visitor.sees(/改好了：2026年11月24日 周二 16:00/);
  await visitor.press('button', /^换新号码/);
  const isLost = loseReply(visitor, '/reissue');
  await visitor.press('button', /^确定换/);
  await isLost;
  await visitor.sees(/连不上服务器/);
  const renewed = (await bookingOf()).code;
  assert.notEqual(renewed, code);
  await visitor.press('button', /^确定换/);
  await visitor.sees(/换好了/);
  assert.equal((await bookingOf()).code, renewed, 'asked for again, it is the same new code');
  await visitor.find(
    'image',
    new RegExp(
      renewed
        .match(/../g)!
        .map((pair) => [...pair].join(' '))
        .join('，'),
    ),
  );

  assert.deepEqual(await violationsOn(visitor), []);
  const pairs = renewed.match(/../g)!.join(' ');
  await visitor.press('button', /^打印小条 刘奶奶/);
  await assertPrinted(page, [
    '健康小屋',
    '2026年11月24日 周二 16:00',
    '健康小屋',
    '号码',
    pairs,
    '刘奶奶',
    '血压',
    '请带：社保卡或身份证；平时吃的药的名字',
    '梅苑社区党群服务中心 · 0796-8000001 · 周一至周日 8:30–17:30（示例）',
  ]);

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
    visitor.complaints.filter((text) => !/status of (400|409)|net::ERR_FAILED/.test(text)),
    [],
  );
});

test('a full time has a waiting list: who asks for it is put there, and is told their place in the line', async () => {
  await using portal = await openCenter(['services']);
  const slot = 'cabin_20261124T1530';
  const { booking: first } = await bookOnline(portal, slot, { phone: '13800138001' });
  await bookOnline(portal, slot, { phone: '13800138002' });
  const visitor = await pickUp(browser, portal);
  await focuses(visitor, 'slotId');
  await fillIn(visitor, '11/24 15:3', '刘奶奶', '13700137000');
  await visitor.sees(/满了，可以排候补/);
  const times = await visitor.find('combobox', /什么时间/);
  const chosen = await times.evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.label);
  assert.match(chosen ?? '', /^11\/24 15:30.* 满，可候补/);
  assert.deepEqual(await portal.store.db.selectFrom('holds').selectAll().execute(), [], 'nothing is kept');
  await visitor.press('checkbox', /血压/);
  await visitor.press('checkbox', /^个人信息和健康信息/);

  // Somebody cancels at this moment: nobody waits for what is free.
  const freed = await portal.center('cancel-booking', first.id);
  assert.equal(freed.status, 0, freed.text);
  await visitor.press('button', /^排上候补/);
  await visitor.sees(/刚刚空出了位子，可以直接约下/);
  await visitor.press('button', /^约下/);
  await visitor.sees(/约好了：.*15:30/);

  await visitor.press('button', /^再约一个/);
  await focuses(visitor, 'slotId');
  await fillIn(visitor, '11/24 15:3', '李伯伯', '13900139000');
  await visitor.press('checkbox', /血压/);
  await visitor.press('checkbox', /^个人信息和健康信息/);
  await visitor.press('button', /^排上候补/);
  await visitor.sees(/排上候补了，第 1 位： .*15:30 健康小屋/);
  const rows = await portal.store.db
    .selectFrom('bookings')
    .select(['name', 'status', 'code'])
    .where('name', 'in', ['刘奶奶', '李伯伯'])
    .orderBy('booked_at')
    .execute();
  assert.deepEqual(Object.fromEntries(rows.map(({ name, status }) => [name, status])), {
    刘奶奶: 'confirmed',
    李伯伯: 'waiting',
  });
  assert.deepEqual(
    visitor.complaints.filter((text) => !/status of 409/.test(text)),
    [],
  );
});
