/** How often one address may ask; generous, because a whole community may share one. */
export interface Limits {
  /** Tries to find a booking by code and phone, in ten minutes and from one address. */
  readonly findsPerAddress: number;
  /** The same for one code, from wherever: codes are not to be guessed together with phones. */
  readonly findsPerCode: number;
  /** Sign-ups and cancellations in a minute from one address. */
  readonly writesPerAddress: number;
  /** Seats kept for a form, in ten minutes and from one address: nobody keeps a whole center from booking. */
  readonly holdsPerAddress: number;
  /** Sign-ups for consultations in an hour, from one address and in one center. */
  readonly consultationsPerAddress: number;
  readonly consultationsPerCenter: number;
}

export const defaultLimits: Limits = {
  findsPerAddress: 60,
  findsPerCode: 10,
  writesPerAddress: 1_200,
  holdsPerAddress: 120,
  consultationsPerAddress: 60,
  consultationsPerCenter: 300,
};

export const findWindowMs = 600_000;
export const holdWindowMs = 600_000;
export const writeWindowMs = 60_000;
export const consultationWindowMs = 3_600_000;
