/** What the desk knows of today and does to it; each change is told to the view. */
import { ApiError } from '../../../../src/api/errors.ts';
import type {
  Attendance,
  DayBooking,
  ScannedBooking,
  StaffDay,
  WalkIn,
} from '../../../../src/api/generated/types.ts';
import { newKey } from '../../../../src/api/new-key.ts';
import { isOutcomeUnknown } from '../../../../src/api/outcome.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { addWalkIn, findArrivals, findScanned, loadDay, markBooking, removeWalkIn } from './day-api.ts';
import { whoIs } from './booking-row.ts';
import { deskLanguage } from '../language.ts';
import { targetKey, type WalkInTarget } from './hours.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts } from './texts.ts';
import { troubleText } from '../trouble.ts';

export class DayWork {
  day: StaffDay | undefined;
  /** When the list was last as the server has it; by its clock. */
  seenAt = 0;
  isStale = false;
  /** Why there is no list at all. */
  trouble: string | undefined;
  found: readonly DayBooking[] | undefined;
  findError: string | undefined;
  /** Why what the camera saw led to nothing. */
  scanError: string | undefined;
  /** Id of a booking, or key of a walk-in target → what went wrong. */
  readonly errors = new Map<string, string>();
  /** What was done last, for those who hear it. */
  spoken = '';
  readonly #api: StaffApi;
  #tag: string | undefined;
  readonly #update: () => void;
  /** Target → key of a count whose outcome is unknown: pressed again for the same number, it is counted once. */
  readonly #openKeys = new Map<string, string>();
  readonly #busy = new Set<string>();

  constructor(api: StaffApi, update: () => void) {
    this.#api = api;
    this.#update = update;
  }

  /** Never rejects. */
  async load(): Promise<void> {
    try {
      const { day, tag } = await loadDay(this.#api, this.#tag);
      this.#tag = tag;
      if (day) this.#show(day);
      this.seenAt = this.#api.now();
      this.isStale = false;
      this.trouble = undefined;
    } catch (error) {
      this.isStale = true;
      this.trouble = troubleText(error);
    }
    this.#update();
  }

  #show(day: StaffDay): void {
    this.day = day;
    const now = new Map(day.events.flatMap(({ bookings }) => bookings).map((one) => [one.bookingId, one]));
    // Whoever was found and has cancelled since is no longer coming.
    this.found = this.found?.flatMap(({ bookingId }) => now.get(bookingId) ?? []);
  }

  async find(text: string): Promise<void> {
    this.closeFound();
    if (text.length < 3) this.findError = texts.tooShort;
    else {
      try {
        this.found = await findArrivals(this.#api, text.slice(0, 20));
        this.spoken = this.found.length > 0 ? texts.found(this.found.length) : texts.foundNone(text);
      } catch (error) {
        this.findError = troubleText(error);
      }
    }
    this.#update();
  }

  /** `text`: of a QR code; what is no link of a booking is not sent anywhere. */
  async scan(text: string): Promise<void> {
    this.closeFound();
    const token = /#boai-booking=([\w.-]{1,200})$/.exec(text)?.[1];
    try {
      if (token === undefined) this.refuseScan(texts.scanOther);
      else this.#showScanned(await findScanned(this.#api, token));
    } catch (error) {
      const isUnknown = error instanceof ApiError && error.code === 'booking_not_found';
      this.refuseScan(isUnknown ? texts.scanUnknown : troubleText(error));
    }
    this.#update();
  }

  #showScanned({ booking, status, startsAt }: ScannedBooking): void {
    if (booking) {
      this.found = [booking];
      this.spoken = texts.found(1);
    } else {
      const when = formatInstant(startsAt, deskLanguage());
      this.refuseScan(status === 'cancelled' ? texts.scanCancelled(when) : texts.scanOtherDay(when));
    }
  }

  refuseScan(why: string): void {
    this.scanError = this.spoken = why;
    this.#update();
  }

  closeFound(): void {
    this.found = this.findError = this.scanError = undefined;
    this.#update();
  }

  async mark(booking: DayBooking, attendance: Attendance | null): Promise<void> {
    await this.#once(booking.bookingId, async () => {
      await markBooking(this.#api, booking.bookingId, { attendance, was: booking.attendance });
      const say =
        attendance === 'arrived'
          ? texts.checkedIn
          : attendance === 'missed'
            ? texts.markedMissed
            : texts.undone;
      this.spoken = say(whoIs(booking));
    });
  }

  async addWalkIn(target: WalkInTarget, people: number): Promise<void> {
    const id = targetKey(target);
    if (!Number.isInteger(people) || people < 1 || people > 500) {
      this.errors.set(id, (this.spoken = texts.wrongNumber));
      this.#update();
      return;
    }
    const { activityId, serviceId, title } = target;
    await this.#once(id, async () => {
      const attempt = `${id} ${people}`;
      const key = this.#openKeys.get(attempt) ?? newKey();
      this.#openKeys.set(attempt, key);
      try {
        await addWalkIn(this.#api, { activityId, serviceId, people, ageBand: null }, key);
        this.#openKeys.delete(attempt);
      } catch (error) {
        if (!(error instanceof ApiError) || !isOutcomeUnknown(error)) this.#openKeys.delete(attempt);
        throw error;
      }
      this.spoken = texts.walkedIn(people, title);
    });
  }

  async removeWalkIn(target: WalkInTarget, last: WalkIn): Promise<void> {
    await this.#once(targetKey(target), async () => {
      await removeWalkIn(this.#api, last.id);
      this.spoken = texts.walkInUndone(last.people, target.title);
    });
  }

  /** A second press while the first is under way is the same press. Then the list is read again, whatever came of it. */
  async #once(id: string, act: () => Promise<void>): Promise<void> {
    if (this.#busy.has(id)) return;
    this.#busy.add(id);
    this.errors.delete(id);
    try {
      await act();
    } catch (error) {
      this.spoken = troubleText(error);
      this.errors.set(id, this.spoken);
    } finally {
      this.#busy.delete(id);
    }
    await this.load();
  }
}
