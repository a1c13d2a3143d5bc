/** The whole way on built files: the staff's sheet → the bar on the portal moves by itself → a correction is seen by all. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import iconv from 'iconv-lite';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { campaignFacts } from '../support/campaigns.ts';

let browser: Browser;
let portal: Portal;
let folder: string;

/** As WPS saves it: GBK, 元 and 万元 in columns of their own. */
async function enter(...rows: string[]): Promise<string> {
  const file = join(folder, 'donations.csv');
  const header = '项目,类别,金额(元),金额(万元),用途,截至日期,来源,更正原因';
  await writeFile(file, iconv.encode([header, ...rows, ''].join('\r\n'), 'gbk'));
  const { status, text } = await portal.center('donations', 'import', file);
  assert.equal(status, 0, text);
  return text;
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boai-donations-'));
  browser = await openBrowser();
  portal = await openPortal();
  assert.equal((await portal.center('create-center', 'demo/data/center.json')).status, 0);
  const campaign = campaignFacts({
    startsOn: '2026-07-01',
    targetFen: 30_000_000,
    platform: { name: '腾讯公益', url: 'https://gongyi.qq.com/succor/detail.htm?id=1' },
  });
  const file = join(folder, 'campaign.json');
  await writeFile(file, JSON.stringify([campaign]));
  const saved = await portal.center('donations', 'campaign', file);
  assert.equal(saved.status, 0, saved.text);
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A visitor whose minutes pass when the test says so. */
async function visit(width: number): Promise<Visitor & { passMinute(): Promise<void> }> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 740 });
  await page.evaluateOnNewDocument(() => {
    const due: (() => void)[] = [];
    const usual = window.setTimeout.bind(window);
    const withMinutes = (act: () => void, ms = 0): number => {
      if (ms < 50_000 || ms > 60_000) return usual(act, ms);
      due.push(act);
      return 0;
    };
    Object.assign(window, {
      setTimeout: withMinutes,
      passMinute: () => due.splice(0).forEach((act) => act()),
      due,
    });
  });
  await page.goto(`${portal.address}donations.html`);
  return Object.assign(new Visitor(page), {
    async passMinute() {
      await page.waitForFunction(() => (window as unknown as { due: unknown[] }).due.length > 0);
      await page.evaluate(() => (window as unknown as { passMinute(): void }).passMinute());
    },
  });
}

test('a sheet is imported, the bar moves without a reload, a correction is there for everybody to see', async () => {
  await enter(
    '幸福餐桌,募集,,4.68,,2026-10-31,项目账目,',
    '幸福餐桌,支出,"12,000.00",,餐费,2026-10-31,项目账目,',
  );
  const visitor = await visit(360);
  await visitor.find('meter', /./);
  await visitor.sees(/已筹 4\.68 万元/);
  await visitor.sees(/完成 15%/);
  const requests: string[] = [];
  visitor.page.on('request', (request) => requests.push(request.url()));

  await visitor.passMinute();
  await visitor.page.waitForResponse((response) => response.url().endsWith('/campaigns'));
  await enter('幸福餐桌,募集,"103,200.00",,,2026-11-20,项目账目,');
  await visitor.passMinute();
  await visitor.sees(/已筹 15 万元.*目标 30 万元，完成 50%/);
  // Said once, without taking the focus.
  await visitor.sees(/幸福餐桌有新数据：已筹 15 万元/);
  assert.equal(
    requests.filter((url) => url.endsWith('/donations.html')).length,
    0,
    'the page was not loaded again',
  );

  await enter('幸福餐桌,募集,"-3,200.00",,,2026-11-20,项目账目,同一笔登记了两次');
  await visitor.passMinute();
  await visitor.sees(/已筹 14\.68 万元/);
  await visitor.sees(/已筹减少 3,200 元/);
  await visitor.sees(/同一笔登记了两次/);
  assert.deepEqual(visitor.complaints, []);
  await visitor.page.close();
});

test('the same sheet again changes nothing, and a wrong line is named', async () => {
  const before = await portal.center('donations', 'entries', 'meals');
  await enter('幸福餐桌,募集,,4.68,,2026-10-31,项目账目,');
  assert.equal((await portal.center('donations', 'entries', 'meals')).text, before.text);
  const file = join(folder, 'wrong.csv');
  await writeFile(file, '项目,类别,金额(元),截至日期,来源\n幸福餐桌,支出,-50000,2026-11-20,项目账目\n');
  const { text } = await portal.center('donations', 'import', file);
  assert.match(text, /第 2 行 line 2/);
  assert.equal((await portal.center('donations', 'entries', 'meals')).text, before.text);
});

test('the way to the platform says where it goes', async () => {
  const visitor = await visit(1280);
  const link = await visitor.find('link', /前往腾讯公益/);
  const [href, rel, target] = await link.evaluate((element) =>
    ['href', 'rel', 'target'].map((name) => element.getAttribute(name) ?? ''),
  );
  assert.equal(new URL(href!).host, 'gongyi.qq.com');
  assert.deepEqual([target, rel!.split(' ').sort()], ['_blank', ['noopener', 'noreferrer']]);
  await visitor.sees(/即将离开本站，前往 腾讯公益（gongyi\.qq\.com）/);
  await visitor.page.close();
});
