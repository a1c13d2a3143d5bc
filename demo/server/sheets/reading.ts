/** What reading one cell gives: a value, perhaps with a note about what was assumed, or the reason why not. */

/** Every word that staff get about their file, in Chinese and in English. */
export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

export interface Value<T> {
  readonly value: T;
  readonly note?: BothLanguages;
}

export interface Refusal {
  readonly reason: BothLanguages;
}

export type Reading<T> = Value<T> | Refusal;

export function isRefusal<T>(reading: Reading<T>): reading is Refusal {
  return 'reason' in reading;
}

export function accept<T>(value: T, note?: BothLanguages): Value<T> {
  return note ? { value, note } : { value };
}

export function refuse(zh: string, en: string): Refusal {
  return { reason: { zh, en } };
}
