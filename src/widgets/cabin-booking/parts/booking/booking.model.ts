/** A booking as explicit states, and the only ways from one to the next. Pure: no clock, no network, no screen. */
import type { BookingAccess, BookSlotRequest } from '../../../../api/generated/types.ts';
import type { ChosenSlot } from '../../../../domain/chosen-slot.ts';
import type { AgeBand } from '../../../../i18n/cabin-booking.ts';
import { standingErrors } from '../../../../domain/standing-errors.ts';
import { emptyDraft, findErrors, isEmpty, type Draft, type FieldError, type Terms } from './draft.ts';
import type { Refusal } from './refusal.ts';

export const ageBands: readonly AgeBand[] = ['under14', '14to17', '18to59', '60to64', '65plus'];

/** To book the slot, or to wait for it. */
export type Kind = 'book' | 'wait';

/** One act of booking. All tries of it carry its key, so the server does it once. */
export interface Attempt {
  readonly key: string;
  readonly kind: Kind;
  readonly slot: ChosenSlot;
  readonly request: BookSlotRequest;
}

export interface FormState {
  readonly step: 'form';
  readonly kind: Kind;
  readonly slot: ChosenSlot;
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  readonly refusal: Refusal | undefined;
}

export type BookingState =
  /** Days and slots; what was typed before going back to them is kept. */
  | {
      readonly step: 'choosing';
      readonly draft: Draft;
      readonly refusal: Refusal | undefined;
      /** The resident does not agree to the use of health data. */
      readonly hasRefusedHealth: boolean;
    }
  | FormState
  | { readonly step: 'done'; readonly access: BookingAccess };

/** What of a booking outlives a reload of the page. */
export interface SavedBooking {
  readonly draft: Draft;
  /** An attempt that was sent and not answered for certain. */
  readonly attempt: Attempt | undefined;
}

export function choosing(draft: Draft, refusal?: Refusal, hasRefusedHealth = false): BookingState {
  return { step: 'choosing', draft, refusal, hasRefusedHealth };
}

export function openForm(kind: Kind, slot: ChosenSlot, draft: Draft): FormState {
  return { step: 'form', kind, slot, draft, errors: [], refusal: undefined };
}

export function start(saved: SavedBooking | undefined): BookingState {
  const { draft = emptyDraft, attempt } = saved ?? {};
  return attempt ? openForm(attempt.kind, attempt.slot, draft) : choosing(draft);
}

/** Undefined when there is nothing to keep, or no longer. */
export function toSaved(state: BookingState, attempt: Attempt | undefined): SavedBooking | undefined {
  if (state.step === 'done' || (isEmpty(state.draft) && !attempt)) return undefined;
  return { draft: state.draft, attempt };
}

const ends = {
  agreedVersion: ['consent'],
  healthVersion: ['health'],
  isForRelative: ['attendeeName'],
  isUnder14: ['guardian'],
  ageBand: ['guardian'],
};

export function edit(state: FormState, change: Partial<Draft>): FormState {
  const isAnswered = state.refusal?.kind === 'partyTooLarge' && change.partySize !== undefined;
  return {
    ...state,
    refusal: isAnswered ? undefined : state.refusal,
    draft: { ...state.draft, ...change },
    errors: standingErrors(state.errors, change, ends),
  };
}

export function check(state: FormState, terms: Terms): FormState {
  return { ...state, errors: findErrors(state.draft, terms), refusal: undefined };
}

/** Seats are kept for as many as come. */
export function held(state: FormState): FormState {
  return state.refusal?.kind === 'notEnough' ? { ...state, refusal: undefined } : state;
}

/** With `terms`, as they are now: what they find wrong with the form goes before what the server named. */
export function refused(state: FormState, refusal: Refusal, terms?: Terms): FormState {
  const found = terms ? findErrors(state.draft, terms) : [];
  return { ...state, errors: found.length > 0 ? found : refusal.fieldErrors, refusal };
}

/** The hold is over and the seat cannot be had again; mostly because others have it now. */
export function lost(state: FormState, refusal: Refusal): FormState {
  const isTaken = refusal.kind === 'full' || refusal.kind === 'notEnough';
  return { ...state, refusal: isTaken ? { ...refusal, kind: 'holdLost' } : refusal };
}
