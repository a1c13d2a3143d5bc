/** Signing up and waiting as explicit states, and the only ways from one to the next. Pure: no clock, no network, no screen. */
import type { ApiError } from '../../../../api/errors.ts';
import type { Booking, BookingAccess } from '../../../../api/generated/types.ts';
import { type PersonRequest, toPersonRequest } from '../../../../domain/person-draft.ts';
import { standingErrors } from '../../../../domain/standing-errors.ts';
import { emptyDraft, findErrors, isEmpty, type Draft, type FieldError, type Limits } from './draft.ts';
import { isCorrectable, toRefusal, type Refusal } from './refusal.ts';
import { isOutcomeUnknown, tellsOutcome } from '../../../../api/outcome.ts';

/** What is asked for: a place, or a place in the line for one. */
export type Act = 'signUp' | 'wait';

/** One request of an act. All tries of it carry its key, so the server does it once. */
export interface Attempt {
  readonly key: string;
  readonly request: PersonRequest;
}

interface Asking {
  readonly act: Act;
  readonly draft: Draft;
}

export interface FormState extends Asking {
  readonly step: 'form';
  readonly errors: readonly FieldError[];
  readonly refusal: Refusal | undefined;
  /** The last attempt at the same act, which was refused: sent again unchanged it keeps its key. */
  readonly attempt: Attempt | undefined;
}

export type SignUpState =
  /** The facts of the activity; what was typed before going back to them is kept. */
  | (Asking & { readonly step: 'facts' })
  | FormState
  | (Asking & { readonly step: 'sending'; readonly attempt: Attempt })
  /** Sent, and nobody here knows whether it took effect. */
  | (Asking & { readonly step: 'checking'; readonly attempt: Attempt; readonly isAsking: boolean })
  | (Asking & { readonly step: 'refused'; readonly refusal: Refusal })
  /** A place is taken, or the party waits for one; `refusal`: why it could not be cancelled. */
  | (Having & { readonly step: 'booked'; readonly refusal: Refusal | undefined })
  /** "Cancel" was pressed and is to be confirmed. */
  | (Having & { readonly step: 'cancelAsked' })
  | (Change & { readonly step: 'cancelling' })
  /** `refusal`: why it could not be taken back. */
  | (Having & { readonly step: 'cancelled'; readonly refusal: Refusal | undefined })
  /** The cancellation is being taken back. */
  | (Change & { readonly step: 'undoing' });

interface Having {
  readonly act: Act;
  readonly access: BookingAccess;
}

/** A write about a booking that is there; all its tries carry its key. */
interface Change extends Having {
  readonly key: string;
  /** An answer was lost: nobody here knows whether it took effect. */
  readonly isUnknown: boolean;
  readonly isAsking: boolean;
}

/** What outlives a reload of the page. */
export interface SavedSignUp extends Asking {
  /** An attempt that was sent and not answered for certain. */
  readonly attempt: Attempt | undefined;
}

export function start(saved: SavedSignUp | undefined): SignUpState {
  if (!saved) return { step: 'facts', act: 'signUp', draft: emptyDraft };
  const { act, draft, attempt } = saved;
  return attempt ? { step: 'checking', act, draft, attempt, isAsking: false } : openForm(act, draft);
}

export function openForm(act: Act, draft: Draft): FormState {
  return { step: 'form', act, draft, errors: [], refusal: undefined, attempt: undefined };
}

/** Undefined when there is nothing to keep, or no longer. */
export function toSaved(state: SignUpState): SavedSignUp | undefined {
  switch (state.step) {
    case 'facts':
    case 'form':
    case 'refused': {
      // An attempt that was refused is over.
      const { act, draft } = state;
      return isEmpty(draft) ? undefined : { act, draft, attempt: undefined };
    }
    case 'sending':
    case 'checking': {
      const { act, draft, attempt } = state;
      return { act, draft, attempt };
    }
    default:
      return undefined;
  }
}

const ends = { agreedVersion: ['consent'], isForRelative: ['attendeeName'], isUnder14: ['guardian'] };

export function edit(state: FormState, change: Partial<Draft>): FormState {
  const errors = standingErrors(state.errors, change, ends);
  return { ...state, draft: { ...state.draft, ...change }, errors };
}

export function leaveForm({ act, draft }: Asking): SignUpState {
  return { step: 'facts', act, draft };
}

export function submit(state: FormState, limits: Limits, newKey: () => string): SignUpState {
  const { act, draft, attempt: last } = state;
  const errors = findErrors(draft, limits);
  if (errors.length > 0) return { ...state, errors, refusal: undefined };
  const request = toPersonRequest(draft, limits.noticeVersion);
  const attempt = last && isSameRequest(last.request, request) ? last : { key: newKey(), request };
  return { step: 'sending', act, draft, attempt };
}

function isSameRequest(a: PersonRequest, b: PersonRequest): boolean {
  return (Object.keys(a) as (keyof PersonRequest)[]).every((name) => a[name] === b[name]);
}

export type Unanswered = Extract<SignUpState, { step: 'sending' | 'checking' }>;

export function askAgain(state: Extract<SignUpState, { step: 'checking' }>): Unanswered {
  return { ...state, isAsking: true };
}

export function booked({ act, access }: Having): SignUpState {
  return { step: 'booked', act, access, refusal: undefined };
}

export function failed({ step, act, draft, attempt }: Unanswered, error: ApiError): SignUpState {
  const isUnknown = isOutcomeUnknown(error) || (step === 'checking' && !tellsOutcome(error));
  if (isUnknown) return { step: 'checking', act, draft, attempt, isAsking: false };
  const refusal = toRefusal(error);
  if (!isCorrectable(refusal)) return { step: 'refused', act, draft, refusal };
  const isKeySpent = refusal.code === 'idempotency_key_reused';
  return {
    step: 'form',
    act,
    draft,
    errors: refusal.fieldErrors,
    refusal,
    attempt: isKeySpent ? undefined : attempt,
  };
}

export function askToCancel({ act, access }: Having): SignUpState {
  return { step: 'cancelAsked', act, access };
}

export type Changing = Extract<SignUpState, { step: 'cancelling' | 'undoing' }>;

export function change(step: Changing['step'], { act, access }: Having, key: string): Changing {
  return { step, act, access, key, isUnknown: false, isAsking: true };
}

export function askChangeAgain(state: Changing): Changing {
  return { ...state, isAsking: true };
}

export function changed({ step, act, access }: Changing, booking: Booking): SignUpState {
  const now = { ...access, booking };
  return step === 'cancelling'
    ? { step: 'cancelled', act, access: now, refusal: undefined }
    : // What comes back is a place, never a wait.
      booked({ act: 'signUp', access: now });
}

export function changeFailed(state: Changing, error: ApiError): SignUpState {
  const isUnknown = isOutcomeUnknown(error) || (state.isUnknown && !tellsOutcome(error));
  if (isUnknown) return { ...state, isUnknown: true, isAsking: false };
  const { step, act, access } = state;
  return { step: step === 'cancelling' ? 'booked' : 'cancelled', act, access, refusal: toRefusal(error) };
}
