/** One booking that is open here: what was read of it, what is being done about it, and what its card shows. */
import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../../api/client.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { Booking } from '../../../api/generated/types.ts';
import { CertainWrite, type CertainWriteOptions } from '../../../controllers/certain-write.ts';
import { RemoteData } from '../../../controllers/remote-data.ts';
import { shown, type CardState } from '../my-bookings.model.ts';
import type { OtherTimes } from './other-times.ts';

export interface ReadBooking {
  readonly booking: Booking;
  /** In epoch milliseconds of the server's clock. */
  readonly readAt: number;
}

/** What a change comes to: the booking as it is then; undefined: it is erased. */
export type Changed = Booking | undefined;

export interface OpenedOptions extends CertainWriteOptions<Changed> {
  /** Where the booking is managed, if the server said so. */
  readonly manageUrl?: string | undefined;
  /** It was asked for by name: its card is unfolded once it is there. */
  readonly isUnfolded: boolean;
}

export class OpenedBooking {
  /** Opens the booking to whoever has it: sent with requests, and nowhere else. */
  readonly token: string;
  readonly manageUrl: string | undefined;
  readonly data: RemoteData<ReadBooking>;
  readonly write: CertainWrite<Changed>;
  /** Where it could be moved to. */
  readonly times: RemoteData<OtherTimes>;
  state: CardState = shown;
  isUnfolded: boolean;
  /** Which control has the focus again when a question has been answered with no. */
  returnTo = 'h3';
  /** What the card showed last, as far as the focus goes. */
  lastShown = 'shown idle';
  /** Why the last reading failed, until one succeeds: what is shown meanwhile is old. */
  error: ApiError | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost, token: string, options: OpenedOptions) {
    this.#host = host;
    this.token = token;
    this.manageUrl = options.manageUrl;
    this.isUnfolded = options.isUnfolded;
    this.data = new RemoteData(host);
    this.write = new CertainWrite(host, options);
    this.times = new RemoteData(host);
  }

  get booking(): Booking | undefined {
    return this.data.state.last?.booking;
  }

  /** Whether what is shown is what the server says, as far as anybody knows. */
  get isCurrent(): boolean {
    return this.booking !== undefined && this.error === undefined;
  }

  get isBusy(): boolean {
    return this.state.step !== 'shown';
  }

  /** It may be gone at any moment, and then that is what was asked for. */
  get isErasing(): boolean {
    const { state } = this;
    return state.step === 'sent' && state.act.kind === 'erase';
  }

  async read(client: Client): Promise<void> {
    await this.data.load(async (signal) => ({
      booking: await client.loadBooking(this.token, { signal, fresh: true }),
      readAt: client.now(),
    }));
    const { state } = this.data;
    if (state.status === 'failed') this.error = state.error;
    else if (state.status === 'ready') this.error = undefined;
    this.#host.requestUpdate();
  }

  /** The server has just said so, in answer to something else; a read under way is older. */
  take(booking: Booking, readAt: number): Promise<void> {
    this.error = undefined;
    return this.data.load(async () => ({ booking, readAt }));
  }

  become(state: CardState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  /** It is no longer on the list. */
  close(): void {
    this.data.reset();
    for (const controller of [this.data, this.write, this.times]) this.#host.removeController(controller);
  }
}
