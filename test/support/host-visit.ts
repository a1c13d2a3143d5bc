/** A host page with our widgets, looked at and used as far as somebody else's page could get in the way. */
import assert from 'node:assert/strict';
import type { ElementHandle, Frame } from 'puppeteer-core';
import { widgetNames, type WidgetName } from '../../src/embed/widget-names.ts';

/** In the widget's shadow tree and those inside it, wherever the page keeps the widget. */
function inside(widget: WidgetName, selector: string): string {
  return `:scope >>> boai-${widget} >>> ${selector}`;
}

/** Scrolls to the widget first, as a person does: what is far below has not been loaded. */
export async function sees(frame: Frame, widget: WidgetName, selector: string): Promise<ElementHandle> {
  const element = await frame.waitForSelector(`:scope >>> boai-${widget}`, { timeout: 10_000 });
  await element!.evaluate((widget) => widget.scrollIntoView());
  const found = await frame.waitForSelector(inside(widget, selector), { visible: true, timeout: 10_000 });
  return found!;
}

export async function presses(frame: Frame, widget: WidgetName, selector: string): Promise<void> {
  // What stands there in this moment: a tab that is shown gets another width, and its widget may draw itself anew.
  await frame.locator(inside(widget, selector)).setTimeout(10_000).click();
}

/** What is there when the data has come. */
const data: Readonly<Record<WidgetName, string>> = {
  'activity-calendar': 'button[data-id]',
  'cabin-booking': 'button.day.free',
  'consultation-signup': 'form input[type=radio]',
  'donation-progress': '[role=meter]',
  'my-bookings': 'form input[type=tel]',
};

/** The widget draws by itself: the children are not what is seen, once the center's own phone is there. */
export async function showsData(frame: Frame, widget: WidgetName): Promise<void> {
  await (await sees(frame, widget, data[widget])).dispose();
  const element = await frame.waitForSelector(`:scope >>> boai-${widget}`);
  // With the center's own phone, which may be read after the rest.
  await frame.waitForFunction(
    ({ children }) => [...children].every((child) => child.getClientRects().length === 0),
    { timeout: 10_000 },
    element!,
  );
  await element!.dispose();
}

/** Somebody who comes to a host page. */
export interface Guest {
  readonly phone: string;
  /** Ids of activities that take sign-ups. */
  readonly canSignUp: readonly string[];
  /** Of what they have booked last. */
  code?: string;
}

async function fillsIn(frame: Frame, widget: WidgetName, form: string, guest: Guest): Promise<void> {
  const fields = { name: '王阿姨', phone: guest.phone };
  for (const [id, text] of Object.entries(fields)) {
    await frame
      .locator(inside(widget, `${form} input#${id}`))
      .setTimeout(10_000)
      .fill(text);
  }
  await presses(frame, widget, `${form} input#consent`);
}

async function hasCode(frame: Frame, widget: WidgetName, guest: Guest): Promise<void> {
  const code = await sees(frame, widget, '[part=code]');
  guest.code = await code.evaluate(({ textContent }) => textContent!.trim());
}

/** What each is for: a sign-up and a booking until there is a code, and what was booked found by it; others as far as a form. */
export async function uses(frame: Frame, widget: WidgetName, guest: Guest): Promise<void> {
  switch (widget) {
    case 'activity-calendar':
      await presses(frame, widget, `:is(${guest.canSignUp.map((id) => `[data-id="${id}"]`).join()})`);
      await presses(frame, widget, 'dialog[open] .offer .primary');
      await fillsIn(frame, widget, 'dialog[open]', guest);
      await presses(frame, widget, 'dialog[open] form .primary');
      await hasCode(frame, widget, guest);
      await presses(frame, widget, 'dialog[open] .bar button');
      await sees(frame, widget, 'button[data-id]');
      break;
    case 'cabin-booking':
      await presses(frame, widget, 'button.day.free');
      await presses(frame, widget, 'button[data-slot]:not(.waits)');
      await fillsIn(frame, widget, 'form', guest);
      for (const id of ['items', 'ageBand-65plus', 'health'])
        await presses(frame, widget, `form input#${id}`);
      await presses(frame, widget, 'form .primary');
      await hasCode(frame, widget, guest);
      break;
    case 'consultation-signup':
      await sees(frame, widget, '.help a[href="tel:12356"]');
      await presses(frame, widget, 'input[type=radio]');
      await presses(frame, widget, 'form .primary');
      await sees(frame, widget, 'input#name');
      break;
    case 'donation-progress':
      await sees(frame, widget, 'article .facts');
      break;
    case 'my-bookings': {
      const fields = { code: guest.code!, phone: guest.phone };
      for (const [id, text] of Object.entries(fields)) {
        await frame
          .locator(inside(widget, `input#${id}`))
          .setTimeout(10_000)
          .fill(text);
      }
      await presses(frame, widget, 'form .primary');
      await sees(frame, widget, '[part=code]');
      break;
    }
  }
}

/** What a page's rules could spoil without moving anything. */
const properties = [
  'box-sizing',
  'color',
  'cursor',
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'letter-spacing',
  'line-height',
  'opacity',
  'text-indent',
  'text-shadow',
  'text-transform',
  'transition-duration',
  'visibility',
  'white-space',
  'word-spacing',
];

export type Looks = Readonly<Record<string, string>>;

/** How each kind of element inside the widgets looks: kind → its computed style. */
export function looksOf(frame: Frame): Promise<Looks> {
  return frame.evaluate(
    (names, properties) => {
      const looks: Record<string, string> = {};
      const visit = (root: ParentNode, widget: string): void => {
        for (const element of root.querySelectorAll('*')) {
          const isOurs = names.includes(element.localName.slice('boai-'.length));
          // These cannot be seen; the last is the ruler of a widget's width.
          const isRuler = element.parentNode === root && element.matches('div:empty');
          if (widget && !isRuler && !element.matches('slot, style')) {
            const style = getComputedStyle(element);
            looks[`${widget} ${element.localName}.${element.classList.toString().trim()}`] ??= properties
              .map((name) => `${name}: ${style.getPropertyValue(name)}`)
              .join('; ');
          }
          if (element.shadowRoot) visit(element.shadowRoot, isOurs ? element.localName : widget);
        }
      };
      visit(document, '');
      return looks;
    },
    widgetNames as readonly string[],
    properties,
  );
}

/** Kinds that are on both pages look alike. */
export function assertAlike(looks: Looks, expected: Looks): void {
  const both = Object.keys(expected).filter((kind) => kind in looks);
  assert.ok(both.length > 100, `${both.length} kinds of elements to compare`);
  for (const kind of both) assert.equal(looks[kind], expected[kind], kind);
}
