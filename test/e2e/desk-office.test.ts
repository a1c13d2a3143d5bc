/** The office behind the desk on built files: figures, donations by two editors, consultations opened by key. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import type { ConsultationPage } from '../../src/api/generated/types.ts';
import { seal } from '../../src/api/sealing.ts';
import { openBrowser, type Visitor } from '../support/browser-page.ts';
import { newFolder } from '../support/databases.ts';
import { command, linkFrom, openCenter, passphrase, visit } from '../support/desk.ts';
import { violationsOn } from '../support/page-axe.ts';
import type { Portal } from '../support/portal.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(() => browser.close());

/** One of the staff with these roles, in that section. */
async function enter(portal: Portal, section: string, roles = 'owner', name = '陈主任'): Promise<Visitor> {
  const link = await linkFrom(portal, 'staff', 'add', name, '--roles', roles);
  const visitor = await visit(browser, link);
  await visitor.type(/^口令/, passphrase);
  await visitor.press('button', /设好口令/);
  await visitor.find('button', /^退出/);
  await visitor.page.evaluate((hash) => {
    location.hash = hash;
  }, section);
  return visitor;
}

test('figures of a month, small ones withheld, and taken along as a sheet', async () => {
  await using portal = await openCenter([]);
  const { db } = portal.store;
  for (const [id, room, arrived, missed] of [
    ['a', '博爱广场', 30, 3],
    ['b', '一楼', 20, 7],
    ['c', '二楼', 9, 8],
  ] as const) {
    for (const [attendance, people] of [
      ['arrived', arrived],
      ['missed', missed],
    ] as const) {
      const startsAt = '2026-11-10T01:00:00Z';
      if (attendance === 'arrived')
        await db
          .insertInto('activities')
          .values({
            center_id: 'meiyuan',
            activity_id: id,
            series_id: null,
            origin_day: null,
            title: '活动',
            category: null,
            room,
            starts_at: startsAt,
            ends_at: '2026-11-10T02:00:00Z',
            status: 'scheduled',
            replaced_by_id: null,
            waitlist_capacity: 0,
            sign_up_opens_at: null,
            sign_up_closes_at: null,
            audience: null,
            bring: null,
            phone: null,
            description: null,
            by_staff: 0,
            changed_at: startsAt,
          })
          .execute();
      await db
        .insertInto('visits')
        .values({
          center_id: 'meiyuan',
          visit_id: `${id}-${attendance}`,
          kind: 'booking',
          activity_id: id,
          service_id: null,
          attendance,
          people,
          age_band: null,
          starts_at: startsAt,
          marked_at: startsAt,
          marked_by: '小李',
          is_return: null,
        })
        .execute();
    }
  }
  const visitor = await enter(portal, 'figures');
  await visitor.sees(/算到 2026年11月23日/);
  const rowOf = async (name: RegExp): Promise<string> =>
    visitor.page.evaluate((pattern) => {
      const desk = document.querySelector('boai-desk')!.shadowRoot!;
      const figures = desk.querySelector('boai-desk-figures')!.shadowRoot!;
      const rows = [...figures.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent.trim()).join(' '),
      );
      return rows.find((row) => new RegExp(pattern).test(row)) ?? '';
    }, name.source);
  assert.equal(await rowOf(/^博爱广场/), '博爱广场 33 略 略 0 0 1');
  assert.equal(await rowOf(/^一楼/), '一楼 27 20 7 0 0 1');
  // All were marked: who came would tell who did not, and the rooms that are told the one that is not.
  assert.equal(await rowOf(/^二楼/), '二楼 17 略 略 0 0 1');
  assert.equal(await rowOf(/^合计/), '合计 77 59 18 0 0 3');
  assert.deepEqual(await violationsOn(visitor), []);
  const downloads = await newFolder();
  const session = await visitor.page.createCDPSession();
  const done = new Promise<string>((resolve) => {
    session.on('Browser.downloadProgress', ({ state, guid }) => {
      if (state === 'completed') resolve(guid);
    });
  });
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: downloads,
    eventsEnabled: true,
    browserContextId: visitor.page.browserContext().id!,
  });
  await visitor.press('button', /^下载表格/);
  assert.match(await readFile(join(downloads, await done), 'utf8'), /按房间,博爱广场,33,略,略,0,0,1\r\n/);
  await visitor.page.setOfflineMode(true);
  await (await visitor.find('combobox', /期间/)).press('ArrowDown');
  await visitor.sees(/连不上服务器/);
  await visitor.sees(/博爱广场/);
  assert.deepEqual(
    visitor.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text)),
    [],
  );
  await visitor.page.close();
});

test('two editors: a figure and its correction, and the second to say something is told of the first', async () => {
  await using portal = await openCenter([]);
  const visitor = await enter(portal, 'donations', 'editor');
  await visitor.sees(/还没有项目/);
  await visitor.press('button', /^保存说明/);
  await visitor.sees(/请填写/);
  await visitor.type(/^项目代号/, 'table');
  await visitor.type(/^项目名称/, '幸福餐桌');
  await visitor.type(/^谁在募捐/, '梅苑社区红十字会');
  await visitor.press('button', /^保存说明/);
  await visitor.find('button', /^登记/);
  await visitor.sees(/公开募捐资格证书编号/);

  await visitor.type(/^金额/, '2,000');
  await visitor.press('button', /^登记/);
  await visitor.sees(/请填写/);
  await visitor.type(/^来源/, '项目账目');
  await visitor.press('button', /^登记/);
  await visitor.sees(/登记好了/);
  await visitor.press('button', /^更正 募集 2,000 元/);
  await visitor.type(/^金额/, '-3000');
  await visitor.type(/^更正原因/, '多记了');
  await visitor.press('button', /^登记/);
  await visitor.sees(/减得太多/);
  await (await visitor.find('textbox', /^金额/)).click({ count: 3 });
  await visitor.page.keyboard.type('-500');
  await visitor.press('button', /^登记/);
  await visitor.sees(/更正：多记了/);
  await visitor.sees(/1,500 元/);
  assert.deepEqual(await violationsOn(visitor), []);

  const colleague = await enter(portal, 'donations', 'editor', '小李');
  await colleague.find('button', /^登记/);
  for (const [who, title] of [
    [colleague, '长者餐桌'],
    [visitor, '幸福的餐桌'],
  ] as const) {
    await who.press('DisclosureTriangle', /^项目说明/);
    await (await who.find('textbox', /^项目名称/)).click({ count: 3 });
    await who.page.keyboard.type(title);
  }
  await colleague.press('button', /^保存说明/);
  await colleague.sees(/保存好了/);
  await visitor.press('button', /^保存说明/);
  await visitor.sees(/同事把“幸福餐桌”改成了“长者餐桌”，您填的是“幸福的餐桌”/);
  const titles = async () =>
    (await portal.store.db.selectFrom('campaigns').select('facts').execute()).map(
      ({ facts }) => (JSON.parse(facts) as { title: string }).title,
    );
  assert.deepEqual(await titles(), ['长者餐桌'], 'nothing was overwritten');
  await visitor.press('button', /^保存说明/);
  await visitor.sees(/保存好了/);
  assert.deepEqual(await titles(), ['幸福的餐桌']);

  await visitor.type(/^金额/, '80');
  await visitor.type(/^来源/, '月末账目');
  await colleague.type(/^金额/, '70');
  await colleague.type(/^来源/, '另一本账');
  await colleague.press('button', /^登记/);
  await colleague.sees(/登记好了/);
  await visitor.press('button', /^登记/);
  await visitor.sees(/小李 .*登记了一笔“募集/);
  const count = async () =>
    (await portal.store.db.selectFrom('campaign_entries').select('entry_id').execute()).length;
  assert.equal(await count(), 3, 'the server has refused it');
  await visitor.press('button', /^登记/);
  await visitor.sees(/登记好了/);
  assert.equal(await count(), 4, 'nothing typed was lost');
  await visitor.page.close();
  await colleague.page.close();
});

test('a counsellor opens what is sealed in the browser; the key goes nowhere, and leaving forgets it', async () => {
  await using portal = await openCenter([]);
  const folder = await newFolder();
  const [key, other] = ['key.jwk', 'other.jwk'].map((name) => join(folder, name));
  await command(portal, 'consultation', 'demo/data/consultation.json');
  await command(portal, 'counsellor-key', '--out', other!);
  await command(portal, 'counsellor-key', '--out', key!);
  const api = `${portal.address}api/v1/centers/meiyuan`;
  const page = (await (await fetch(`${api}/consultation`)).json()) as ConsultationPage;
  const slot = page.services[0]!.days.flatMap(({ slots }) => slots).find(({ startsAt }) =>
    startsAt.startsWith('2026-11-25T09:00'),
  )!;
  const content = {
    name: '<img src=x onerror=alert(1)> 林中的鹿',
    contact: { phone: '13912345678', safeTimes: ['evening' as const], mayBeNamed: false },
    counsellorId: null,
    counsellorGender: null,
    topicId: 'sleep',
    isFirstVisit: true,
  };
  const booked = await fetch(`${api}/slots/${slot.id}/consultations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'sealed-at-the-desk' },
    body: JSON.stringify({
      hold: null,
      ageBand: '18plus',
      guardianConsent: false,
      noticeVersion: page.center.notice.version,
      confidentialityVersion: page.terms.confidentiality.version,
      content: null,
      sealed: await seal(content, page.sealing!, page.center.id),
      filledMs: 60_000,
      website: '',
    }),
  });
  assert.equal(booked.status, 201);

  const visitor = await enter(portal, 'consultations', 'counsellor', '赵老师');
  const { page: window } = visitor;
  await visitor.sees(/密封的，要用团队的私钥文件打开/);
  const sent: string[] = [];
  window.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const choose = async (file: string): Promise<void> => {
    const input = (await visitor.find('button', /咨询团队的私钥文件/)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  };
  await choose(join(import.meta.dirname, 'desk-office.test.ts'));
  await visitor.sees(/这不是咨询团队的私钥文件/);
  await choose(other!);
  await visitor.sees(/打开了 0 份，1 份打不开/);
  await choose(key!);
  await visitor.sees(/onerror=alert\(1\)> 林中的鹿/);
  await visitor.sees(/13912345678 · 晚上 · 不要说是谁打来的/);
  await visitor.sees(/睡眠 · 第一次来/);
  assert.deepEqual(await violationsOn(visitor), []);
  await visitor.press('button', /^用完了，忘掉密钥/);
  assert.doesNotMatch(await visitor.sees(/密封的，要用[^]*/), /林中的鹿/);
  await choose(key!);
  await visitor.sees(/林中的鹿/);
  await window.evaluate(() => {
    const desk = document.querySelector('boai-desk')!.shadowRoot!;
    desk.querySelector('boai-desk-consultations')!.remove();
  });
  assert.doesNotMatch(await visitor.sees(/[^]+/), /林中的鹿/);
  assert.deepEqual(sent, [], 'opening asks nobody');
  const log = await portal.store.db.selectFrom('staff_log').select(['staff', 'act']).execute();
  assert.ok(log.some(({ act }) => act === 'read-consultations'));
  assert.deepEqual(visitor.complaints, []);
  await window.close();
});
