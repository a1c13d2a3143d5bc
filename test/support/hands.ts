/**
 * Two ways to use a page: a finger on a phone, and the keyboard alone. Both find things by role and name. Who has the keyboard
 * alone sees where the focus is at every stop, and finds it where the last step was.
 */
import assert from 'node:assert/strict';
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import type { Visitor } from './browser-page.ts';
import { lookAtFocus } from './seen-focus.ts';

export interface Hand {
  /** Presses a button, ticks a box, follows a link. */
  press(role: string, name: RegExp): Promise<void>;
  /** Chooses one of several radio buttons. */
  choose(name: RegExp): Promise<void>;
  /** Writes into an empty field; going there counts as typing. */
  type(field: RegExp, text: string): Promise<void>;
  /** Presses and choices so far. */
  readonly taps: number;
}

export function finger(visitor: Visitor): Hand {
  let taps = 0;
  const tap = async (role: string, name: RegExp): Promise<void> => {
    taps += 1;
    const element = await visitor.find(role, name);
    await element.tap();
    await element.dispose();
  };
  return {
    press: tap,
    choose: (name) => tap('radio', name),
    type: (field, text) => visitor.type(field, text),
    get taps() {
      return taps;
    },
  };
}

/** More stops than any page here has. */
const farthest = 200;

export function keyboard(visitor: Visitor): Hand {
  const { page } = visitor;
  let taps = 0;

  /** Tabs on, around the page, until the focus is there. */
  async function reach(role: string, name: RegExp): Promise<void> {
    // Until it is there, nobody can reach it.
    await (await visitor.find(role, name)).dispose();
    await keepsFocus(page);
    const passed: string[] = [];
    for (let stops = 0; stops < farthest; stops += 1) {
      const focused = await seesFocus(page);
      if (focused.role === role && name.test(focused.name)) return;
      passed.push(`${focused.role} ${focused.name}`);
      await page.keyboard.press('Tab');
    }
    throw new Error(
      `The keyboard does not reach ${role} ${name}; it passes\n${[...new Set(passed)].join('\n')}`,
    );
  }
  return {
    async press(role, name) {
      taps += 1;
      await reach(role, name);
      await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
    },
    async choose(name) {
      taps += 1;
      // Tab stops once in a group of radio buttons, arrows go through it.
      await (await visitor.find('radio', name)).dispose();
      await keepsFocus(page);
      await reachGroupOf(name);
      for (let steps = 0; steps < 10; steps += 1) {
        const focused = await seesFocus(page);
        if (name.test(focused.name)) {
          await page.keyboard.press('Space');
          return;
        }
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`The arrows do not reach ${name}`);
    },
    async type(field, text) {
      await reach('textbox', field);
      await page.keyboard.type(text);
    },
    get taps() {
      return taps;
    },
  };

  async function reachGroupOf(name: RegExp): Promise<void> {
    const group = await groupOf(page, name);
    for (let stops = 0; stops < farthest; stops += 1) {
      if ((await seesFocus(page)).group === group) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach the choice of ${name}`);
  }
}

interface Focused {
  readonly role: string;
  readonly name: string;
  /** Name of the radio buttons that belong together. */
  readonly group: string;
}

/** A step never throws the focus back to the start of the page; only a page that has just been opened has it there. */
async function keepsFocus(page: Page): Promise<void> {
  const isLost = await page.evaluate(() => {
    const isNew = document.documentElement.dataset['used'] === undefined;
    document.documentElement.dataset['used'] = '';
    return !isNew && (document.activeElement === null || document.activeElement === document.body);
  });
  assert.ok(!isLost, 'the focus was lost by the last step');
}

/** What has the focus, in all shadow roots, and that it can be seen; the browser's own computed role and name. */
async function seesFocus(page: Page): Promise<Focused> {
  const handle = await page.evaluateHandle(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  });
  const element = handle.asElement() as ElementHandle<Element> | null;
  const { wrong, group, isPage } = element
    ? await lookAtFocus(element)
    : { wrong: '', group: '', isPage: true };
  // After the last stop of a page the browser itself has it.
  if (!element || isPage) return { role: 'none', name: '', group };
  // Of this one node: the tree of the whole page at every stop would be most of the work.
  const { nodes } = await (
    await sessionOf(page)
  ).send('Accessibility.getPartialAXTree', {
    backendNodeId: await element.backendNodeId(),
    fetchRelatives: false,
  });
  await handle.dispose();
  const [role, name] = [nodes[0]?.role, nodes[0]?.name].map((part) => String(part?.value ?? ''));
  assert.equal(wrong, '', `the focus is on ${role} ${name}, but ${wrong}`);
  return { role: role!, name: name!, group };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

async function groupOf(page: Page, name: RegExp): Promise<string> {
  return page.evaluate((pattern) => {
    const named = new RegExp(pattern);
    const search = (root: ParentNode): string | undefined => {
      for (const element of root.querySelectorAll('*')) {
        const found = element.shadowRoot && search(element.shadowRoot);
        if (found) return found;
        if (element instanceof HTMLInputElement && element.type === 'radio') {
          const label = [...(element.labels ?? [])].map(({ textContent }) => textContent.trim()).join(' ');
          if (named.test(label)) return element.name;
        }
      }
      return undefined;
    };
    return search(document) ?? '';
  }, name.source);
}
