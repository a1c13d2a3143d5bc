/** The whole way on built files: the staff's sheet → the portal → a place on a phone → the roster → given back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, Visitor } from '../support/browser-page.ts';
import { openPortal, type Portal } from '../support/portal.ts';

const title = '广场舞教学';
/** Its name in list and month, with all its places. */
const button = /^19:00–20:30 广场舞教学.*余 60/;
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

async function placesTaken(activityId: string): Promise<number> {
  const row = await portal.store.db
    .selectFrom('places')
    .select('taken')
    .where('place_id', '=', activityId)
    .executeTakeFirstOrThrow();
  return row.taken;
}

async function visit(path: string, width: number): Promise<Visitor> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 740, isMobile: width < 600, hasTouch: width < 600 });
  const visitor = new Visitor(page);
  await page.goto(portal.address + path);
  return visitor;
}

const visits = [
  { where: "on a phone, on the center's site", path: '', width: 360 },
  // Its tables are made for 980 px: the month, not the list.
  { where: 'on an old page', path: 'old.html', width: 1100 },
];

for (const { where, path, width } of visits) {
  test(`a resident signs up and cancels ${where}`, async () => {
    const list = (await portal.center('list')).text;
    const activityId = list
      .split('\n')
      .find((line) => line.includes(title))!
      .slice(0, 16);
    const visitor = await visit(path, width);

    await visitor.press('button', button);
    await visitor.press('button', /我要报名/);
    await visitor.press('button', /提交报名/);
    await visitor.sees(/请填写怎么称呼您/);

    await visitor.type(/怎么称呼您/, '王阿姨');
    await visitor.type(/电话/, '138 0013 8000');
    await visitor.press('button', /多一人/);
    await visitor.press('checkbox', /同意/);
    await visitor.press('button', /提交报名/);
    await visitor.find('heading', /报名成功/);
    const code = (await visitor.sees(/[2-9A-Z]{4} [2-9A-Z]{4}/)).replace(' ', '');

    assert.equal(await placesTaken(activityId), 2);
    const roster = await portal.center('roster', activityId);
    assert.match(roster.text, /王阿姨/);
    assert.match(roster.text.replaceAll(' ', ''), new RegExp(code));

    await visitor.press('button', /^取消报名/);
    await visitor.press('button', /是的，取消报名/);
    await visitor.find('heading', /已取消/);
    assert.equal(await placesTaken(activityId), 0);
    assert.doesNotMatch((await portal.center('roster', activityId)).text, /王阿姨/);

    await visitor.press('button', /关闭/);
    await visitor.find('button', button);
    assert.deepEqual(visitor.complaints, []);
    assert.equal(new URL(visitor.page.url()).search, '');
    await visitor.page.close();
  });
}

test('a child is signed up when a guardian agrees, and whoever says so by mistake is not held up', async () => {
  const visitor = await visit('', 360);
  await visitor.press('button', button);
  await visitor.press('button', /我要报名/);
  await visitor.type(/怎么称呼您/, '小宝妈妈');
  await visitor.press('checkbox', /不满 14 岁/);
  await visitor.press('button', /提交报名/);
  await visitor.sees(/还有 3 处要改/);
  await visitor.find('link', /请选监护人是否同意/);
  await visitor.press('radio', /我不是监护人/);
  await visitor.sees(/不能在网上替孩子报名/);
  await visitor.press('button', /提交报名/);
  await visitor.find('link', /监护人不同意/);
  // Not a child after all: nobody is asked, and what is to be corrected is the phone and the consent.
  await visitor.press('checkbox', /不满 14 岁/);
  await visitor.sees(/还有 2 处要改/);

  await visitor.press('checkbox', /不满 14 岁/);
  await visitor.press('radio', /我是监护人，同意/);
  await visitor.type(/电话/, '139 0013 9000');
  await visitor.press('checkbox', /同意这样使用/);
  await visitor.press('button', /提交报名/);
  await visitor.find('heading', /报名成功/);
  const row = await portal.store.db
    .selectFrom('bookings')
    .select(['is_under_14', 'guardian_consent'])
    .where('name', '=', '小宝妈妈')
    .executeTakeFirstOrThrow();
  assert.deepEqual(Object.values(row), [1, 1]);
  assert.deepEqual(visitor.complaints, []);
  await visitor.page.close();
});
