/** A page with all five widgets on which something fails: what a resident sees of it, and what the console says. */
import type { ResponseForRequest } from 'puppeteer-core';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';
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

/** What a resident reads in each widget, without what is for the ear only. */
export function readsOf({ visitor }: HostPage): Promise<Record<WidgetName, string>> {
  return visitor.page.evaluate((names) => {
    const texts = names.map((name): [WidgetName, string] => {
      const element = document.querySelector<HTMLElement>(`boai-${name}`)!;
      const section = element.shadowRoot?.querySelector('section');
      const parts = [...(section?.children ?? [])].filter((part) => part.getAttribute('role') !== 'status');
      return [name, [...parts, element].map((part) => (part as HTMLElement).innerText).join('\n')];
    });
    return Object.fromEntries(texts) as Record<WidgetName, string>;
  }, widgetNames);
}
