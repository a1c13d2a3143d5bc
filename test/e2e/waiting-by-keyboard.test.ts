/** Waiting for a place with the keyboard alone, on built files and a real server: from the link to the end of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let browser: Browser;
let portal: Portal;

before(async () => {
  browser = await openBrowser();
  portal = await openPortal();
  assert.equal((await portal.center('create-center', 'demo/data/center.json')).status, 0);
  const { status, text } = await portal.center('import', 'demo/data/programme.gbk.csv');
  assert.equal(status, 0, text);
});

after(async () => {
  await browser.close();
  await portal[Symbol.asyncDispose]();
});

/** The first date of an activity, with all its places taken. */
async function fill(title: string): Promise<string> {
  const line = (await portal.center('list')).text.split('\n').find((text) => text.includes(title));
  const activityId = line!.slice(0, 16);
  await portal.store.db
    .updateTable('places')
    .set(({ ref }) => ({ taken: ref('capacity') }))
    .where('place_id', '=', activityId)
    .execute();
  return activityId;
}

async function waitingFor(activityId: string): Promise<number> {
  const row = await portal.store.db
    .selectFrom('places')
    .select('waiting')
    .where('place_id', '=', activityId)
    .executeTakeFirstOrThrow();
  return row.waiting;
}

/** The name of what has the focus, through shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** More stops than a page of the dialog has. */
const stops = 30;

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === name) return;
    passed.push(now);
  }
  throw new Error(`Tab does not come to ${name}, but to: ${passed.join(' | ')}`);
}

test('a resident joins the waiting list and leaves it by keyboard alone', async () => {
  const activityId = await fill('太极拳');
  const page = await browser.newPage();
  const visitor = new Visitor(page);
  const arrives = async (heading: string) => {
    await visitor.find('heading', new RegExp(`^${heading}`));
    assert.equal((await focused(page)).slice(0, heading.length), heading, 'the focus is where the eye is');
  };
  await page.goto(`${portal.address}#boai-activity=${activityId}`);

  await arrives('太极拳');
  await visitor.sees(/已满，可候补/);
  await tabTo(page, '我要候补');
  await page.keyboard.press('Enter');
  await arrives('填写候补');
  await tabTo(page, '怎么称呼您');
  await page.keyboard.type('王阿姨');
  await tabTo(page, '手机或固定电话');
  await page.keyboard.type('138 0013 8000');
  await tabTo(page, '我已看过上面的说明，同意这样使用我填写的信息');
  await page.keyboard.press('Space');
  await tabTo(page, '提交候补');
  await page.keyboard.press('Enter');
  await arrives('候补成功，您排在第一位');
  assert.equal(await waitingFor(activityId), 1);

  await tabTo(page, '退出候补');
  await page.keyboard.press('Enter');
  await arrives('真的要退出候补吗');
  await tabTo(page, '是的，退出候补');
  await page.keyboard.press('Space');
  await arrives('已退出候补');
  assert.equal(await waitingFor(activityId), 0);

  await page.keyboard.press('Escape');
  await visitor.find('combobox', /选择月份/);
  assert.deepEqual(visitor.complaints, []);
  await page.close();
});
