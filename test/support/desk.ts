/** The staff page for tests: a center of the demo data, and whoever comes in through the page's door. */
import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import type { BookingAccess, SlotsPage } from '../../src/api/generated/types.ts';
import { Visitor } from './browser-page.ts';
import { openPortal, type Portal } from './portal.ts';
import type { Place } from './databases.ts';

export const passphrase = '清晨 买菜 太极 蓝雨伞';

const demoData = {
  services: ['service', 'demo/data/services.json'],
  programme: ['import', 'demo/data/programme.gbk.csv', '--allow-double-use'],
} as const;

/** The demo center with these parts of its data, in an empty SQLite file or in the database of `place`. */
export async function openCenter(parts: readonly (keyof typeof demoData)[], place?: Place): Promise<Portal> {
  const portal = await openPortal({ place });
  await command(portal, 'create-center', 'demo/data/center.json');
  for (const part of parts) await command(portal, ...demoData[part]);
  return portal;
}

/** `npm run center -- …`, which has to succeed; answers with what it printed. */
export async function command(portal: Portal, ...args: string[]): Promise<string> {
  const { status, text } = await portal.center(...args);
  assert.equal(status, 0, text);
  return text;
}

/** The one-time link that such a command prints. */
export async function linkFrom(portal: Portal, ...args: string[]): Promise<string> {
  const text = await command(portal, ...args);
  const link = /\/desk\/\?\S+/.exec(text)?.[0];
  assert.ok(link, text);
  return portal.address + link.slice(1);
}

/** With a past of its own, as on another machine. */
export async function visit(browser: Browser, address: string, width = 1280): Promise<Visitor> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width, height: 900 });
  const visitor = new Visitor(page);
  await page.goto(address);
  return visitor;
}

export interface Owner {
  readonly name?: string;
  readonly width?: number;
}

/** An owner more, by a new link, at the first section. */
export async function enterAsOwner(
  browser: Browser,
  portal: Portal,
  { name = '陈主任', width }: Owner = {},
): Promise<Visitor> {
  const visitor = await visit(browser, await linkFrom(portal, 'owner-link'), width);
  await visitor.type(/^名字/, name);
  await visitor.type(/^口令/, passphrase);
  await visitor.press('button', /设好口令/);
  await visitor.find('button', /^退出/);
  return visitor;
}

export interface Guest {
  readonly name?: string;
  readonly phone?: string;
  readonly partySize?: number;
}

/** A resident books a slot of the cabin at home. */
export async function bookOnline(
  { address }: Portal,
  slotId: string,
  { name = '王阿姨', phone = '13800138642', partySize = 1 }: Guest = {},
): Promise<BookingAccess> {
  const center = `${address}api/v1/centers/meiyuan`;
  const page = (await (await fetch(`${center}/slots`)).json()) as SlotsPage;
  const response = await fetch(`${center}/slots/${slotId}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `online-${slotId}-${phone}` },
    body: JSON.stringify({
      name,
      phone,
      partySize,
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
  return (await response.json()) as BookingAccess;
}

/** What tells the focused element from others: its label, its id, or what stands on it. */
export async function focused({ page }: Visitor): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') || element?.id || element?.textContent?.trim() || '';
  });
}
