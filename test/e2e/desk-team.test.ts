/** An owner invites a colleague, who sees their own account alone; roles, sessions and the log, on built files. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../support/browser-page.ts';
import { enterAsOwner, openCenter, passphrase, visit } from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';

const other = '夜里 下雪 铁锅 三轮车';
let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

test('an owner invites a colleague by a link that is shown once, changes roles, and reads who did what', async () => {
  await using portal = await openCenter(['services']);
  const owner = await enterAsOwner(browser, portal, { width: 1024 });
  await owner.press('link', /^账号/);
  await owner.press('button', /^请一位同事/);
  await owner.press('button', /^做好链接/);
  await owner.sees(/请填名字/);
  await owner.type(/^名字/, '小李');
  await owner.press('button', /^做好链接/);
  await owner.sees(/给 小李 的链接/);
  const field = await owner.find('textbox', /^给 小李 的链接/);
  const link = await field.evaluate((input) => (input as HTMLInputElement).value);
  assert.match(link, /\/desk\/\S*#boai-invitation=invitation_[\w-]{43}$/);
  assert.deepEqual(await violationsOn(owner), []);
  await owner.press('button', /^收好了/);
  await owner.sees(/还没设口令/);

  const li = await visit(browser, link, 1024);
  await li.type(/^口令/, passphrase);
  await li.press('button', /设好口令/);
  await li.press('link', /^开放时间/);
  await li.sees(/只有编辑和负责人能改/);
  await li.press('link', /^账号/);
  assert.doesNotMatch(await li.sees(/我的账号[^]*/), /工作人员|陈主任|谁做了什么/);
  await li.type(/^现在的口令/, other);
  await li.type(/^新口令/, other);
  await li.press('button', /^换好口令/);
  await li.sees(/现在的口令不对/);
  const current = await li.find('textbox', /^现在的口令/);
  await current.click({ count: 3 });
  await current.type(passphrase);
  await li.press('button', /^换好口令/);
  await li.sees(/口令换好了/);

  await owner.press('button', /^停用 陈主任/);
  await owner.press('button', /^确定/);
  await owner.sees(/至少要有一位能登录的负责人/);
  await owner.press('button', /^改角色 小李/);
  await owner.press('checkbox', /^编辑/);
  await owner.press('button', /^保存角色/);
  await owner.sees(/小李：已改角色/);
  await owner.press('button', /^打开日志/);
  await owner.sees(/改账号/);
  await owner.sees(/换口令/);
  await owner.press('button', /^停用 小李/);
  await owner.press('button', /^确定/);
  await owner.sees(/已停用/);
  await li.press('link', /^开放时间/);
  await li.sees(/登录已经结束/);
  await owner.page.close();
  await li.page.close();
});
