/** A server with two campaigns, somebody at the desk, and entries to write into the books. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import type { AppOptions } from '../../../demo/server/app.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import type { CampaignFacts, DonationsReport, NewCampaignEntry } from '../../../src/api/generated/types.ts';
import { createCaller, newKey, type Ask } from '../../contract/caller.ts';
import { campaignFacts, anEntry } from '../../support/campaigns.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { saveTestCenter, startServer, testCenter } from '../../support/server.ts';

const run = promisify(execFile);

export const linkHosts = ['gongyi.qq.com'];

export async function openMoneyDesk(
  { openStore }: TestDatabase,
  campaigns: readonly CampaignFacts[] = [campaignFacts(), campaignFacts({ id: 'aid', title: '爱心助学' })],
  options: Partial<AppOptions> = {},
) {
  const store = await openStore();
  await saveTestCenter(store, [], { linkHosts });
  const token = await createStaffToken(store, testCenter.id, '会计小陈', Date.parse('2026-11-01T00:00:00Z'));
  const limits = { writesPerAddress: 1e6, findsPerAddress: 1e6, findsPerCode: 1e6 };
  const server = await startServer(store, { limits, ...options });
  const caller = createCaller(server.base, fetch);
  for (const campaign of campaigns) await caller.ask('saveCampaign', { token, body: { campaign } });
  const enter = (changes: Partial<NewCampaignEntry> = {}, campaign = 'meals', key = newKey()): Ask => ({
    campaign,
    token,
    key,
    body: anEntry(changes),
  });
  return {
    ...caller,
    ...server,
    store,
    token,
    add: (changes: Partial<NewCampaignEntry> = {}, campaign = 'meals', key = newKey()) =>
      caller.ask('addCampaignEntry', enter(changes, campaign, key)),
    /** The first field that was refused, with the reason. */
    async refusedField(changes: Partial<NewCampaignEntry>, campaign = 'meals') {
      const { errors = [] } = await caller.refused(
        'validation_failed',
        'addCampaignEntry',
        enter(changes, campaign),
      );
      return errors[0]!;
    },
    enter,
    importSheet: (content: string | Uint8Array, changes: object = {}): Promise<DonationsReport> =>
      caller.ask('importDonations', {
        token,
        body: {
          fileName: 'donations.csv',
          contentBase64: Buffer.from(content).toString('base64'),
          ...changes,
        },
      }),
    async campaign(id = 'meals') {
      const { campaigns } = await caller.ask('loadCampaigns');
      return campaigns.find((campaign) => campaign.id === id)!;
    },
    entries: (campaign = 'meals') => caller.ask('loadCampaignEntries', { campaign, token }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}

export type MoneyDesk = Awaited<ReturnType<typeof openMoneyDesk>>;

export function gbk(text: string): Uint8Array {
  return iconv.encode(text, 'gb18030');
}

/** A row of a sheet by its header; cells with commas need their own quotes. */
export function sheet(header: string, ...rows: readonly string[]): string {
  return [header, ...rows].join('\r\n') + '\r\n';
}

/** Every byte that somebody has who copies the database: file and log of SQLite, or a dump. */
export async function dump({ location }: Store): Promise<string> {
  if (location.kind === 'postgres') {
    return (await run('pg_dump', [location.url], { maxBuffer: 1e9 })).stdout;
  }
  const files = ['', '-wal'].map((ending) => `${location.file}${ending}`).filter(existsSync);
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file)))).toString('utf8');
}

/** What stands in the tables of the books, to see that nothing of it has moved. */
export async function booksOf({ db }: Store): Promise<unknown> {
  return {
    entries: await db.selectFrom('campaign_entries').selectAll().orderBy('position').execute(),
    donors: await db.selectFrom('campaign_donors').selectAll().orderBy('entry_id').execute(),
    updates: await db.selectFrom('campaign_updates').selectAll().orderBy('position').execute(),
    centers: await db.selectFrom('centers').select(['center_id', 'campaigns_version']).execute(),
    log: await db.selectFrom('staff_log').select('number').execute(),
  };
}

export function assertWrong(
  { wrong }: DonationsReport,
  ...expected: readonly (readonly [line: number, column: string | null, zh: RegExp])[]
): void {
  assert.deepEqual(
    wrong.map(({ line, column }) => [line, column]),
    expected.map(([line, column]) => [line, column]),
    JSON.stringify(wrong, null, 1),
  );
  expected.forEach(([, , zh], index) => assert.match(wrong[index]!.reason.zh, zh));
  for (const { reason } of wrong) assert.match(reason.en, /^[\x20-\x7e\u4e00-\u9fff“”、()]+$/);
}
