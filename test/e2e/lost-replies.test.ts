/** A bad line cuts the reply after the server's commit: the widgets in a real browser say that they check, then the truth. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import packageFile from '../../package.json' with { type: 'json' };
import { setCapacity } from '../../demo/server/bookings/places.ts';
import { openStore, type Store } from '../../demo/server/store/open.ts';
import { assertCounts, assertReplays, readFacts } from '../server/guarantee/read-back.ts';
import { aSlotBooking, post, saveRushCenter, slotsAhead } from '../server/guarantee/rush.ts';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { aSignUp, startServer, type TestServer } from '../support/server.ts';
import { aService, saveServices } from '../support/services.ts';

const trials = 100;
/** Tabs at work at the same time, each with a bad line of its own. */
const tabs = 10;
/**
 * The client sends a write four times before the widget says that it checks, and the browser itself sends once more what
 * got nothing back on a used connection: two losses are too few for that, nine are enough whatever happens.
 */
const losses = [1, 9, 2, 9];

let browser: Browser;
let folder: string;
let store: Store;
let server: TestServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boai-lost-'));
  const tag = '<script src="/boai/1/boai.js" data-api="/api/v1" data-center="meiyuan"></script>';
  for (const widget of ['activity-calendar', 'cabin-booking', 'my-bookings']) {
    await writeFile(
      join(folder, `${widget}.html`),
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>门户</title>
       <boai-${widget} view="list"></boai-${widget}>${tag}</html>`,
    );
  }
  store = await openStore({ dataFolder: folder });
  // One of many places, and for each trial one with a single place.
  await saveRushCenter(store, { activities: trials, capacity: 1 });
  await store.transact((trx) =>
    setCapacity({ trx, centerId: 'meiyuan', now: Date.now() }, 'dance-0', trials),
  );
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '08:00', to: '19:00' }));
  const cabin = { weekly: hours, slotMinutes: 60, onHolidays: 'open', leadMinutes: 0 } as const;
  await saveServices(store, [aService({ ...cabin, capacity: trials, maxPartySize: 1 })]);
  const many = { findsPerAddress: 1e9, findsPerCode: 1e9, writesPerAddress: 1e9, holdsPerAddress: 1e9 };
  const folders = { widgets: resolve('dist'), portal: folder, version: packageFile.version };
  server = await startServer(store, { limits: many, clock: Date.now, folders });
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Everything that is said in headings and live regions while the page lives, change by change. */
function listen(): void {
  const said: string[] = [];
  const follow = (root: Node & ParentNode): void => {
    const look = (): void => {
      for (const element of root.querySelectorAll('h2, h3, h4, [role=status]')) {
        const text = element.textContent.trim();
        if (text && !said.includes(text)) said.push(text);
      }
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init) {
    const root = attach.call(this, init);
    follow(root);
    return root;
  };
  Object.assign(window, { said });
}

async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { said: string[] }).said);
}

interface Trial {
  readonly visitor: Visitor;
  /** Where the page and its API are, by way of the bad line. */
  readonly origin: string;
  readonly number: number;
  /** From now on so many replies are lost. */
  lose(): void;
}

interface Act {
  /** Does it, and answers with what has to be in the database afterwards: status → how many bookings more. */
  readonly does: (trial: Trial) => Promise<Partial<Record<'confirmed' | 'cancelled', number>>>;
  /** What the page says in the end. */
  readonly says: RegExp;
  /** What it must not say meanwhile. */
  readonly lies: RegExp;
}

const checking = /正在确认/;
/** Whichever day is the first free one, if it has any slot left, it has this one. */
const lastOfDay = /^18:00–19:00/;

async function fillIn({ visitor, origin, number }: Trial, activity: string): Promise<void> {
  await visitor.page.goto(`${origin}/activity-calendar.html?${number}#boai-activity=${activity}`);
  await visitor.press('button', /^我要报名/);
  await visitor.type(/怎么称呼您/, '王阿姨');
  await visitor.type(/电话/, '13800138000');
  await visitor.press('checkbox', /同意/);
}

const acts: readonly Act[] = [
  {
    async does(trial) {
      await fillIn(trial, 'dance-0');
      trial.lose();
      await trial.visitor.press('button', /提交报名/);
      return { confirmed: 1 };
    },
    says: /^报名成功/,
    lies: /报满|没能|已取消/,
  },
  {
    // A refusal is lost as well, and must not be taken for a success.
    async does(trial) {
      const activity = `dance-${trial.number}`;
      await fillIn(trial, activity);
      const faster = await post(server.base, `/activities/${activity}/bookings`, aSignUp());
      assert.equal(faster.status, 201);
      trial.lose();
      await trial.visitor.press('button', /提交报名/);
      return { confirmed: 1 };
    },
    says: /^名额刚刚报满/,
    lies: /成功|没能/,
  },
  {
    async does(trial) {
      await fillIn(trial, 'dance-0');
      await trial.visitor.press('button', /提交报名/);
      await trial.visitor.press('button', /^取消报名/);
      trial.lose();
      await trial.visitor.press('button', /是的，取消报名/);
      return { cancelled: 1 };
    },
    says: /^报名已取消/,
    lies: /没能|已经过了/,
  },
  {
    // Two replies are lost in turn: that of the hold, and that of the booking.
    async does({ visitor, origin, number, lose }) {
      await visitor.page.goto(`${origin}/cabin-booking.html?${number}`);
      lose();
      await visitor.press('button', lastOfDay);
      await visitor.type(/怎么称呼您/, '王阿姨');
      await visitor.type(/电话/, '13800138000');
      await visitor.press('checkbox', /^血压/);
      await visitor.press('checkbox', /同意这样使用/);
      await visitor.press('checkbox', /健康信息/);
      lose();
      await visitor.press('button', /提交预约/);
      return { confirmed: 1 };
    },
    says: /^预约成功/,
    lies: /约满|没能|约走/,
  },
  {
    async does({ visitor, origin, number, lose }) {
      const { status, body } = await post(server.base, `/slots/${slotsAhead[0]}/bookings`, aSlotBooking());
      assert.equal(status, 201);
      await visitor.page.goto(`${origin}/my-bookings.html?${number}#boai-booking=${body.manageToken}`);
      await visitor.press('button', /^改时间/);
      await visitor.press('button', /最早可约/);
      await visitor.press('button', lastOfDay);
      lose();
      await visitor.press('button', /对，改过去/);
      return { confirmed: 1 };
    },
    says: /^已改到/,
    lies: /约满|没能|没有变/,
  },
];

test(`${trials} replies are lost: the widget says that it checks, then the truth, and nothing is done twice`, async () => {
  const expected = { confirmed: 0, cancelled: 0 };
  let checked = 0;
  let next = 0;

  async function work(): Promise<void> {
    await using line = await startFaultProxy(server.base);
    const page = await (await browser.createBrowserContext()).newPage();
    await page.evaluateOnNewDocument(listen);
    const visitor = new Visitor(page, { patienceMs: 120_000 });
    while (next < trials) {
      const number = next++;
      const { does, says, lies } = acts[number % acts.length]!;
      const loss = losses[number % losses.length]!;
      // The beginning of an answer still comes through: no network error, but an answer that is none, not sent again at once.
      const isCut = loss < 3 && number % 8 >= 4;
      const origin = new URL(line.base).origin;
      const done = await does({
        visitor,
        origin,
        number,
        lose: () => line.loseReplies(loss, isCut ? 40 : 0),
      });
      const end = await visitor.find('heading', says);
      await end.dispose();
      line.loseReplies(0);
      const said = await saidOn(page);
      const told = `${loss} lost: ${said.join(' | ')}`;
      assert.doesNotMatch(said.join('\n'), lies, told);
      const hasChecked = said.some((text) => checking.test(text));
      assert.equal(hasChecked, isCut || loss > 2, told);
      if (hasChecked) checked += 1;
      expected.confirmed += done.confirmed ?? 0;
      expected.cancelled += done.cancelled ?? 0;
    }
    await page.browserContext().close();
  }
  await Promise.all(Array.from({ length: tabs }, work));

  const facts = await readFacts(store, 'meiyuan');
  assertCounts(facts);
  assertReplays(facts);
  const count = (wanted: string) => facts.bookings.filter(({ status }) => status === wanted).length;
  assert.deepEqual({ confirmed: count('confirmed'), cancelled: count('cancelled') }, expected);
  assert.ok(checked >= trials / 3);
});
