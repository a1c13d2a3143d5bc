/** Somebody rings: a cabin booking by keyboard alone, counted key by key; found again, moved, a new code; the line for a full one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, HTTPRequest, KeyInput } from 'puppeteer-core';
import type {
  ActivitiesPage,
  Activity,
  Booking,
  BookingAccess,
  SlotsPage,
} from '../../src/api/generated/types.ts';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { enterAsOwner, openCenter } from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

async function enter(portal: Portal): Promise<Visitor> {
  const visitor = await enterAsOwner(browser, portal);
  // Paper is no part of this machine: what would be printed is kept.
  await visitor.page.evaluateOnNewDocument(() => {
    window.print = () => {
      const css = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      const printed = {
        html: document.documentElement.outerHTML,
        css: css.map(({ cssText }) => cssText).join(' '),
      };
      Object.assign(window.top!, { printed });
    };
  });
  await visitor.press('link', /^接电话/);
  await visitor.find('combobox', /什么时间/);
  return visitor;
}

async function bookOnline({ address }: Portal, slot: string, phone: string): Promise<Booking> {
  const center = `${address}api/v1/centers/meiyuan`;
  const page = (await (await fetch(`${center}/slots`)).json()) as SlotsPage;
  const response = await fetch(`${center}/slots/${slot}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `online-${slot}-${phone}` },
    body: JSON.stringify({
      name: '王阿姨',
      phone,
      partySize: 1,
      attendeeName: null,
      noticeVersion: page.center.notice.version,
      hold: null,
      items: ['pressure'],
      ageBand: '65plus',
      isUnder14: false,
      guardianConsent: false,
      healthNoticeVersion: '2026-11-01',
    }),
  });
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as BookingAccess).booking;
}

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

async function focuses({ page }: Visitor, id: string): Promise<void> {
  await page.waitForFunction(
    (id) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id === id;
    },
    {},
    id,
  );
}

/** What the slip's own frame is when it is to be printed. */
interface PrintedFrame {
  readonly html: string;
  readonly css: string;
}

/** The frame alone, on paper: these lines and nothing else of the page, one sheet of A6, in black. */
async function printsSlip(visitor: Visitor, lines: readonly string[]): Promise<void> {
  await visitor.press('button', /^打印小条 刘奶奶/);
  const printed = await visitor.page.waitForFunction(() => (window as { printed?: PrintedFrame }).printed);
  const { html, css } = (await printed.jsonValue())!;
  const paper = await (await browser.createBrowserContext()).newPage();
  await paper.setContent(html);
  await paper.addStyleTag({ content: css });
  await paper.emulateMediaType('print');
  const shown = await paper.evaluate(() => ({
    lines: document.body.innerText.split(/\n+/),
    colors: [...document.querySelectorAll('body, body *')].flatMap((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    }),
  }));
  assert.deepEqual(shown.lines, lines);
  assert.deepEqual(
    [...new Set(shown.colors)].sort(),
    ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'],
    'black on white',
  );
  const sheets = Buffer.from(await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...sheets.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  assert.deepEqual(
    sizes.map(([, width, height]) => [
      Math.round((Number(width) / 72) * 25.4),
      Math.round((Number(height) / 72) * 25.4),
    ]),
    [[148, 105]],
    'one sheet of A6',
  );
  await paper.close();
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
  const visitor = await enter(portal);
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
  await printsSlip(visitor, [
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
  const first = await bookOnline(portal, slot, '13800138001');
  await bookOnline(portal, slot, '13800138002');
  const visitor = await enter(portal);
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

/** The first activity to come of a series that takes sign-ups without a date for it, with one place of its own and a list for two. */
async function anActivity({ address, store }: Portal): Promise<Activity> {
  const from = '2026-11-25';
  const response = await fetch(`${address}api/v1/centers/meiyuan/activities?from=${from}`);
  const { activities } = (await response.json()) as ActivitiesPage;
  const one = activities.find(
    ({ capacity, status, signUpOpensAt, waitlistCapacity, seriesId }) =>
      seriesId !== null &&
      capacity !== null &&
      status === 'scheduled' &&
      signUpOpensAt === null &&
      waitlistCapacity > 1,
  );
  assert.ok(one);
  await store.db.updateTable('places').set({ capacity: 3 }).where('place_id', '=', one.id).execute();
  return one;
}

test('an activity by keyboard: signed up, more people than places wait, and what it asks for is asked', async () => {
  await using portal = await openCenter(['services', 'programme']);
  const { id, title, startsAt } = await anActivity(portal);
  const day = `${startsAt.slice(5, 7)}/${startsAt.slice(8, 10)}`;
  const visitor = await enter(portal);
  const { page } = visitor;
  await focuses(visitor, 'slotId');
  await page.keyboard.type('11/24 15:3');
  await page.keyboard.press('Tab');
  await visitor.sees(/位子先留着/);

  await (await visitor.find('radio', /^健康小屋/)).focus();
  await page.keyboard.press('ArrowDown');
  await visitor.find('combobox', /哪个活动/);
  await page.waitForFunction(
    (id) => {
      const desk = document.querySelector('boai-desk')?.shadowRoot?.querySelector('boai-desk-caller');
      const phone = desk?.shadowRoot?.querySelector('boai-desk-phone')?.shadowRoot;
      return phone?.querySelector(`option[value="${id}"]`) !== null;
    },
    {},
    id,
  );
  await page.keyboard.press('Tab');
  await focuses(visitor, 'activityId');
  await page.keyboard.type(`${day} ${startsAt.slice(11, 16)}`);
  await visitor.sees(/还有 3 个名额/);
  for (const text of ['', '刘奶奶', '13700137000', '2', '小'.repeat(31), '女儿小刘']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  // A child comes: a guardian has to agree.
  await focuses(visitor, 'isUnder14');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await visitor.sees(/称呼最多 30 个字/);
  await focuses(visitor, 'attendeeName');
  await (await visitor.find('textbox', /^谁来参加/)).click({ count: 3 });
  await page.keyboard.type('小宝');
  await page.keyboard.press('Enter');
  await visitor.sees(/对方同意了才能约/);
  await focuses(visitor, 'guardianConsent');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await focuses(visitor, 'isAgreed');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await visitor.sees(new RegExp(`约好了：.* ${title}`));
  assert.deepEqual(
    await portal.store.db.selectFrom('holds').selectAll().execute(),
    [],
    'the seat is given back',
  );

  await visitor.press('button', /^再约一个/);
  await focuses(visitor, 'slotId');
  await visitor.press('radio', /^活动/);
  await (await visitor.find('combobox', /哪个活动/)).focus();
  await page.keyboard.type(`${day} ${startsAt.slice(11, 16)}`);
  for (const text of ['', '李伯伯', '13900139000', '99', '', '', '']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await focuses(visitor, 'isAgreed');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await visitor.sees(/请填几个人，最多 6 人/);
  assert.deepEqual(await violationsOn(visitor), []);
  await focuses(visitor, 'partySize');
  await page.keyboard.type('2');
  await visitor.sees(/只剩 1 个名额，这么多人要排候补/);
  await visitor.press('button', /^排上候补/);
  await visitor.sees(new RegExp(`排上候补了，第 1 位： .* ${title}`));
  const rows = await portal.store.db
    .selectFrom('bookings')
    .select(['name', 'status', 'party_size', 'activity_id', 'attendee_name', 'guardian_consent'])
    .orderBy('name')
    .execute();
  assert.deepEqual(
    rows.map((row) => Object.values(row)),
    [
      ['刘奶奶', 'confirmed', 2, id, '小宝', 1],
      ['李伯伯', 'waiting', 2, id, null, 0],
    ],
  );
  const callers = await portal.store.db.selectFrom('booking_callers').select('caller').execute();
  assert.deepEqual(callers.map(({ caller }) => caller).sort(), ['女儿小刘', null].sort());

  // She rings again: another date instead. Whoever waited is offered what came free.
  await (await visitor.find('textbox', /^号码、电话/)).focus();
  await page.keyboard.type('7000');
  await page.keyboard.press('Enter');
  await visitor.press('button', /^改时间 刘奶奶/);
  const dates = await visitor.find('combobox', /改到哪一次/);
  const groups = await dates.evaluate((field) =>
    [...field.querySelectorAll('optgroup')].map(({ label, children }) => [
      label,
      children[0]?.textContent?.trim(),
    ]),
  );
  assert.deepEqual(
    groups.map(([label]) => label),
    ['同一活动的其他日期', '别的活动'],
  );
  await page.keyboard.type(groups[0]![1]!.slice(0, 11));
  assert.deepEqual(await violationsOn(visitor), []);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await visitor.sees(new RegExp(`改好了：.* ${title}`));
  const after = await portal.store.db
    .selectFrom('bookings')
    .select(['name', 'status'])
    .where('activity_id', '=', id)
    .execute();
  assert.deepEqual(
    after.map((row) => Object.values(row)),
    [['李伯伯', 'offered']],
  );
  assert.deepEqual(visitor.complaints, []);
});
