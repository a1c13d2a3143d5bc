/** Random histories of a center: who does what at the same moment, and how much time passes in between. */
import * as fc from 'fast-check';

/** What a resident can do, each through the route that the widgets use. */
export const residentActs = [
  'hold',
  'holdInstead',
  'release',
  'bookSlot',
  'bookHeld',
  'signUp',
  'waitForSlot',
  'waitForActivity',
  'cancel',
  'undo',
  'accept',
  'reschedule',
  'resize',
] as const;

/** What staff can do. */
export const staffActs = [
  'setSeats',
  'closeDay',
  'openDay',
  'cancelBooking',
  'rescheduleBooking',
  'cancelActivity',
  'moveActivity',
  'importProgramme',
] as const;

export type ResidentActKind = (typeof residentActs)[number];
export type StaffActKind = (typeof staffActs)[number];

/** Numbers choose among what there is when the act happens: booking 7 of three is the second. */
export interface ResidentAct {
  readonly kind: ResidentActKind;
  /** Which slot or activity. */
  readonly place: number;
  /** Which of the actor's bookings or holds. */
  readonly booking: number;
  readonly partySize: number;
  /** The request is sent twice at once: under one key, or by an impatient finger under two. */
  readonly twice: 'no' | 'sameKey' | 'otherKey';
}

export interface StaffAct {
  readonly kind: StaffActKind;
  readonly place: number;
  readonly booking: number;
  readonly count: number;
}

export interface Step {
  /** Passes before the acts. */
  readonly minutes: number;
  /** Whether the worker ends what has expired before the acts; else it is ended when somebody asks for the place. */
  readonly isSwept: boolean;
  /** All at the same moment, each of another resident. */
  readonly acts: readonly ResidentAct[];
  /** Which resident does the first act; the others follow. */
  readonly first: number;
  readonly staff: StaffAct | null;
}

export interface History {
  /** 2 to 8. */
  readonly actors: number;
  readonly steps: readonly Step[];
}

const index = fc.nat({ max: 9 });

const weighted = <Kind extends string>(weights: Readonly<Record<Kind, number>>) =>
  fc.oneof(
    ...(Object.entries(weights) as [Kind, number][]).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind),
    })),
  ) as fc.Arbitrary<Kind>;

const residentAct: fc.Arbitrary<ResidentAct> = fc.record({
  kind: weighted<ResidentActKind>({
    hold: 4,
    holdInstead: 2,
    release: 1,
    bookSlot: 3,
    bookHeld: 3,
    signUp: 5,
    waitForSlot: 3,
    waitForActivity: 4,
    cancel: 5,
    undo: 3,
    accept: 4,
    reschedule: 3,
    resize: 3,
  }),
  place: index,
  booking: index,
  partySize: fc.integer({ min: 1, max: 3 }),
  twice: weighted({ no: 8, sameKey: 1, otherKey: 1 }),
});

const staffAct: fc.Arbitrary<StaffAct> = fc.record({
  kind: weighted<StaffActKind>({
    setSeats: 3,
    closeDay: 1,
    openDay: 2,
    cancelBooking: 3,
    rescheduleBooking: 2,
    cancelActivity: 1,
    moveActivity: 2,
    importProgramme: 3,
  }),
  place: index,
  booking: index,
  count: fc.integer({ min: 1, max: 5 }),
});

const step: fc.Arbitrary<Step> = fc.record({
  // Past the undo, the hold, a night of quiet hours, an offer.
  minutes: weighted({ 0: 8, 1: 3, 11: 2, 25: 2, 180: 1, 780: 1, 1500: 1 }).map(Number),
  isSwept: fc.boolean(),
  first: index,
  acts: fc.array(residentAct, { minLength: 1, maxLength: 4 }),
  staff: fc.option(staffAct, { freq: 3, nil: null }),
});

export const history: fc.Arbitrary<History> = fc.record({
  actors: fc.integer({ min: 2, max: 8 }),
  // Most mistakes need few steps: many short histories find more than few long ones.
  steps: fc.oneof(
    { weight: 5, arbitrary: fc.array(step, { minLength: 5, maxLength: 9, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 10, maxLength: 25, size: 'max' }) },
  ),
});
