/** A page in a real browser, looked at as a person does: by role and name. */
import { launch, type Browser, type ElementHandle, type Page, type SerializedAXNode } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';

export async function openBrowser(
  timeZone = 'Asia/Shanghai',
  moreArgs: readonly string[] = [],
): Promise<Browser> {
  return launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      '--lang=zh-CN',
      // A page of this machine under a name is what a browser takes for plain http.
      '--host-resolver-rules=MAP portal.example 127.0.0.1',
      ...moreArgs,
    ],
    env: { ...process.env, TZ: timeZone },
  });
}

/** How long something on the page is waited for. */
export interface Patience {
  readonly patienceMs?: number;
}

export class Visitor {
  readonly page: Page;
  /** What the browser complained about: errors in the console, exceptions. */
  readonly complaints: string[] = [];
  readonly #patienceMs: number;

  constructor(page: Page, { patienceMs = 10_000 }: Patience = {}) {
    this.page = page;
    this.#patienceMs = patienceMs;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** The element of that role whose name fits, as soon as there is one. */
  async find(role: string, name: RegExp): Promise<ElementHandle> {
    let seen = '';
    const end = performance.now() + this.#patienceMs;
    while (performance.now() < end) {
      const root = await this.page.accessibility.snapshot();
      const nodes = root ? flatten(root) : [];
      seen = nodes.map((node) => `${node.role} ${node.name ?? ''}`).join('\n');
      const found = nodes.find((node) => node.role === role && name.test(node.name ?? ''));
      const handle = await found?.elementHandle();
      if (handle) return handle as ElementHandle;
      await this.#change();
    }
    throw new Error(`There is no ${role} named ${name} on the page, which has:\n${seen}`);
  }

  async press(role: string, name: RegExp): Promise<void> {
    await (await this.find(role, name)).click();
  }

  async type(field: RegExp, text: string): Promise<void> {
    await (await this.find('textbox', field)).type(text);
  }

  /** Waits until the page reads so. */
  async sees(text: RegExp): Promise<string> {
    let words = '';
    const end = performance.now() + this.#patienceMs;
    while (performance.now() < end) {
      const root = await this.page.accessibility.snapshot({ interestingOnly: false });
      words = root ? textOf(root) : '';
      const found = text.exec(words);
      if (found) return found[0];
      await this.#change();
    }
    throw new Error(`The page does not read ${text}, but:\n${words}`);
  }

  /**
   * Until something changes on the page, or half a second for what changes no node. A look at the whole page is work for
   * it, and so is every frame that is waited for: ten tabs that look in each leave each other no time.
   */
  async #change(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => done());
          const timer = setTimeout(() => done(), 500);
          const done = (): void => {
            clearTimeout(timer);
            observer.disconnect();
            resolve();
          };
          const follow = (root: Node & ParentNode): void => {
            observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
            for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) follow(shadowRoot);
          };
          follow(document);
        }),
    );
  }
}

function flatten(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

function textOf(root: SerializedAXNode): string {
  return flatten(root)
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name ?? '')
    .join(' ');
}
