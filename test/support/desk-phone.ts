/** Somebody at the desk has picked up the phone. */
import type { Browser } from 'puppeteer-core';
import type { Visitor } from './browser-page.ts';
import { enterAsOwner } from './desk.ts';
import type { Portal } from './portal.ts';
import { keepPrinted } from './printed-slip.ts';

export async function pickUp(browser: Browser, portal: Portal): Promise<Visitor> {
  const visitor = await enterAsOwner(browser, portal);
  await keepPrinted(visitor.page);
  await visitor.press('link', /^接电话/);
  await visitor.find('combobox', /什么时间/);
  return visitor;
}

/** Waits until the focus is there, in whatever shadow tree. */
export async function focuses({ page }: Visitor, id: string): Promise<void> {
  await page.waitForFunction(
    (id) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id === id;
    },
    {},
    id,
  );
}
