/** The sign-up as explicit states: what is typed, what is wrong with it, and the step that is open. Pure. */
import type {
  BookingAccess,
  Center,
  ConsultationContent,
  ConsultationTerms,
  Service,
} from '../../api/generated/types.ts';
import type { ChosenSlot } from '../../domain/chosen-slot.ts';
import { type GuardianAnswer, guardianProblem } from '../../domain/guardian.ts';
import { nameProblem } from '../../domain/person-name.ts';
import { phoneProblem } from '../../domain/phone.ts';
import { standingErrors } from '../../domain/standing-errors.ts';
import type { FieldProblem } from '../../i18n/booking.ts';
import type {
  ConsultationAge,
  ConsultationField,
  ConsultationStep,
  SafeTime,
} from '../../i18n/consultation.ts';
import type { Refusal } from './parts/refusal.ts';

export const safeTimes: readonly SafeTime[] = ['morning', 'noon', 'afternoon', 'evening'];

/** A counsellor's id, or what is wished of one. */
export type CounsellorWish = 'any' | 'female' | 'male' | `id:${string}`;

export interface Draft {
  readonly ageBand: ConsultationAge | undefined;
  readonly guardian: GuardianAnswer;
  readonly name: string;
  readonly contact: 'phone' | 'residentCalls' | undefined;
  readonly phone: string;
  /** None: at any time. */
  readonly safeTimes: readonly SafeTime[];
  readonly mayBeNamed: boolean | undefined;
  readonly counsellor: CounsellorWish;
  /** Undefined: rather not say. */
  readonly topicId: string | undefined;
  readonly isFirstVisit: boolean | undefined;
  /** The versions that were ticked: a newer text un-ticks itself. */
  readonly noticeVersion: string | undefined;
  readonly confidentialityVersion: string | undefined;
  /** What people do not see and robots fill in. */
  readonly website: string;
}

export const emptyDraft: Draft = {
  ageBand: undefined,
  guardian: undefined,
  name: '',
  contact: undefined,
  phone: '',
  safeTimes: [],
  mayBeNamed: undefined,
  counsellor: 'any',
  topicId: undefined,
  isFirstVisit: undefined,
  noticeVersion: undefined,
  confidentialityVersion: undefined,
  website: '',
};

/** What the form is about, and checked against. */
export interface Terms {
  readonly center: Center;
  readonly service: Service;
  readonly terms: ConsultationTerms;
}

export interface FieldError {
  readonly field: ConsultationField;
  readonly problem: FieldProblem;
}

export interface FormState {
  readonly step: 'form';
  readonly at: ConsultationStep;
  readonly draft: Draft;
  /** To book the slot, or to wait for it. */
  readonly choice: { readonly kind: 'book' | 'wait'; readonly slot: ChosenSlot } | undefined;
  readonly errors: readonly FieldError[];
  readonly refusal: Refusal | undefined;
}

export type State =
  | FormState
  | {
      readonly step: 'done';
      readonly access: BookingAccess;
      /** Whether the counsellor calls or the resident does. */
      readonly contact: Draft['contact'];
    };

export const start: FormState = {
  step: 'form',
  at: 'who',
  draft: emptyDraft,
  choice: undefined,
  errors: [],
  refusal: undefined,
};

/** A center without named counsellors, or without topics, has fewer. */
export function stepsOf({ counsellors, topics }: ConsultationTerms): ConsultationStep[] {
  return [
    'who',
    'name',
    'contact',
    ...(counsellors.length > 0 ? (['counsellor'] as const) : []),
    'time',
    ...(topics.length > 0 ? (['topic'] as const) : []),
    'consent',
  ];
}

const stepOfField: Readonly<Record<ConsultationField, ConsultationStep>> = {
  ageBand: 'who',
  guardian: 'who',
  name: 'name',
  contact: 'contact',
  phone: 'contact',
  mayBeNamed: 'contact',
  time: 'time',
  consent: 'consent',
  confidential: 'consent',
};

/** In the order of the form. */
export function findErrors({ draft, choice }: FormState, { center, terms }: Terms): FieldError[] {
  const { ageBand, guardian, name, contact, mayBeNamed } = draft;
  const calls = contact === 'phone';
  const found: readonly (readonly [ConsultationField, FieldProblem | undefined | false])[] = [
    ['ageBand', ageBand === undefined && 'missing'],
    ['guardian', guardianProblem(ageBand === 'under14', guardian)],
    ['name', nameProblem(name)],
    ['contact', contact === undefined && 'missing'],
    ['phone', calls && phoneProblem(draft.phone)],
    ['mayBeNamed', calls && mayBeNamed === undefined && 'missing'],
    ['time', choice === undefined && 'missing'],
    ['consent', draft.noticeVersion !== center.notice.version && 'missing'],
    ['confidential', draft.confidentialityVersion !== terms.confidentiality.version && 'missing'],
  ];
  return found.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []));
}

const ends = {
  noticeVersion: ['consent'],
  confidentialityVersion: ['confidential'],
  ageBand: ['guardian'],
  contact: ['phone', 'mayBeNamed'],
};

export function edit(state: FormState, change: Partial<Draft>): FormState {
  return {
    ...state,
    draft: { ...state.draft, ...change },
    errors: standingErrors(state.errors, change, ends),
  };
}

/** Back to a step that was passed, or on to the next; nothing typed is lost on the way. */
export function open(state: FormState, at: ConsultationStep): FormState {
  return { ...state, at, errors: [], refusal: undefined };
}

/** The next step, unless something of this one is missing. */
export function next(state: FormState, terms: Terms): FormState {
  const errors = findErrors(state, terms).filter(({ field }) => stepOfField[field] === state.at);
  if (errors.length > 0) return { ...state, errors };
  const steps = stepsOf(terms.terms);
  return open(state, steps[steps.indexOf(state.at) + 1] ?? state.at);
}

/** The slot is kept, or will be waited for: on to what comes after the time. */
export function choose(state: FormState, choice: NonNullable<FormState['choice']>, terms: Terms): FormState {
  return next({ ...state, choice, at: 'time' }, terms);
}

/** Before it is sent: with the step open where something is missing. */
export function check(state: FormState, terms: Terms): FormState {
  const errors = findErrors(state, terms);
  const [first] = errors;
  if (!first) return { ...state, errors, refusal: undefined };
  const at = stepOfField[first.field];
  return {
    ...state,
    at,
    errors: errors.filter(({ field }) => stepOfField[field] === at),
    refusal: undefined,
  };
}

const stepOfRefusal: Partial<Record<Refusal['kind'], ConsultationStep>> = {
  full: 'time',
  holdLost: 'time',
  closed: 'time',
  waitlistFull: 'time',
  placesLeft: 'time',
  guardian: 'who',
  noticeOutdated: 'consent',
};

/** With the step open that the refusal is about. */
export function refused(state: FormState, refusal: Refusal): FormState {
  const at = stepOfRefusal[refusal.kind] ?? state.at;
  // Only a seat that may still be had stays chosen.
  return { ...state, at, choice: at === 'time' ? undefined : state.choice, errors: [], refusal };
}

/** What the counsellors read; only of a draft without errors. What was not asked for is not sent. */
export function toContent(draft: Draft): ConsultationContent {
  const { counsellor, topicId, isFirstVisit } = draft;
  return {
    name: draft.name.trim(),
    contact:
      draft.contact === 'phone'
        ? {
            phone: draft.phone.trim(),
            safeTimes: [...draft.safeTimes],
            mayBeNamed: draft.mayBeNamed === true,
          }
        : null,
    counsellorId: counsellor.startsWith('id:') ? counsellor.slice(3) : null,
    counsellorGender: counsellor === 'female' || counsellor === 'male' ? counsellor : null,
    topicId: topicId ?? null,
    isFirstVisit: isFirstVisit ?? null,
  };
}
