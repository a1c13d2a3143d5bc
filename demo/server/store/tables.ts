/**
 * The tables as Kysely sees them. Instants are UTC text of fixed width (`2026-11-24T01:00:00Z`: sortable, readable, the
 * same on both databases), days are `YYYY-MM-DD`, flags are 0 or 1, JSON is text. Every primary key begins with
 * `center_id` and no transaction spans two centers, so that PostgreSQL can be sharded by center.
 */
import type { Insertable, Selectable } from 'kysely';

/** `2026-11-24T01:00:00Z`. */
export type UtcInstant = string;
export type Flag = 0 | 1;

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
  /** JSON: origins (`https://portal.example`) whose pages may call the API. */
  origins: string;
  /**
   * Grows with every change that a reader can see; ETags come from it. It starts at the clock's milliseconds, so that
   * a database that was made anew or restored never shows an old version with other content.
   */
  version: number;
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

/** One row of the staff's sheet or one event of their calendar file: one or many activities. */
interface SeriesTable {
  center_id: string;
  series_id: string;
  /** Identity of the row: its 编号, its UID, or title, first date, start and room. Unique in the center. */
  row_key: string;
  /** Digest of the row as imported, to tell a changed row from an unchanged one. */
  digest: string;
  /** JSON of the row as imported, for the export; what is in it is the programme's own business. */
  source: string;
  /** 1 when the row repeats: only then do its activities show a `seriesId`. */
  repeats: Flag;
}

interface ActivitiesTable {
  center_id: string;
  activity_id: string;
  /** Null when staff added the activity by itself. */
  series_id: string | null;
  /** Which date of the series it is, whatever day it was moved to. Unique in the series. */
  origin_day: string | null;
  title: string;
  category: string | null;
  room: string;
  starts_at: UtcInstant;
  ends_at: UtcInstant;
  status: 'scheduled' | 'cancelled';
  /** The activity that takes its place. */
  replaced_by_id: string | null;
  waitlist_capacity: number;
  sign_up_opens_at: UtcInstant | null;
  sign_up_closes_at: UtcInstant | null;
  audience: string | null;
  bring: string | null;
  phone: string | null;
  description: string | null;
  /** 1 when staff cancelled, moved or edited this date alone: an import leaves it as it is. */
  by_staff: Flag;
  changed_at: UtcInstant;
}

/** What can run out. `taken` is changed by `takePlaces` and `givePlacesBack` only (places.ts). */
interface PlacesTable {
  center_id: string;
  /** Id of the activity. An activity without a row here needs no sign-up. */
  place_id: string;
  capacity: number;
  taken: number;
}

interface BookingsTable {
  center_id: string;
  booking_id: string;
  activity_id: string;
  /** Eight characters without look-alikes, unique in the center. */
  code: string;
  status: 'confirmed' | 'cancelled';
  name: string;
  /** National number, digits only: `13800138000`, `07968000001`. */
  phone: string;
  attendee_name: string | null;
  party_size: number;
  notice_version: string;
  booked_at: UtcInstant;
  cancelled_at: UtcInstant | null;
  /** Random address of the booking's .ics; a new one revokes the old. */
  calendar_id: string;
  /** The day on which the row is deleted, as the resident was told. */
  kept_until: string;
}

/** One row for each keyed write that took effect; nothing personal and no secret in it. */
interface IdempotencyTable {
  center_id: string;
  key: string;
  /** HMAC of operation, target and body under the server key. */
  digest: string;
  /** What the reply is rebuilt from: id of the booking or activity. */
  result_id: string;
  created_at: UtcInstant;
}

interface StaffTokensTable {
  center_id: string;
  /** SHA-256 of the token, hex. The token itself was shown once. */
  token_hash: string;
  label: string;
  created_at: UtcInstant;
}

export interface Tables {
  centers: CentersTable;
  notices: NoticesTable;
  holidays: HolidaysTable;
  series: SeriesTable;
  activities: ActivitiesTable;
  places: PlacesTable;
  bookings: BookingsTable;
  idempotency: IdempotencyTable;
  staff_tokens: StaffTokensTable;
}

export type SeriesRow = Selectable<SeriesTable>;
export type NewActivityRow = Insertable<ActivitiesTable>;
export type BookingRow = Selectable<BookingsTable>;
