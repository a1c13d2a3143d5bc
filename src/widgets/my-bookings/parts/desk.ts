/** The bookings that are open here: by links, by code and phone, or remembered; kept, closed. */
import type { ReactiveController } from 'lit';
import type { Client } from '../../../api/client.ts';
import type { Booking, BookingAccess, Center } from '../../../api/generated/types.ts';
import { ReadAloud } from '../../../controllers/read-aloud.ts';
import { Width } from '../../../controllers/width.ts';
import { bookedSlip } from '../../../ui/booked-view.ts';
import { copyText, type Copied } from '../../../ui/copy-field.ts';
import { focusedElement } from '../../../ui/focused-element.ts';
import { printSlip } from '../../../ui/slip.ts';
import { isUpcoming, shown, titleOf } from '../my-bookings.model.ts';
import { doneText } from './act-panel.ts';
import type { BookingsContext } from './bookings-context.ts';
import { Changes, type ChangesList } from './changes.ts';
import { Current, type CurrentList } from './current.ts';
import { Finder } from './finder.ts';
import type { BookingsHost } from './host.ts';
import { OpenedBooking } from './opened-booking.ts';
import { isGone } from './refusal.ts';
import {
  forgetOne,
  forgetRemembered,
  isToken,
  readRemembered,
  rememberOne,
  writeRemembered,
  type Remembered,
} from './remembered.ts';

/** From the first on a card has room for its day beside it, from the second on for seven days. */
const widths = [520, 760];

/** `erased`: a consultation is gone, with all that was said in it. */
export type DeskNote = 'oldLink' | 'forgotten' | 'notRemembered' | 'erased';

export class Desk implements ReactiveController, ChangesList, CurrentList {
  opened: readonly OpenedBooking[] = [];
  note: DeskNote | undefined;
  copied: Copied | undefined;
  /** What a screen reader is told while nothing takes the focus. */
  spoken = '';
  isFormOpen = false;
  isPastShown = false;
  readonly finder: Finder;
  readonly changes: Changes;
  readonly reader: ReadAloud;
  readonly #host: BookingsHost;
  readonly #client: Client;
  readonly #centerName: string | undefined;
  readonly #current: Current;
  readonly #width: Width;
  /** The find that is under way. */
  #finding: Promise<BookingAccess | undefined> | undefined;
  /** Finds what is to have the focus after the next update. */
  #focusNext: string | undefined;

  constructor(host: BookingsHost, client: Client, centerName: string | undefined) {
    this.#host = host;
    this.#client = client;
    this.#centerName = centerName;
    this.reader = new ReadAloud(host);
    this.finder = new Finder(host);
    this.changes = new Changes(host, client, this);
    this.#width = new Width(host, widths);
    for (const { token } of readRemembered(centerName) ?? []) this.#add(token);
    this.#current = new Current(host, client, this);
    host.addController(this);
  }

  get center(): Center | undefined {
    return this.#current.center;
  }

  get timeZone(): string {
    return this.#current.timeZone;
  }

  /** Class of what is rendered. */
  get width(): 'narrow' | 'wide' {
    return this.#width.step ? 'wide' : 'narrow';
  }

  /** Whether a week has room in a row. */
  get hasColumns(): boolean {
    return this.#width.step === 2;
  }

  get isRemembering(): boolean {
    return readRemembered(this.#centerName) !== undefined;
  }

  hostUpdated(): void {
    for (const opened of this.opened) {
      const now = `${opened.state.step} ${opened.write.state.step}`;
      if (now === opened.lastShown) continue;
      opened.lastShown = now;
      this.#follow(opened, opened.isBusy ? '[data-focus]' : opened.returnTo);
    }
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next) this.#host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  /** The end: another client, or another center, has another desk. */
  close(): void {
    this.#closeAll();
    this.finder.close();
    this.#current.close();
    for (const controller of [this.reader, this.#width]) controller.hostDisconnected();
    for (const controller of [this, this.reader, this.#width]) this.#host.removeController(controller);
  }

  /** By the token of a manage link. */
  open(token: string): void {
    this.note = undefined;
    if (!isToken(token)) return this.#tell('oldLink');
    const known = this.opened.find((opened) => opened.token === token);
    const opened = known ?? this.#add(token, true);
    this.#unfold(opened);
    void this.#readLinked(opened);
  }

  /** Asks again. */
  refresh(): void {
    this.#current.refresh();
  }

  /** Asked for by the resident; once it works, the focus goes to what has come. */
  async retry(): Promise<void> {
    this.#current.readCenter();
    await Promise.all(this.opened.map((opened) => this.read(opened)));
    const isWell = this.opened.every(({ error }) => !error);
    if (isWell) this.focusNext('.card h3');
  }

  async find(): Promise<void> {
    this.note = undefined;
    this.spoken = this.#host.manner.messages.loading;
    const finding = (this.#finding = this.finder.find(this.#client, this.#host.draft));
    this.#host.requestUpdate();
    const access = await finding;
    // Forgotten meanwhile, or at an end: nothing of it is to be seen.
    if (finding !== this.#finding) return;
    this.spoken = '';
    if (access) await this.#take(access);
    else this.#focusNext = '.find [aria-invalid], .find [data-found]';
    this.#host.requestUpdate();
  }

  openForm(): void {
    this.isFormOpen = true;
    this.focusNext('#code');
  }

  showPast(): void {
    this.isPastShown = true;
    this.focusNext('#past');
  }

  /** One card at a time: the others fold, unless something is under way there. */
  toggle(opened: OpenedBooking): void {
    if (opened.isUnfolded) {
      opened.isUnfolded = false;
      if (opened.state.step !== 'sent') opened.state = shown;
    } else this.#unfold(opened);
    this.#host.requestUpdate();
  }

  includes(opened: OpenedBooking): boolean {
    return this.opened.includes(opened);
  }

  /** What is under way, and what came of it, stays. */
  quietOthers(opened: OpenedBooking): void {
    for (const other of this.opened) {
      const { step } = other.state;
      if (other !== opened && step !== 'sent' && step !== 'done') other.state = shown;
    }
  }

  focusNext(selector: string): void {
    this.#focusNext = selector;
    this.#host.requestUpdate();
  }

  async copy(text: string): Promise<void> {
    this.copied = await copyText(text);
    const { copied, copyByHand } = this.#host.manner.messages;
    this.say(this.copied.isDone ? copied : copyByHand);
  }

  print(booking: Booking, context: BookingsContext): void {
    const { phone = '', hours = '' } = this.#host.settings.value;
    const title = titleOf(booking, context.messages);
    const center = this.center ?? { name: title, phone, hours };
    printSlip(this.#host.renderRoot, bookedSlip(booking, center, context, title), {
      title,
      lang: context.locale,
    });
  }

  /** Only ever after the resident has ticked the box. */
  remember(isWanted: boolean): void {
    this.note = undefined;
    if (!isWanted) forgetRemembered(this.#centerName);
    else if (!writeRemembered(this.#centerName, toRemembered(this.opened)))
      return this.#tell('notRemembered');
    this.say(isWanted ? this.#host.manner.messages.remembered : this.#host.manner.messages.forgotten);
  }

  /** Nothing stays, neither on the device nor on the screen. */
  forget(): void {
    forgetRemembered(this.#centerName);
    this.#closeAll();
    this.isFormOpen = false;
    this.#host.draft = { code: '', phone: '' };
    this.#focusNext = '.find h2';
    this.#tell('forgotten');
  }

  say(text: string): void {
    this.spoken = text;
    this.#host.requestUpdate();
  }

  #tell(note: Exclude<DeskNote, 'erased'>): void {
    this.note = note;
    this.say(this.#host.manner.messages[note]);
  }

  #closeAll(): void {
    for (const opened of this.opened) opened.close();
    this.opened = [];
    this.#finding = undefined;
    this.finder.reset();
  }

  #add(token: string, isUnfolded = false, manageUrl?: string): OpenedBooking {
    const opened: OpenedBooking = new OpenedBooking(this.#host, token, {
      manageUrl,
      isUnfolded,
      checkDelaysMs: this.#host.checkDelaysMs,
      onSettled: (state) => void this.changes.settle(opened, state),
    });
    this.opened = [...this.opened, opened];
    return opened;
  }

  #unfold(opened: OpenedBooking): void {
    this.quietOthers(opened);
    for (const other of this.opened) other.isUnfolded = other === opened;
    this.#host.requestUpdate();
  }

  async #readLinked(opened: OpenedBooking): Promise<void> {
    await this.read(opened);
    const { booking } = opened;
    if (booking) this.say(this.#foundText(booking));
  }

  #foundText(booking: Booking): string {
    const { messages } = this.#host.manner;
    return messages.found(titleOf(booking, messages));
  }

  /** Found by code and phone. The newest token of a booking is the one that counts. */
  async #take({ booking, manageToken, manageUrl }: BookingAccess): Promise<void> {
    const opened = this.#add(manageToken, true, manageUrl);
    await opened.take(booking, this.#client.now());
    this.#unfold(opened);
    this.#keep(opened);
    this.isFormOpen = false;
    this.#host.draft = { code: '', phone: '' };
    this.spoken = this.#foundText(booking);
    this.#focusNext = `[data-booking="${booking.id}"] h3`;
  }

  async read(opened: OpenedBooking): Promise<void> {
    await opened.read(this.#client);
    const { state } = opened.data;
    if (state.status === 'failed' && isGone(state.error)) this.#lose(opened);
    else if (state.status === 'ready') this.#keep(opened);
  }

  /** One card for one booking; and where bookings are remembered, so is this one. */
  #keep(opened: OpenedBooking): void {
    const { booking } = opened;
    if (!booking) return;
    const { id } = booking;
    for (const other of this.opened) {
      if (other !== opened && other.booking?.id === id) this.#remove(other);
    }
    if (this.opened.length === 1) opened.isUnfolded = true;
    // Asked for by name, it is not to be searched for.
    if (opened.isUnfolded && !isUpcoming(booking, this.#client.now())) this.isPastShown = true;
    if (booking.isConfidential) forgetOne(this.#centerName, opened.token);
    if (this.isRemembering) for (const entry of toRemembered([opened])) rememberOne(this.#centerName, entry);
    this.#host.requestUpdate();
  }

  /** While it is being erased, that is why it is gone, once nobody waits for the answer any more. */
  #lose(opened: OpenedBooking): void {
    if (!opened.isErasing) this.drop(opened);
    else if (opened.write.state.step === 'checking') opened.write.check();
  }

  takeAway(opened: OpenedBooking): void {
    this.#remove(opened);
    forgetOne(this.#centerName, opened.token);
    this.note = 'erased';
    this.focusNext('[data-note]');
  }

  /** Its token opens nothing any more. */
  drop(opened: OpenedBooking): void {
    this.#remove(opened);
    forgetOne(this.#centerName, opened.token);
    this.#tell('oldLink');
  }

  #remove(opened: OpenedBooking): void {
    opened.close();
    this.opened = this.opened.filter((other) => other !== opened);
    this.#host.requestUpdate();
  }

  /** The focus goes where the eye goes, unless the resident is busy elsewhere: then it is only said. */
  #follow(opened: OpenedBooking, selector: string): void {
    const card = this.#host.renderRoot.querySelector(`[data-booking="${opened.booking?.id ?? ''}"]`);
    const target = card?.querySelector<HTMLElement>(selector) ?? card?.querySelector<HTMLElement>('h3');
    const focused = focusedElement();
    if (!focused || focused === document.body || focused === this.#host || card?.contains(focused)) {
      target?.focus();
      return;
    }
    const { state } = opened;
    if (state.step === 'done') this.say(doneText(state.act, this.#host.manner));
  }
}

/**
 * What a device keeps when its owner wants that: every booking that is open and read, but no confidential one, which
 * nobody else may come upon. The one place where it is decided.
 */
function toRemembered(all: readonly OpenedBooking[]): Remembered[] {
  return all.flatMap(({ booking, token }) =>
    booking && !booking.isConfidential ? [{ id: booking.id, token }] : [],
  );
}
