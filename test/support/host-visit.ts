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
  // Frame by frame: a locator waits for changes of the page, and hears of none inside a shadow tree.
  await (await frame.waitForSelector(inside(widget, selector), {
    visible: true,
    timeout: 10_000,
  }))!.dispose();
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
  /** Of what they have booked, by where. */
  readonly codes: Partial<Record<WidgetName, string>>;
}

async function fillsIn(
  frame: Frame,
  widget: WidgetName,
  form: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [id, text] of Object.entries(fields)) {
    await frame
      .locator(inside(widget, `${form} input#${id}`))
      .setTimeout(10_000)
      .fill(text);
  }
}

async function hasCode(frame: Frame, widget: WidgetName, guest: Guest): Promise<void> {
  const code = await sees(frame, widget, '[part=code]');
  guest.codes[widget] = await code.evaluate(({ textContent }) => textContent!.trim());
}

/** Help, the first question and its answer. */
export async function beginsConsultation(frame: Frame): Promise<void> {
  const widget = 'consultation-signup';
  await sees(frame, widget, '.help a[href="tel:12356"]');
  await presses(frame, widget, 'input[type=radio]');
  await presses(frame, widget, 'form .primary');
  await sees(frame, widget, 'input#name');
}

async function finishesConsultation(frame: Frame, guest: Guest): Promise<void> {
  const widget = 'consultation-signup';
  const next = (): Promise<void> => presses(frame, widget, 'form .primary');
  await fillsIn(frame, widget, 'form', { name: '林中的鹿' });
  await next();
  await presses(frame, widget, 'form input#contact');
  await fillsIn(frame, widget, 'form', { phone: guest.phone });
  await presses(frame, widget, 'form input#mayBeNamed');
  await next();
  await sees(frame, widget, 'form input#counsellor');
  await next();
  await presses(frame, widget, 'button[data-slot]:not(.waits)');
  await sees(frame, widget, 'form input#topic');
  await next();
  for (const id of ['consent', 'confidential']) await presses(frame, widget, `form input#${id}`);
  await frame.evaluate(() => {
    // Nobody is as fast as this, and who is gets refused: some time has passed.
    const now = performance.now.bind(performance);
    performance.now = () => now() + 10_000;
  });
  await next();
  await hasCode(frame, widget, guest);
}

/** Unfolds the first campaign, and waits until its chart has ink. */
async function drawsChart(frame: Frame): Promise<void> {
  const widget = 'donation-progress';
  await presses(frame, widget, 'article details summary');
  const canvas = await sees(frame, widget, 'details[open] canvas[data-chart]');
  await canvas.evaluate((canvas) => canvas.scrollIntoView());
  await frame.waitForFunction(
    (canvas) => {
      // On a canvas of the test's own: the chart's is not meant to be read.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
        willReadFrequently: true,
      })!;
      copy.drawImage(canvas, 0, 0);
      return copy.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
    },
    { timeout: 10_000 },
    canvas as ElementHandle<HTMLCanvasElement>,
  );
}

/** With what was found before still there. */
async function findsBooking(frame: Frame, guest: Guest, code: string, isFirst: boolean): Promise<void> {
  const widget = 'my-bookings';
  if (!isFirst) await presses(frame, widget, 'section > button');
  await fillsIn(frame, widget, 'form.find', { code, phone: guest.phone });
  await presses(frame, widget, 'form.find .primary');
  const element = await frame.waitForSelector(`:scope >>> boai-${widget}`);
  await frame.waitForFunction(
    (element, code) =>
      [...element.shadowRoot!.querySelectorAll('[part=code]')].some(
        ({ textContent }) => textContent?.trim() === code,
      ),
    { timeout: 10_000 },
    element!,
    code,
  );
}

/** What each is for: sign-up, booking and consultation until there is a code, what was booked found by it, a chart drawn. */
export async function uses(frame: Frame, widget: WidgetName, guest: Guest): Promise<void> {
  switch (widget) {
    case 'activity-calendar':
      await presses(frame, widget, `:is(${guest.canSignUp.map((id) => `[data-id="${id}"]`).join()})`);
      await presses(frame, widget, 'dialog[open] .offer .primary');
      await fillsIn(frame, widget, 'dialog[open]', { name: '王阿姨', phone: guest.phone });
      await presses(frame, widget, 'dialog[open] input#consent');
      await presses(frame, widget, 'dialog[open] form .primary');
      await hasCode(frame, widget, guest);
      await presses(frame, widget, 'dialog[open] .bar button');
      await sees(frame, widget, 'button[data-id]');
      break;
    case 'cabin-booking':
      await presses(frame, widget, 'button.day.free');
      await presses(frame, widget, 'button[data-slot]:not(.waits)');
      await fillsIn(frame, widget, 'form', { name: '王阿姨', phone: guest.phone });
      for (const id of ['consent', 'items', 'ageBand-65plus', 'health'])
        await presses(frame, widget, `form input#${id}`);
      await presses(frame, widget, 'form .primary');
      await hasCode(frame, widget, guest);
      break;
    case 'consultation-signup':
      await beginsConsultation(frame);
      await finishesConsultation(frame, guest);
      break;
    case 'donation-progress':
      await sees(frame, widget, 'article .facts');
      await drawsChart(frame);
      break;
    case 'my-bookings': {
      const { 'cabin-booking': cabin, 'consultation-signup': consultation } = guest.codes;
      await findsBooking(frame, guest, cabin!, true);
      if (consultation !== undefined) await findsBooking(frame, guest, consultation, false);
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
