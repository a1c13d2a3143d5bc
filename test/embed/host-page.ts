/**
 * A page of somebody else's at https://portal.example, with the built files and a mock center's API on other origins.
 * Nothing leaves the browser: every request is answered here, and may be held back.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, HTTPRequest, ResponseForRequest } from 'puppeteer-core';
import { scenario, type Scenario, type ScenarioName } from '../mocks/scenarios.ts';
import { Visitor } from '../support/browser-page.ts';

export const script = 'https://center.example/boai/1/boai.js';
export const api = 'https://api.example/api/v1';
export const firstData = `${api}/centers/meiyuan/activities`;
export const tag = `<script src="${script}" charset="utf-8" async data-api="${api}" data-center="meiyuan"></script>`;
export const fallback = '<p>电话报名：<a href="tel:0796-1234567">0796-1234567</a></p>';
export const calendar = `<boai-activity-calendar view="list">${fallback}</boai-activity-calendar>`;
/** A title of the sample programme: the calendar shows its activities. */
export const shown = /广场舞/;

const dist = new URL('../../dist/', import.meta.url);
const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Date, Age, ETag' };

export interface Situation {
  readonly scenario?: ScenarioName;
  readonly page?: string;
  /** Requests that are not answered before `release`. */
  readonly hold?: RegExp;
  readonly block?: RegExp;
  /** What comes in place of the file or of the center's answer; asked anew for each request. */
  readonly instead?: (address: string) => Partial<ResponseForRequest> | 'lost' | 'never' | undefined;
  readonly headers?: Record<string, string>;
}

export interface HostPage {
  readonly visitor: Visitor;
  /** Addresses in the order in which they were asked for, without the page's own. */
  readonly asked: readonly string[];
  readonly bookings: Scenario['bookings'];
  /** Resolves when something that fits has been asked for. */
  whenAsked(pattern: RegExp): Promise<void>;
  release(): void;
  timesAsked(pattern: RegExp): number;
}

/** Opens a page with this HTML. */
export async function openHostPage(
  browser: Browser | BrowserContext,
  html: string | Buffer,
  situation: Situation = {},
): Promise<HostPage> {
  const { page: url = 'https://portal.example/index.html', hold, block, instead, headers } = situation;
  const page = await browser.newPage();
  const visitor = new Visitor(page);
  const asked: string[] = [];
  const waiting = new Set<() => void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // Any API that a page names is this center's.
  const { respond, bookings } = scenario(situation.scenario ?? 'typical', { base: api });

  async function answer(request: HTTPRequest): Promise<void> {
    const address = request.url();
    if (address === url) {
      return request.respond({ contentType: 'text/html', ...(headers && { headers }), body: html });
    }
    if (address.endsWith('/favicon.ico')) return request.respond({ status: 204 });
    asked.push(address);
    waiting.forEach((check) => check());
    if (block?.test(address)) return request.abort('connectionfailed');
    if (hold?.test(address)) await released;
    const other = instead?.(address);
    if (other === 'lost') return request.abort('connectionfailed');
    if (other === 'never') return;
    if (other) return request.respond(other);
    const { pathname } = new URL(address);
    if (pathname.includes('/boai/1/')) {
      const body = await readFile(new URL(pathname.split('/boai/1/')[1]!, dist));
      return request.respond({ contentType: 'text/javascript', headers: open, body });
    }
    if (!pathname.includes('/api/v1/')) return request.respond({ status: 404 });
    const token = request.headers()['authorization'];
    const asks = { method: request.method(), ...(token && { headers: { authorization: token } }) };
    const response = await respond(new Request(address, asks));
    return request.respond({
      status: response.status,
      headers: { ...Object.fromEntries(response.headers), ...open },
      body: await response.text(),
    });
  }

  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // Whoever left the page does not need the answer any more.
    answer(request).catch(() => {});
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return {
    visitor,
    asked,
    bookings,
    release,
    timesAsked: (pattern) => asked.filter((address) => pattern.test(address)).length,
    whenAsked: (pattern) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (asked.some((address) => pattern.test(address))) resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

export function wholePage(body: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>门户</title>${head}</head><body>${body}</body></html>`;
}
