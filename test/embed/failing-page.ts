/** A page with all five widgets on which something fails: what a resident sees of it, and what the console says. */
import type { ResponseForRequest } from 'puppeteer-core';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';
import { readsOfWidgets } from '../support/reads-of-widgets.ts';
import { fallback, type HostPage } from './host-page.ts';

export const elements = widgetNames.map((name) => `<boai-${name}>${fallback}</boai-${name}>`).join('');

const anyOrigin = { 'access-control-allow-origin': '*' };
export const javascript = { contentType: 'text/javascript', headers: anyOrigin };
export const json = { contentType: 'application/json', headers: anyOrigin };
export const errorPage: Partial<ResponseForRequest> = {
  contentType: 'text/html',
  headers: anyOrigin,
  body: '<!doctype html><h1>Bad gateway</h1>',
};

/** What the browser itself says of a request that failed is not ours to prevent. */
export function ours({ visitor }: HostPage): string[] {
  return visitor.complaints.filter((line) => !/^Failed to load|^Access to fetch/.test(line));
}

/** In how many widgets the children are seen. */
export function shownChildren({ visitor }: HostPage): Promise<number> {
  return visitor.page.evaluate(
    () =>
      [...document.querySelectorAll('a[href="tel:0796-1234567"]')].filter(
        (link) => link.getClientRects().length > 0,
      ).length,
  );
}

export const readsOf = ({ visitor }: HostPage): Promise<Record<WidgetName, string>> =>
  visitor.page.evaluate(readsOfWidgets, widgetNames);
