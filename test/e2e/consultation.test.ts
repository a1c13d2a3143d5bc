/**
 * The sign-up for a consultation on built files with a real server: help in every state, three people with three ages,
 * and nothing of what they typed anywhere but where it belongs.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, SerializedAXNode } from 'puppeteer-core';
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
  const { status, text } = await portal.center('consultation', 'demo/data/consultation.json');
  assert.equal(status, 0, text);
  return portal;
}

interface Guest {
  readonly context: BrowserContext;
  readonly visitor: Visitor;
  readonly hand: Hand;
  /** Every address that was asked for, and where from. */
  readonly asked: string[];
}

async function visit(portal: Portal, way: (visitor: Visitor) => Hand): Promise<Guest> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await page.setViewport({ width: 360, height: 740, isMobile: way === finger, hasTouch: way === finger });
  await page.evaluateOnNewDocument(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['boai-booked', 'boai-waitlist-joined'])
      document.addEventListener(type, (event) => heard.push(JSON.stringify({ ...event, type })));
  });
  const visitor = new Visitor(page);
  await page.goto(`${portal.address}consultation.html`);
  await visitor.find('heading', /^心理咨询室/);
  return { context, visitor, hand: way(visitor), asked };
}

/** A test types faster than anybody: what is refused as too fast is sent again, as the widget says. */
async function send({ hand, visitor }: Guest, button: RegExp, done: string): Promise<void> {
  for (;;) {
    await hand.press('button', button);
    const heading = await visitor.find('heading', new RegExp(`${done}|提交得太快`));
    const text = await heading.evaluate(({ textContent }) => textContent);
    if (text?.includes(done)) return;
  }
}

/** From the choice of the time to the code. */
async function finish(guest: Guest): Promise<string> {
  const { hand, visitor } = guest;
  await hand.press('button', /^下一步/);
  await hand.press('button', /^09:00–09:50/);
  await visitor.find('heading', /^大致是哪方面/);
  await hand.press('button', /^下一步/);
  await hand.press('checkbox', /同意这样使用/);
  await hand.press('checkbox', /保密和例外/);
  await send(guest, /^提交报名/, '报名成功');
  return visitor.sees(/[2-9A-Z]{4} [2-9A-Z]{4}/);
}

async function rowsOf({ store }: Portal) {
  const bookings = await store.db.selectFrom('bookings').selectAll().execute();
  const contents = await store.db.selectFrom('consultations').selectAll().execute();
  return { bookings, text: JSON.stringify([bookings, contents]), contents };
}

for (const [how, way] of [
  ['with a finger on a phone', finger],
  ['by keyboard alone', keyboard],
] as const) {
  test(`an adult signs up ${how}, and nobody but the counsellors can read it`, async () => {
    await using portal = await openCenter();
    const guest = await visit(portal, way);
    const { visitor, hand, asked } = guest;
    assert.deepEqual(
      asked.filter((line) => line.includes('/api/')).map((line) => line.replace(/^.*\/centers\//, '').trim()),
      ['meiyuan/consultation'],
      'before anybody acts, only what is public is asked, and not from where',
    );
    await hand.choose(/我自己，满 18 岁/);
    await hand.press('button', /^下一步/);
    await hand.type(/怎么称呼您/, '林中的鹿');
    await hand.press('button', /^下一步/);
    await hand.choose(/请打电话给我/);
    await hand.type(/手机或固定电话/, '139 1234 5678');
    await hand.choose(/不可以，就说打错了/);
    await hand.press('button', /^下一步/);
    const code = await finish(guest);

    const { bookings, contents, text } = await rowsOf(portal);
    assert.equal(contents.length, 1);
    assert.deepEqual(
      bookings.map(({ name, phone, status, slot_starts_at: startsAt }) => ({
        name,
        phone,
        status,
        startsAt,
      })),
      [{ name: '', phone: '', status: 'confirmed', startsAt: '2026-11-25T01:00:00Z' }],
    );
    assert.doesNotMatch(text, /林中的鹿|1391234|5678/);
    const page = visitor.page;
    const traces = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        { ...sessionStorage },
        { ...localStorage },
        document.cookie,
        (window as unknown as { heard: string[] }).heard,
      ]),
    );
    for (const trace of [traces, ...asked, ...visitor.complaints])
      assert.doesNotMatch(trace, new RegExp(`林中的鹿|1391234|5678|${code}|${code.replace(' ', '')}`));
    assert.match(traces, /boai-booked/, 'the page hears that something was booked, not what');
    assert.deepEqual(
      visitor.complaints.filter((line) => !line.includes('status of 422')),
      [],
      'the browser names the tries that were too fast, and nothing else',
    );

    await page.goto('about:blank');
    await page.goBack();
    await visitor.find('radio', /我自己，满 18 岁/);
    const words = await page.evaluate(
      () => document.querySelector('boai-consultation-signup')!.shadowRoot!.textContent,
    );
    assert.doesNotMatch(words, new RegExp(`林中的鹿|${code}`), 'who goes back finds an empty form');
    await guest.context.close();
  });
}

test('somebody of 15 leaves no phone and gets a number to quote', async () => {
  await using portal = await openCenter();
  const guest = await visit(portal, finger);
  const { hand, visitor } = guest;
  await hand.choose(/我自己，14 到 17 岁/);
  await hand.press('button', /^下一步/);
  await hand.type(/怎么称呼您/, '小宇');
  await hand.press('button', /^下一步/);
  await hand.choose(/我自己打电话过来/);
  await hand.press('button', /^下一步/);
  await finish(guest);
  await visitor.sees(/只说取号码就行/);
  const { bookings } = await rowsOf(portal);
  assert.deepEqual(
    bookings.map((row) => row.age_band),
    ['14to17'],
  );
  await guest.context.close();
});

test('a child is signed up by a guardian who agrees, and by nobody who refuses', async () => {
  await using portal = await openCenter();
  const guest = await visit(portal, finger);
  const { hand, visitor } = guest;
  await hand.choose(/不满 14 岁的孩子/);
  await hand.choose(/我不是监护人，或者不同意/);
  await hand.press('button', /^下一步/);
  await visitor.sees(/监护人不同意，就不能在网上替孩子报名/);
  await hand.choose(/我是监护人，同意/);
  await hand.press('button', /^下一步/);
  await hand.type(/怎么称呼您/, '豆豆的妈妈');
  await hand.press('button', /^下一步/);
  await hand.choose(/我自己打电话过来/);
  await hand.press('button', /^下一步/);
  await finish(guest);
  const { bookings } = await rowsOf(portal);
  assert.deepEqual(
    bookings.map((row) => [row.age_band, row.guardian_consent]),
    [['under14', 1]],
  );
  await guest.context.close();
});

const numbers = ['12356', '120', '110', '12355'];

test('without scripts the numbers and the phone of the center are there', async () => {
  await using portal = await openCenter();
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${portal.address}consultation.html`);
  const links = await page.$$eval('boai-consultation-signup a', (all) =>
    all.map((link) => (link.getClientRects().length > 0 ? link.getAttribute('href') : 'hidden')),
  );
  assert.deepEqual(
    links,
    [...numbers, '0796-8000001'].map((number) => `tel:${number}`),
  );
  await page.close();
});

test('while nothing answers, and while the API is gone, help stands first', async () => {
  await using portal = await openCenter();
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void (request.url().includes('/api/') ? request.abort() : request.continue()),
  );
  const visitor = new Visitor(page);
  await page.goto(`${portal.address}consultation.html`);
  for (const number of numbers) await (await visitor.find('link', new RegExp(`${number}$`))).dispose();
  await visitor.sees(/暂时连不上报名服务/);
  for (const number of [...numbers, '0796-8000001'])
    await (await visitor.find('link', new RegExp(`${number}$`))).dispose();
  await page.close();
});

test('when every time is taken there is a list to wait on, a phone, and help again', async () => {
  await using portal = await openCenter();
  const api = `${portal.address}api/v1/centers/meiyuan`;
  const read = await fetch(`${api}/consultation?from=2026-11-24&to=2026-12-31`);
  const { services } = (await read.json()) as {
    services: { days: { slots: { id: string }[] }[] }[];
  };
  for (const { id } of services[0]!.days.flatMap(({ slots }) => slots)) {
    await fetch(`${api}/slots/${id}/holds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `fill-${id}` },
      body: JSON.stringify({ partySize: 1, replaces: null }),
    });
  }
  const guest = await visit(portal, finger);
  const { hand, visitor } = guest;
  await hand.choose(/我自己，满 18 岁/);
  await hand.press('button', /^下一步/);
  await hand.type(/怎么称呼您/, '小林');
  await hand.press('button', /^下一步/);
  await hand.choose(/我自己打电话过来/);
  await hand.press('button', /^下一步/);
  await hand.press('button', /^下一步/);
  await visitor.sees(/等不了的话，请打上面的电话/);
  assert.equal((await visitor.page.$$('boai-consultation-signup >>> .help')).length, 2);
  await hand.press('button', /^11月25日/);
  await hand.press('button', /^09:00–09:50.*可候补/);
  await hand.press('button', /^下一步/);
  await hand.press('checkbox', /同意这样使用/);
  await hand.press('checkbox', /保密和例外/);
  await send(guest, /^排上候补/, '已经排上候补');
  const { bookings } = await rowsOf(portal);
  assert.deepEqual(
    bookings.map(({ status }) => status),
    ['waiting'],
  );
  await guest.context.close();
});

/** What a screen reader comes by, in its order. */
function* spoken(node: SerializedAXNode): Generator<string> {
  if (['button', 'link', 'heading', 'radio', 'textbox', 'checkbox'].includes(node.role))
    yield `${node.role} ${node.name}`;
  for (const child of node.children ?? []) yield* spoken(child);
}

test('a screen reader comes by the way out and the help before the form', async () => {
  await using portal = await openCenter();
  const { visitor, context } = await visit(portal, keyboard);
  const root = await visitor.page.$('boai-consultation-signup');
  const tree = await visitor.page.accessibility.snapshot({ root: root! });
  assert.deepEqual(tree ? [...spoken(tree)] : [], [
    'button 离开此页',
    'heading 现在就需要有人帮助',
    'link 全国心理援助热线 每天至少 18 小时有人接听 12356',
    'link 急救 120',
    'link 报警 110',
    'link 青少年服务热线 接听时间各地不同 12355',
    'heading 心理咨询室',
    'heading 谁来咨询',
    'radio 我自己，满 18 岁',
    'radio 我自己，14 到 17 岁',
    'radio 不满 14 岁的孩子',
    'button 下一步',
    'link 0796-8000001',
  ]);
  await context.close();
});
