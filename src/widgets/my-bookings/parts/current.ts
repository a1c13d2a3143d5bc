/** Keeps the list current: read again when the resident comes back to it, and now and then while it is looked at. */
import type { ReactiveController } from 'lit';
import type { Client } from '../../../api/client.ts';
import type { Center } from '../../../api/generated/types.ts';
import { listen } from '../../../controllers/page-events.ts';
import { RemoteData } from '../../../controllers/remote-data.ts';
import { dayInZone } from '../../../domain/zone.ts';
import type { BookingsHost } from './host.ts';
import type { OpenedBooking } from './opened-booking.ts';

/** Coming back to the page is two events at once, and going to and fro is no reason to ask. */
const freshForMs = 10_000;
/** How often the clock is looked at, and how old a list may get while it is looked at. */
const tickMs = 30_000;
const oldAfterMs = 120_000;

export interface CurrentList {
  readonly opened: readonly OpenedBooking[];
  read(opened: OpenedBooking): Promise<void>;
}

export class Current implements ReactiveController {
  readonly #host: BookingsHost;
  readonly #client: Client;
  readonly #list: CurrentList;
  readonly #center: RemoteData<Center>;
  #stopListening: (() => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: BookingsHost, client: Client, list: CurrentList) {
    this.#host = host;
    this.#client = client;
    this.#list = list;
    this.#center = new RemoteData(host);
    host.addController(this);
  }

  get center(): Center | undefined {
    return this.#center.state.last;
  }

  get timeZone(): string {
    return this.center?.timeZone ?? 'Asia/Shanghai';
  }

  hostConnected(): void {
    const look = (): void => {
      if (document.visibilityState === 'visible') this.refresh(freshForMs);
    };
    this.#stopListening = listen({
      visibilitychange: look,
      focus: look,
      online: () => this.refresh(),
      offline: () => this.#host.requestUpdate(),
    });
    this.#timer = setInterval(() => this.#tick(), tickMs);
    this.refresh();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    clearInterval(this.#timer);
  }

  /** Asks again; with an age, only for what is older. */
  refresh(olderThanMs = 0): void {
    const isOld = ({ data: { state } }: OpenedBooking): boolean =>
      state.status !== 'loading' && this.#client.now() - (state.last?.readAt ?? 0) >= olderThanMs;
    for (const opened of this.#list.opened) if (isOld(opened)) void this.#list.read(opened);
    this.readCenter();
  }

  readCenter(): void {
    if (this.center || this.#center.state.status === 'loading') return;
    const today = dayInZone(this.#client.now(), this.timeZone);
    // The smallest answer that has the center with its phone and hours.
    void this.#center.load(
      async (signal) => (await this.#client.loadActivities({ from: today, to: today }, { signal })).center,
    );
  }

  /** The end. */
  close(): void {
    this.hostDisconnected();
    this.#center.hostDisconnected();
    for (const controller of [this, this.#center]) this.#host.removeController(controller);
  }

  #tick(): void {
    if (this.#list.opened.length === 0) return;
    this.#host.requestUpdate();
    if (document.visibilityState === 'visible') this.refresh(oldAfterMs);
  }
}
