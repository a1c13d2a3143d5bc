/** A page in a real browser, looked at as a person does: by role and name. */
import {
  launch,
  ProtocolError,
  type Browser,
  type CDPSession,
  type ElementHandle,
  type Page,
  type Protocol,
  type SerializedAXNode,
} from 'puppeteer-core';
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
  #session?: Promise<CDPSession>;

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
    const end = performance.now() + this.#patienceMs;
    while (performance.now() < end) {
      const node = (await this.#all(role)).find((node) => name.test(nameOf(node)));
      const element = node && (await this.#elementOf(node));
      if (element) return element;
      await this.#change();
    }
    const root = await this.page.accessibility.snapshot();
    const seen = root ? flatten(root).map(({ role, name = '' }) => `${role} ${name}`) : [];
    throw new Error(`There is no ${role} named ${name} on the page, which has:\n${seen.join('\n')}`);
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
      words = (await this.#all('StaticText')).map(nameOf).join(' ');
      const found = text.exec(words);
      if (found) return found[0];
      await this.#change();
    }
    throw new Error(`The page does not read ${text}, but:\n${words}`);
  }

  /** What assistive technology finds of one role, in shadow trees too. A look at everything there is takes five times as long. */
  async #all(role: string): Promise<Protocol.Accessibility.AXNode[]> {
    const session = await (this.#session ??= this.page.createCDPSession());
    try {
      const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
      const { nodes } = await session.send('Accessibility.queryAXTree', { objectId: result.objectId!, role });
      await session.send('Runtime.releaseObject', { objectId: result.objectId! });
      return nodes.filter(({ ignored }) => !ignored);
    } catch (error) {
      // There is nothing on a page that is just being left.
      if (error instanceof ProtocolError) return [];
      throw error;
    }
  }

  /** Nothing, when it has left the page meanwhile. */
  async #elementOf({ backendDOMNodeId }: Protocol.Accessibility.AXNode): Promise<ElementHandle | undefined> {
    const session = await this.#session!;
    try {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId! });
      // From the one session into the other by way of the page.
      await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () { window[Symbol.for('found')] = this; }`,
      });
      await session.send('Runtime.releaseObject', { objectId: object.objectId! });
    } catch (error) {
      if (error instanceof ProtocolError) return undefined;
      throw error;
    }
    const handle = await this.page.evaluateHandle(() => {
      const place = window as unknown as Record<symbol, unknown>;
      const found = place[Symbol.for('found')];
      delete place[Symbol.for('found')];
      return found;
    });
    return (handle.asElement() as ElementHandle | null) ?? undefined;
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

function nameOf({ name }: Protocol.Accessibility.AXNode): string {
  return String(name?.value ?? '');
}
