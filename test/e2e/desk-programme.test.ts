/** The programme on built files: a file with slips is mended and written; dates change, and colleagues are not overwritten. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { enterAsOwner, focused, openCenter, type Owner } from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;
let folder: string;

before(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'boai-programme-'));
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function enter(portal: Portal, owner: Owner): Promise<Visitor> {
  const visitor = await enterAsOwner(browser, portal, owner);
  await visitor.press('link', /^活动表/);
  await visitor.find('button', /^上传活动表/);
  return visitor;
}

/** As a sheet of Excel, with real dates. */
async function sheetFile(rows: readonly (readonly (string | number | Date)[])[]): Promise<string> {
  const header = ['活动名称', '地点', '日期', '开始时间', '结束时间', '名额', '重复', '重复至'];
  const path = join(folder, '活动表.xlsx');
  await writeFile(
    path,
    await writeXlsx({ sheets: [{ name: '活动', rows: [header, ...rows.map((row) => [...row])] }] }),
  );
  return path;
}

async function deep({ page }: Visitor, selector: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.evaluateHandle((wanted) => {
    const inside = (root: ParentNode): Element | null => {
      const here = root.querySelector(wanted);
      if (here) return here;
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        const deeper = shadowRoot && inside(shadowRoot);
        if (deeper) return deeper;
      }
      return null;
    };
    return inside(document);
  }, selector);
  return found as ElementHandle<HTMLInputElement>;
}

async function upload(visitor: Visitor, path: string): Promise<void> {
  await (await deep(visitor, 'input[type=file]')).uploadFile(path);
}

/** How a day or a time is typed depends on the browser's language. */
async function choose(visitor: Visitor, id: string, value: string): Promise<void> {
  await (
    await deep(visitor, `#${id}`)
  ).evaluate((input, chosen) => {
    input.value = chosen;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

async function retype(visitor: Visitor, field: RegExp, text: string): Promise<void> {
  await (await visitor.find('textbox', field)).click({ count: 3 });
  await visitor.page.keyboard.type(text);
}

test('a workbook with a slip is previewed, mended in place and written as a whole', async () => {
  await using portal = await openCenter([]);
  const visitor = await enter(portal, { name: '陈主任', width: 1280 });
  await visitor.press('button', /^上传活动表/);
  assert.equal(await focused(visitor), 'upload-heading');
  await upload(
    visitor,
    await sheetFile([
      ['太极拳', '博爱广场', new Date('2026-12-01'), '07:00', '08:00', 10, '每周二', new Date('2026-12-22')],
      ['手工', '活动室', new Date('2026-12-04'), '九点半到', '10:30', '很多', '', ''],
    ]),
  );
  await visitor.find('heading', /^预览：活动表.xlsx/);
  await visitor.sees(/新增 4 场，改动 0 场，取消 0 场，不变 0 场。还没有写入/);
  assert.equal(await focused(visitor), 'upload-heading');
  assert.deepEqual(await violationsOn(visitor), []);
  await retype(visitor, /^开始时间/, '09:30');
  await visitor.sees(/改过了，请先按/);
  await visitor.press('button', /^改好了，再看一遍/);
  await visitor.sees(/要改的地方（1）/);
  await retype(visitor, /^名额/, '12');
  await visitor.press('button', /^改好了，再看一遍/);
  await visitor.sees(/新增 5 场/);
  const count = () => portal.store.db.selectFrom('activities').select('title').execute();
  assert.equal((await count()).length, 0);
  await visitor.press('button', /^全部写入/);
  await visitor.sees(/已写入：新增 5 场/);
  assert.equal((await count()).length, 5);
  await visitor.find('button', /^修改 手工 2026年12月4日/);

  await upload(
    visitor,
    await sheetFile([['手工', '活动室', new Date('2026-12-07'), '09:30', '10:30', 12, '', '']]),
  );
  await visitor.sees(/是不是同一个活动（1）/);
  await visitor.press('radio', /^就是原来的「手工 · 2026-12-04/);
  await visitor.sees(/新增 0 场，改动 1 场/);
  await visitor.press('radio', /^是另一个，新的活动/);
  await visitor.sees(/新增 1 场，改动 0 场.*文件里没有的活动（5）/s);
  await visitor.press('radio', /^就是原来的「手工 · 2026-12-04/);
  await visitor.sees(/改动 1 场，取消 0 场.*文件里没有的活动（4）/s);
  await visitor.press('radio', /^全部取消/);
  await visitor.sees(/改动 1 场，取消 4 场/);
  await visitor.press('radio', /^保留/);
  await visitor.sees(/改动 1 场，取消 3 场/);
  assert.match(await focused(visitor), /^missing-/);
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^全部写入/);
  await visitor.find('button', /^修改 手工 2026年12月7日/);

  const calendar = join(folder, '日历.ics');
  const event = [
    'UID:song',
    'SUMMARY:合唱',
    'DTSTART:明天九点',
    'DTEND:20261210T110000',
    'X-BOAI-CAPACITY:很多',
  ];
  await writeFile(
    calendar,
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
  );
  await upload(visitor, calendar);
  await visitor.sees(/要改的地方（3）.*第 2 行 合唱/s);
  await retype(visitor, /^开始/, '2026-12-10 9:30');
  await visitor.type(/^地点/, '音乐室');
  await retype(visitor, /^名额/, '20');
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^改好了，再看一遍/);
  await visitor.sees(/新增 1 场，改动 0 场/);
  await visitor.press('button', /^全部写入/);
  await visitor.find('button', /^修改 合唱 2026年12月10日 周四 09:30/);
  const acts = await portal.store.db.selectFrom('staff_log').select(['act', 'staff']).execute();
  assert.deepEqual(
    acts.filter(({ act }) => act === 'applyProgramme').map(({ staff }) => staff.split(' ')[0]),
    ['陈主任', '陈主任', '陈主任'],
  );
  assert.deepEqual(visitor.complaints, []);
  await visitor.page.close();
});

test('on a phone: added, edited after a look at whom it concerns; a colleague who comes second is told', async () => {
  await using portal = await openCenter([]);
  const visitor = await enter(portal, { name: '陈主任', width: 360 });
  await visitor.press('button', /^加一个活动/);
  assert.equal(await focused(visitor), 'panel-heading');
  await choose(visitor, 'day', '2026-12-01');
  await choose(visitor, 'startTime', '09:00');
  await choose(visitor, 'endTime', '08:00');
  await (await deep(visitor, '#submit')).click();
  await visitor.sees(/请填活动名称.*结束要比开始晚.*请填地点/s);
  assert.equal(await focused(visitor), 'title');
  await visitor.type(/^活动名称/, '健康讲座');
  await choose(visitor, 'room', '图书室');
  await choose(visitor, 'endTime', '10:30');
  await visitor.type(/^名额/, '40');
  await choose(visitor, 'signUpOpens', '2026-11-30T08:00');
  await choose(visitor, 'signUpCloses', '2026-12-01T09:01');
  await (await deep(visitor, '#submit')).click();
  await visitor.sees(/报名截止不能晚于活动开始/);
  assert.equal(await focused(visitor), 'signUpCloses');
  await choose(visitor, 'signUpCloses', '2026-11-30T08:00');
  await (await deep(visitor, '#submit')).click();
  await visitor.sees(/报名截止要比报名开始晚/);
  await choose(visitor, 'signUpCloses', '2026-11-30T18:00');
  await (await deep(visitor, '#submit')).click();
  await visitor.sees(/已加上/);
  await visitor.sees(/11月30日 周一 08:00 开始报名 · 2026年11月30日 周一 18:00 报名截止/);
  await visitor.find('button', /^修改 健康讲座 2026年12月1日/);

  const colleague = await enter(portal, { name: '小李', width: 1280 });
  await colleague.press('button', /^修改 健康讲座/);
  await retype(colleague, /^名额/, '30');
  await visitor.press('button', /^改时间地点 健康讲座/);
  await choose(visitor, 'day', '2026-12-03');
  await visitor.press('button', /^看看会影响谁/);
  await visitor.sees(/会改 1 场。.*没有人预约，不用打电话/s);
  assert.equal(await focused(visitor), 'effect');
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^确定/);
  await visitor.sees(/已改好/);
  await visitor.sees(/改到 2026年12月3日 周四 09:00/);

  await colleague.press('button', /^看看会影响谁/);
  await colleague.sees(/这个活动已经取消了/);
  await colleague.find('textbox', /^名额/);
  await colleague.press('button', /^返回/);
  await colleague.press('button', /^取消活动 健康讲座 2026年12月3日/);
  await colleague.page.setOfflineMode(true);
  await colleague.press('button', /^看看会影响谁/);
  await colleague.sees(/连不上服务器/);
  await colleague.page.setOfflineMode(false);
  await colleague.press('button', /^看看会影响谁/);
  await colleague.press('button', /^确定/);
  await colleague.sees(/已取消/);
  const rows = await portal.store.db.selectFrom('activities').select('status').execute();
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['cancelled', 'cancelled'],
  );
  await visitor.page.close();
  await colleague.page.close();
});
