/** The sign-up as explicit states, and the only ways from one to the next. Pure: no clock, no network, no screen. */
import type { ApiError } from '../../../../api/errors.ts';
import type { Booking, BookingAccess, SignUpRequest } from '../../../../api/generated/types.ts';
import {
  emptyDraft,
  findErrors,
  isEmpty,
  toRequest,
  type Draft,
  type FieldError,
  type Limits,
} from './draft.ts';
import { isCorrectable, toRefusal, type Refusal } from './refusal.ts';
import { isOutcomeUnknown, tellsOutcome } from '../../../../api/outcome.ts';

/** One act of signing up. All tries of it carry its key, so the server does it once. */
export interface Attempt {
  readonly key: string;
  readonly request: SignUpRequest;
}

export interface FormState {
  readonly step: 'form';
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  readonly refusal: Refusal | undefined;
  /** The last attempt, which was refused: sent again unchanged it keeps its key. */
  readonly attempt: Attempt | undefined;
}

export type SignUpState =
  /** The facts of the activity; what was typed before going back to them is kept. */
  | { readonly step: 'facts'; readonly draft: Draft }
  | FormState
  | { readonly step: 'sending'; readonly draft: Draft; readonly attempt: Attempt }
  /** Sent, and nobody here knows whether it took effect. */
  | {
      readonly step: 'checking';
      readonly draft: Draft;
      readonly attempt: Attempt;
      readonly isAsking: boolean;
    }
  | { readonly step: 'refused'; readonly draft: Draft; readonly refusal: Refusal }
  | { readonly step: 'confirmed'; readonly access: BookingAccess; readonly refusal: Refusal | undefined }
  /** "Cancel" was pressed and is to be confirmed. */
  | { readonly step: 'cancelAsked'; readonly access: BookingAccess }
  | {
      readonly step: 'cancelling';
      readonly access: BookingAccess;
      readonly key: string;
      readonly isUnknown: boolean;
      readonly isAsking: boolean;
    }
  | { readonly step: 'cancelled'; readonly booking: Booking };

/** What of a sign-up outlives a reload of the page. */
export interface SavedSignUp {
  readonly draft: Draft;
  /** An attempt that was sent and not answered for certain. */
  readonly attempt: Attempt | undefined;
}

export function start(saved: SavedSignUp | undefined): SignUpState {
  if (!saved) return { step: 'facts', draft: emptyDraft };
  const { draft, attempt } = saved;
  return attempt ? { step: 'checking', draft, attempt, isAsking: false } : openForm(draft);
}

export function openForm(draft: Draft): FormState {
  return { step: 'form', draft, errors: [], refusal: undefined, attempt: undefined };
}

/** Undefined when there is nothing to keep, or no longer. */
export function toSaved(state: SignUpState): SavedSignUp | undefined {
  switch (state.step) {
    case 'facts':
    case 'form':
    case 'refused': {
      // An attempt that was refused is over.
      return isEmpty(state.draft) ? undefined : { draft: state.draft, attempt: undefined };
    }
    case 'sending':
    case 'checking':
      return { draft: state.draft, attempt: state.attempt };
    default:
      return undefined;
  }
}

/** A field that is being corrected loses its error; the others keep theirs. */
export function edit(state: FormState, change: Partial<Draft>): FormState {
  const errors = state.errors.filter(({ field }) =>
    field === 'consent' ? !('agreedVersion' in change) : !(field in change),
  );
  return { ...state, draft: { ...state.draft, ...change }, errors };
}

export function leaveForm({ draft }: { readonly draft: Draft }): SignUpState {
  return { step: 'facts', draft };
}

export function submit(state: FormState, limits: Limits, newKey: () => string): SignUpState {
  const { draft, attempt: last } = state;
  const errors = findErrors(draft, limits);
  if (errors.length > 0) return { ...state, errors, refusal: undefined };
  const request = toRequest(draft, limits.noticeVersion);
  const attempt = last && isSameRequest(last.request, request) ? last : { key: newKey(), request };
  return { step: 'sending', draft, attempt };
}

function isSameRequest(a: SignUpRequest, b: SignUpRequest): boolean {
  return (Object.keys(a) as (keyof SignUpRequest)[]).every((name) => a[name] === b[name]);
}

export type Unanswered = Extract<SignUpState, { step: 'sending' | 'checking' }>;

export function askAgain(state: Extract<SignUpState, { step: 'checking' }>): Unanswered {
  return { ...state, isAsking: true };
}

export function confirmed(access: BookingAccess): SignUpState {
  return { step: 'confirmed', access, refusal: undefined };
}

export function failed({ step, draft, attempt }: Unanswered, error: ApiError): SignUpState {
  const isUnknown = isOutcomeUnknown(error) || (step === 'checking' && !tellsOutcome(error));
  if (isUnknown) return { step: 'checking', draft, attempt, isAsking: false };
  const refusal = toRefusal(error);
  if (!isCorrectable(refusal)) return { step: 'refused', draft, refusal };
  const isKeySpent = refusal.code === 'idempotency_key_reused';
  return {
    step: 'form',
    draft,
    errors: refusal.fieldErrors,
    refusal,
    attempt: isKeySpent ? undefined : attempt,
  };
}

export function askToCancel(access: BookingAccess): SignUpState {
  return { step: 'cancelAsked', access };
}

export function cancel(access: BookingAccess, key: string): Cancelling {
  return { step: 'cancelling', access, key, isUnknown: false, isAsking: true };
}

export type Cancelling = Extract<SignUpState, { step: 'cancelling' }>;

export function askCancelAgain(state: Cancelling): Cancelling {
  return { ...state, isAsking: true };
}

export function cancelled(booking: Booking): SignUpState {
  return { step: 'cancelled', booking };
}

export function cancelFailed(state: Cancelling, error: ApiError): SignUpState {
  const isUnknown = isOutcomeUnknown(error) || (state.isUnknown && !tellsOutcome(error));
  if (isUnknown) return { ...state, isUnknown: true, isAsking: false };
  return { step: 'confirmed', access: state.access, refusal: toRefusal(error) };
}
