/** The calendar as a resident meets it: what can be seen, pressed, typed and heard. */
import '../../../src/widgets/activity-calendar/activity-calendar.define.ts';
import type { BoaiActivityCalendar } from '../../../src/widgets/activity-calendar/activity-calendar.ts';
import { allByRole, nameOf, type Role } from './by-role.ts';
import { stubClient, type StubClient } from './stub-client.ts';
import { until } from './wait.ts';

export interface Situation {
  readonly client?: StubClient;
  /** Width of the column that the page gives the calendar, in pixels. */
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page's editor wrote into the tag. */
  readonly children?: string;
}

export class Calendar {
  readonly element: BoaiActivityCalendar;
  readonly client: StubClient;

  constructor(element: BoaiActivityCalendar, client: StubClient) {
    this.element = element;
    this.client = client;
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Everything that is on screen, as text. */
  get text(): string {
    return (this.#root.querySelector('section') as HTMLElement | null)?.innerText ?? '';
  }

  has(role: Role, name?: string | RegExp): boolean {
    return allByRole(this.#root, role, name).length > 0;
  }

  find(role: Role, name?: string | RegExp): Promise<HTMLElement> {
    return until(() => allByRole(this.#root, role, name)[0], `${role} ${name ?? ''} in: ${this.text}`);
  }

  findAll(role: Role, name?: string | RegExp): HTMLElement[] {
    return allByRole(this.#root, role, name);
  }

  async press(name: string | RegExp): Promise<void> {
    const button = await this.find('button', name);
    button.focus();
    button.click();
    await this.settled();
  }

  async choose(field: string, option: string): Promise<void> {
    const select = (await this.find('combobox', field)) as HTMLSelectElement;
    const found = [...select.options].find(({ text }) => text.includes(option));
    if (!found) throw new Error(`There is no ${option} in: ${[...select.options].map(({ text }) => text)}`);
    select.value = found.value;
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await this.settled();
  }

  async type(field: string, text: string): Promise<void> {
    const input = (await this.find('searchbox', field)) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    await this.settled();
  }

  /** A key, on what has the focus. */
  async key(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    const target = this.#root.activeElement ?? this.element;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers }),
    );
    await this.settled();
  }

  /** The name of a day in the grid, such as 2026年11月24日 周二，十六，2 项活动. */
  day(start: string): Promise<HTMLElement> {
    return this.find('gridcell', new RegExp(`^${start}(\\D|$)`));
  }

  get focused(): string {
    const element = this.#root.activeElement;
    return element ? nameOf(element) : '';
  }

  get status(): string {
    return this.#root.querySelector('[role=status]')?.textContent ?? '';
  }

  get month(): string {
    const select = this.#root.querySelector<HTMLSelectElement>('select[name=month]');
    return select?.selectedOptions[0]?.text.trim() ?? '';
  }

  says(part: string | RegExp): Promise<unknown> {
    return until(() => matches(this.status, part), `${part} spoken; it says: ${this.status}`);
  }

  shows(part: string | RegExp): Promise<unknown> {
    return until(() => matches(this.text, part), `${part} shown in: ${this.text}`);
  }

  async settled(): Promise<void> {
    while (!(await this.element.updateComplete));
  }
}

function matches(text: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? text.includes(part) : part.test(text);
}

/** Puts a calendar on the page and, unless told otherwise, waits until it can be used. */
export async function openCalendar(
  situation: Situation = {},
  { waits = true }: { waits?: boolean } = {},
): Promise<Calendar> {
  const { client = stubClient(), width = 1000, attributes = {}, children = '' } = situation;
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  const element = document.createElement('boai-activity-calendar') as BoaiActivityCalendar;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = children;
  element.client = client;
  column.append(element);
  document.body.append(column);
  const calendar = new Calendar(element, client);
  if (waits) {
    await calendar.find('searchbox');
    await calendar.settled();
  }
  return calendar;
}

/** After each test: no calendar, no fragment. */
export function clearPage(): void {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
}
