/** The week of one service: days beside each other by the clock, on a phone below each other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceWeek, Slot, SlotDay } from '../../../../src/api/generated/types.ts';
import { holidayOf } from '../../../../src/domain/holidays.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import { timeOf } from '../../../../src/domain/zone.ts';
import { formatDayShort } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';
import { texts } from './texts.ts';

export type WeekOfService = ServiceWeek['services'][number];

export interface WeekViewProps {
  readonly week: ServiceWeek;
  readonly shown: WeekOfService;
  readonly mayEdit: boolean;
  readonly onDay: (day: Day) => void;
}

interface Block {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: 'slots' | 'walk-in' | 'use';
  readonly words: string;
}

export function weekView(props: WeekViewProps): TemplateResult {
  const { week, shown } = props;
  const blocks = new Map(shown.days.map((day) => [day.day, blocksOf(day, week, shown)]));
  const all = [...blocks.values()].flat();
  const open = Math.min(...all.map(({ startsAt }) => hourOf(startsAt)), 8);
  const close = Math.max(...all.map(({ endsAt }) => Math.ceil(minutesOf(endsAt) / 60)), 17);
  return html`
    <div class="week" data-open=${open} data-close=${close}>
      <div class="ruler" aria-hidden="true">
        ${Array.from({ length: close - open }).map(
          (_, index) => html`<span data-from=${(index + open) * 60}>${open + index}:00</span>`,
        )}
      </div>
      ${shown.days.map((day) => renderDay(day, blocks.get(day.day) ?? [], props))}
    </div>
  `;
}

function minutesOf(instant: string): number {
  const [hours, minutes] = timeOf(instant).split(':');
  return Number(hours) * 60 + Number(minutes);
}

const hourOf = (instant: string): number => Math.floor(minutesOf(instant) / 60);

/** Slots that follow each other are one block. */
function blocksOf({ slots, walkIn, day }: SlotDay, week: ServiceWeek, { service }: WeekOfService): Block[] {
  const runs: Slot[][] = [];
  for (const slot of slots) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.endsAt === slot.startsAt) run.push(slot);
    else runs.push([slot]);
  }
  const isShared = week.rooms.some(({ name, shareable }) => name === service.room && shareable);
  const uses = isShared ? [] : week.uses.filter(({ room }) => room === service.room);
  return [
    ...runs.map((run): Block => {
      const sum = (of: (slot: Slot) => number) => run.reduce((total, slot) => total + of(slot), 0);
      const waiting = sum((slot) => slot.waiting);
      const words = texts.slots(
        run.length,
        sum(({ taken }) => taken),
        sum(({ capacity }) => capacity),
      );
      return {
        startsAt: run[0]!.startsAt,
        endsAt: run[run.length - 1]!.endsAt,
        kind: 'slots',
        words: waiting === 0 ? words : `${words} · ${texts.waiting(waiting)}`,
      };
    }),
    ...walkIn.map((span): Block => ({ ...span, kind: 'walk-in', words: texts.walkIn })),
    ...uses
      .filter(({ startsAt }) => startsAt.slice(0, 10) === day)
      .map(({ startsAt, endsAt, title }): Block => ({
        startsAt,
        endsAt,
        kind: 'use',
        words: texts.use(title),
      })),
  ].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

function renderDay(day: SlotDay, blocks: readonly Block[], props: WeekViewProps): TemplateResult {
  const { week, shown, mayEdit, onDay } = props;
  const holiday = holidayOf(day.day, week.holidays);
  const exception = shown.exceptions.find((one) => one.day === day.day);
  const seats = exception?.capacity ?? null;
  const label = formatDayShort(day.day, deskLanguage());
  const tags = [
    day.day === week.today ? texts.today : '',
    holiday ? (holiday.kind === 'work' ? texts.work : texts.off(holiday.name ?? '')) : '',
    exception && exception.hours !== null ? texts.exception : '',
    seats === null ? '' : texts.seatsOfDay(seats),
  ].filter(Boolean);
  return html`
    <section class="day ${day.closed === null ? '' : 'closed'}" aria-labelledby="day-${day.day}">
      <div class="day-head">
        <h3 id="day-${day.day}">${label}</h3>
        ${tags.map((tag) => html`<span class="tag">${tag}</span>`)}
        ${day.closed === null ? nothing : html`<p>${texts.closed[day.closed]}</p>`}
        ${day.note === null ? nothing : html`<p class="note">${day.note}</p>`}
        ${
          mayEdit && day.day >= week.today
            ? html`<button
                class="button plain"
                type="button"
                id="change-${day.day}"
                aria-label="${texts.changeDay} ${label}"
                @click=${() => onDay(day.day)}
              >
                ${texts.changeDay}
              </button>`
            : nothing
        }
      </div>
      <ul class="blocks">
        ${blocks.map(
          ({ startsAt, endsAt, kind, words }) =>
            html`<li class="block ${kind}" data-from=${minutesOf(startsAt)} data-to=${minutesOf(endsAt)}>
              <strong>${`${timeOf(startsAt)}–${timeOf(endsAt)}`}</strong> ${words}
            </li>`,
        )}
      </ul>
    </section>
  `;
}

/** Where each block stands by the clock; the page's policy lets no style attribute in. */
export function placeBlocks(root: ParentNode): void {
  for (const week of root.querySelectorAll<HTMLElement>('.week')) {
    const open = Number(week.dataset['open']) * 60;
    week.style.setProperty('--_minutes', String(Number(week.dataset['close']) * 60 - open));
    for (const block of week.querySelectorAll<HTMLElement>('[data-from]')) {
      const from = Number(block.dataset['from']);
      block.style.setProperty('--_from', String(from - open));
      block.style.setProperty('--_long', String(Number(block.dataset['to'] ?? from) - from));
    }
  }
}
