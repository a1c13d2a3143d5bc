/** The seat that is kept while the form is filled in: one at a time, with the time that is left, given back on leaving. */
import { ApiError } from '../../../../src/api/errors.ts';
import type { Hold } from '../../../../src/api/generated/types.ts';
import type { StaffApi } from '../staff-api.ts';
import { holdSlot, releaseHold } from './caller-api.ts';

/** The minutes that are left are told; nobody is hurried by seconds. */
const toldEveryMs = 10_000;

export class SeatHold {
  hold: Hold | undefined;
  readonly #api: StaffApi;
  readonly #update: () => void;
  readonly #onRefused: (error: ApiError) => void;
  #timer: number | undefined;
  /** One after the other, so that the last seat that was chosen is the one that is kept. */
  #work: Promise<void> = Promise.resolve();

  constructor(api: StaffApi, update: () => void, onRefused: (error: ApiError) => void) {
    this.#api = api;
    this.#update = update;
    this.#onRefused = onRefused;
  }

  /** undefined: nothing is kept, or it has run out. */
  get minutesLeft(): number | undefined {
    const left = this.hold ? Date.parse(this.hold.expiresAt) - this.#api.now() : 0;
    return left > 0 ? Math.ceil(left / 60_000) : undefined;
  }

  /** For the booking of that slot. */
  tokenFor(slotId: string): string | null {
    return this.hold?.slotId === slotId ? this.hold.token : null;
  }

  keep(slotId: string): void {
    this.#enqueue(async () => {
      if (slotId === '') return this.#giveBack();
      if (this.hold?.slotId === slotId && this.minutesLeft !== undefined) return;
      this.hold = await holdSlot(this.#api, slotId, this.hold?.token ?? null);
      clearInterval(this.#timer);
      this.#timer = window.setInterval(this.#update, toldEveryMs);
    });
  }

  /** Booked: it is nobody's to give back. */
  forget(): void {
    clearInterval(this.#timer);
    this.hold = undefined;
  }

  /** Whoever leaves the form leaves the seat to others; what cannot be given back runs out by itself. */
  release(): void {
    this.#enqueue(() => this.#giveBack());
  }

  /** What is under way. */
  get settled(): Promise<void> {
    return this.#work;
  }

  async #giveBack(): Promise<void> {
    const token = this.hold?.token;
    this.forget();
    if (token !== undefined) await releaseHold(this.#api, token);
  }

  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).then(this.#update, (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      this.#onRefused(error);
    });
  }
}
