/** All bookings that are open, what is wrong with them, and what of them stays on this device. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LaterMyBookingsMessages } from '../../../i18n/my-bookings.ts';
import { emblemSlot } from '../../../ui/page-slots.ts';
import { inGroups } from '../my-bookings.model.ts';
import type { PanelProps } from './act-panel.ts';
import { bookingCard } from './booking-card.ts';
import type { BookingsContext } from './bookings-context.ts';
import type { Desk } from './desk.ts';
import type { OpenedBooking } from './opened-booking.ts';
import { skeleton } from './skeleton.ts';
import { toTrouble } from '../../../api/read-trouble.ts';

/** Above the list: what could not be read, how old the rest is, and the way to try again; it stays while one does. */
function troubleNote(desk: Desk, { messages, now, isOffline }: BookingsContext): unknown {
  const failed = desk.opened.filter(({ error }) => error);
  const error = failed[0]?.error;
  if (!error) return isOffline && desk.opened.length > 0 ? offlineNote(messages) : nothing;
  const readAts = failed.flatMap(({ data: { state } }) => (state.last ? [state.last.readAt] : []));
  const age = readAts.length > 0 ? (now - Math.min(...readAts)) / 60_000 : undefined;
  const isAsking = failed.some(({ data: { state } }) => state.status === 'loading');
  return html`
    <div class="message warn trouble">
      <p>
        ${messages.trouble(toTrouble(error.code))}
        ${age === undefined ? nothing : messages.stale(messages.minutesAgo(age))}
      </p>
      <p>
        <button
          part="button"
          class="button"
          type="button"
          aria-disabled=${isAsking ? 'true' : nothing}
          @click=${() => isAsking || void desk.retry()}
        >
          ${isAsking ? messages.asking : messages.tryAgain}
        </button>
      </p>
    </div>
  `;
}

function offlineNote({ offline }: LaterMyBookingsMessages): TemplateResult {
  return html`<p class="message warn">${offline}</p>`;
}

/** What is said above the list; of what was erased it is all that is left. */
function noteView({ note }: Desk, { messages }: BookingsContext): unknown {
  if (!note) return nothing;
  if (note !== 'erased')
    return html`<p class="message ${note === 'forgotten' ? '' : 'warn'}">${messages[note]}</p>`;
  return html`
    <div class="message done">
      <h2 tabindex="-1" data-note>${messages.done('erase', '')}</h2>
      <p>${messages.doneHow.erase}</p>
    </div>
  `;
}

/**
 * Un-ticked, and the box alone decides; beside it the one button that leaves nothing behind. What is confidential is
 * not offered to be kept.
 */
function rememberBox(desk: Desk, { messages }: BookingsContext): unknown {
  const { isRemembering } = desk;
  const all = desk.opened.flatMap(({ booking }) => booking ?? []);
  if (all.length === 0) return nothing;
  const box = html` <label class="choice">
      <input
        type="checkbox"
        aria-describedby="remember-hint"
        .checked=${live(isRemembering)}
        @change=${(event: Event) => desk.remember((event.target as HTMLInputElement).checked)}
      />
      ${messages.remember}
    </label>
    <p class="hint" id="remember-hint">${messages.rememberHint}</p>`;
  return html`
    <div class="remember">
      <div>
        ${all.some(({ isConfidential }) => !isConfidential) ? box : nothing}
        ${
          all.some(({ isConfidential }) => isConfidential)
            ? html`<p class="hint">${messages.inConfidence.notKeptHere}</p>`
            : nothing
        }
      </div>
      <button part="button" class="button" type="button" @click=${() => desk.forget()}>
        ${isRemembering ? messages.forget : messages.closeAll}
      </button>
    </div>
  `;
}

type Known = PanelProps & { readonly isBusy: boolean };

function known(desk: Desk, opened: OpenedBooking): Known[] {
  const { booking, isBusy } = opened;
  return booking ? [{ desk, opened, booking, isBusy }] : [];
}

function cards(all: readonly Known[], context: BookingsContext): unknown {
  return repeat(
    all,
    ({ booking }) => booking.id,
    (props) => bookingCard(context, props),
  );
}

export function listView(desk: Desk, context: BookingsContext): TemplateResult {
  const { messages } = context;
  const { upcoming, past } = inGroups(
    desk.opened.flatMap((opened) => known(desk, opened)),
    context.now,
  );
  const unread = desk.opened.filter(({ booking, data: { state } }) => !booking && state.status !== 'failed');
  // A list of nothing but what was is shown at once.
  const isPastShown = desk.isPastShown || upcoming.length + unread.length === 0;
  return html`
    ${noteView(desk, context)} ${troubleNote(desk, context)}
    ${
      upcoming.length + unread.length > 0
        ? html`
            <section class="group" aria-labelledby="upcoming">
              <div class="headed">
                ${emblemSlot}
                <h2 id="upcoming">${messages.upcoming}</h2>
              </div>
              ${cards(upcoming, context)} ${unread.map(() => skeleton())}
            </section>
          `
        : nothing
    }
    ${
      past.length === 0
        ? nothing
        : isPastShown
          ? html`
              <section class="group past" aria-labelledby="past">
                <div class="headed">
                  ${emblemSlot}
                  <h2 id="past" tabindex="-1">${messages.past}</h2>
                </div>
                ${cards(past, context)}
              </section>
            `
          : html`
              <p>
                <button part="button" class="button" type="button" @click=${() => desk.showPast()}>
                  ${messages.showPast(past.length)}
                </button>
              </p>
            `
    }
    ${rememberBox(desk, context)}
  `;
}
