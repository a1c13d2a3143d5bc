/** A center, what residents are told by it, and the log of its staff. */
import type { Generated, Selectable } from 'kysely';
import type { UtcInstant } from './columns.ts';

interface CentersTable {
  center_id: string;
  name: string;
  phone: string;
  hours: string;
  address: string | null;
  time_zone: string;
  /** JSON: categories in the center's order. */
  categories: string;
  max_party_size: number;
  /** The current notice; its text is in `notices`. */
  notice_version: string;
  /** How long before the start a resident may still cancel online. */
  cancel_minutes_before: number;
  /** Where manage links lead; null: the page that this server serves. */
  bookings_page_url: string | null;
  /** How long an offered place is kept for a waiting party. */
  offer_minutes: Generated<number>;
  /** Wall clock, `21:00`: from when and until when nobody is rung up. Both or neither. */
  quiet_from: string | null;
  quiet_to: string | null;
  /** Wall clock, `18:00` of the day before; null: no reminders. */
  reminder_time: string | null;
  /** JSON: origins (`https://portal.example`) whose pages may call the API. */
  origins: string;
  /** JSON: hosts (`gongyi.qq.com`) that the link of a campaign may lead to. */
  link_hosts: Generated<string>;
  /**
   * Grows with every change that a reader can see; ETags come from it. It starts at the clock's milliseconds, so that
   * a database that was made anew or restored never shows an old version with other content.
   */
  version: number;
  /** The same for `/campaigns` alone: what is booked changes nothing there. */
  campaigns_version: Generated<number>;
}

interface NoticesTable {
  center_id: string;
  notice_version: string;
  /** JSON of the contract's `Notice`: kept as long as a booking refers to it. */
  text: string;
}

interface HolidaysTable {
  center_id: string;
  year: number;
  /** JSON of the contract's `HolidayYear`. */
  facts: string;
}

/** What staff say of a day of the public holidays; it wins over what was announced. */
interface HolidayDaysTable {
  center_id: string;
  day: string;
  kind: 'off' | 'work' | 'usual';
  /** Of the festival; of the first day of several. */
  name: string | null;
}

/** What staff have read and changed that has to be accounted for, in order: each row holds the hash of the one before. */
interface StaffLogTable {
  center_id: string;
  number: number;
  at: UtcInstant;
  /** Who: the label of a token, the name of an account, the system's user who ran a command. */
  staff: string;
  act: string;
  /** Ids of bookings, keys and campaigns, days; nothing personal. */
  subject: string;
  previous_hash: string;
  hash: string;
}

export interface CenterTables {
  centers: CentersTable;
  notices: NoticesTable;
  holidays: HolidaysTable;
  holiday_days: HolidayDaysTable;
  staff_log: StaffLogTable;
}

export type StaffLogRow = Selectable<StaffLogTable>;
