/** Changing a booking: from the button over the question to the certain answer. */
import type { Client, WriteOptions } from '../../../api/client.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { Booking } from '../../../api/generated/types.ts';
import type { WriteState } from '../../../controllers/certain-write.ts';
import { readPartySize } from '../../../domain/party-size.ts';
import { startOfWeek, type Day } from '../../../domain/plain-date.ts';
import { dayInZone, dayOf } from '../../../domain/zone.ts';
import type { ActKind } from '../../../i18n/my-bookings.ts';
import { BookingCancelledEvent, BookingChangedEvent } from '../../../ui/booking-events.ts';
import {
  begin,
  choosing,
  shown,
  sizeProblem,
  type Act,
  type AskedAct,
  withMoreDates,
} from '../my-bookings.model.ts';
import type { BookingsHost } from './host.ts';
import type { Changed, OpenedBooking } from './opened-booking.ts';
import { firstWeek, loadDates, loadWeek } from './other-times.ts';
import { isGone, toRefusal } from './refusal.ts';

/** The list that the bookings are on. */
export interface ChangesList {
  readonly timeZone: string;
  includes(opened: OpenedBooking): boolean;
  /** One question at a time: those of the other bookings are over. */
  quietOthers(opened: OpenedBooking): void;
  /** What is found so gets the focus once it is drawn. */
  focusNext(selector: string): void;
  read(opened: OpenedBooking): Promise<void>;
  drop(opened: OpenedBooking): void;
  /** Nothing is left of it, and that is said. */
  takeAway(opened: OpenedBooking): void;
}

/** The page that the widget is on is not to know that somebody has a consultation. */
const nothingOf = { activityId: null, slotId: null };

/**
 * Erases, as often as it is asked to. Not found after a try whose outcome is unknown, it is gone; not found at once,
 * nobody here can say so, for its holder may have been given another link.
 */
function eraser(client: Client, token: string): () => Promise<undefined> {
  let wasTried = false;
  return async () => {
    try {
      await client.eraseBooking(token);
    } catch (error) {
      // A client of the page's own may reject with anything.
      if (!wasTried || !isGone(error as Partial<ApiError>)) {
        wasTried = true;
        throw error;
      }
    }
    return undefined;
  };
}

export class Changes {
  readonly #host: BookingsHost;
  readonly #client: Client;
  readonly #list: ChangesList;

  constructor(host: BookingsHost, client: Client, list: ChangesList) {
    this.#host = host;
    this.#client = client;
    this.#list = list;
  }

  /** The button of an act was pressed. */
  press(opened: OpenedBooking, kind: ActKind): void {
    const { booking } = opened;
    if (!booking) return;
    this.#list.quietOthers(opened);
    opened.returnTo = `[data-act=${kind}]`;
    const next = begin(kind, booking);
    if (!('step' in next)) return this.send(opened, next);
    opened.become(next);
    if (next.step === 'choosing') void this.loadTimes(opened);
  }

  ask(opened: OpenedBooking, act: AskedAct): void {
    opened.become({ step: 'asked', act });
  }

  send(opened: OpenedBooking, act: Act): void {
    opened.become({ step: 'sent', act });
    const erase = eraser(this.#client, opened.token);
    opened.write.start((options) =>
      act.kind === 'erase' ? erase() : this.#request(opened.token, act, options),
    );
  }

  /** Back to the booking as it is, or from a question about a time to the times. */
  back(opened: OpenedBooking): void {
    const { state } = opened;
    if (state.step === 'asked' && state.act.kind === 'reschedule') {
      const day = opened.booking?.slot ? dayOf(state.act.startsAt) : undefined;
      opened.become({ ...choosing, monday: day && startOfWeek(day), day });
      void this.loadTimes(opened);
      return;
    }
    opened.write.reset();
    opened.become(shown);
  }

  typeSize(opened: OpenedBooking, typed: string): void {
    opened.become({ step: 'resizing', typed, problem: undefined });
  }

  saveSize(opened: OpenedBooking): void {
    const { state, booking } = opened;
    if (state.step !== 'resizing' || !booking) return;
    const partySize = readPartySize(state.typed);
    const problem = sizeProblem(partySize, booking);
    if (!problem) return this.send(opened, { kind: 'resize', partySize });
    opened.become({ ...state, problem });
    this.#list.focusNext('#partySize');
  }

  /** The dates of a series, or the week of slots that is looked at. */
  async loadTimes(opened: OpenedBooking): Promise<void> {
    const { booking, state } = opened;
    if (!booking || state.step !== 'choosing') return;
    const { slot } = booking;
    const client = this.#client;
    const today = dayInZone(client.now(), this.#list.timeZone);
    await opened.times.load((signal) => {
      if (!slot) return loadDates(client, booking, today, signal);
      const monday = state.monday ?? firstWeek(booking, today);
      return loadWeek(client, { booking, monday, host: this.#host }, signal);
    });
  }

  showMoreDates(opened: OpenedBooking): void {
    const { state } = opened;
    if (state.step !== 'choosing') return;
    opened.become(withMoreDates(state));
    this.#list.focusNext(`.time-choices li:nth-child(${state.dateLimit + 1}) button`);
  }

  showWeek(opened: OpenedBooking, monday: Day): void {
    opened.become({ ...choosing, monday });
    void this.loadTimes(opened);
  }

  /** Its slots are what one looks at then; it may be in another week. */
  async showDay(opened: OpenedBooking, day: Day): Promise<void> {
    const monday = startOfWeek(day);
    const { last } = opened.times.state;
    opened.become({ ...choosing, monday, day });
    if (last?.kind !== 'slots' || last.page.from !== monday) await this.loadTimes(opened);
    this.#list.focusNext('#slots');
  }

  backToDays(opened: OpenedBooking): void {
    const { state } = opened;
    if (state.step !== 'choosing') return;
    opened.become({ ...state, day: undefined });
    this.#list.focusNext(`[data-day="${state.day ?? ''}"]`);
  }

  /** The answer is there, and it is certain. */
  async settle(
    opened: OpenedBooking,
    outcome: Extract<WriteState<Changed>, { step: 'refused' | 'done' }>,
  ): Promise<void> {
    const { state } = opened;
    if (state.step !== 'sent' || !this.#list.includes(opened)) return;
    const { act } = state;
    if (outcome.step === 'refused') {
      if (isGone(outcome.error)) return this.#list.drop(opened);
      opened.become({ step: 'refused', act, refusal: toRefusal(outcome.error) });
      // It may be refused because it is no longer as shown.
      return this.#list.read(opened);
    }
    const booking = outcome.value;
    if (!booking) {
      this.#list.takeAway(opened);
      this.#host.dispatchEvent(new BookingCancelledEvent(nothingOf));
      return;
    }
    await opened.take(booking, this.#client.now());
    opened.become({ step: 'done', act });
    const of = booking.isConfidential
      ? nothingOf
      : { activityId: booking.activity?.id ?? null, slotId: booking.slot?.id ?? null };
    const isEnded = act.kind === 'cancel' || act.kind === 'leave' || act.kind === 'decline';
    this.#host.dispatchEvent(isEnded ? new BookingCancelledEvent(of) : new BookingChangedEvent(of));
  }

  #request(
    token: string,
    act: Exclude<Act, { readonly kind: 'erase' }>,
    options: WriteOptions,
  ): Promise<Booking> {
    const client = this.#client;
    switch (act.kind) {
      case 'cancel':
      case 'leave':
      case 'decline':
        return client.cancelBooking(token, options);
      case 'undo':
        return client.undoCancel(token, options);
      case 'accept':
        return client.acceptOffer(token, options);
      case 'reschedule':
        return client.rescheduleBooking(token, act.to, options);
      case 'resize':
        return client.resizeBooking(token, act.partySize, options);
    }
  }
}
