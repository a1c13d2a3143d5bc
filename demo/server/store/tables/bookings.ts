/** Places, and who has them. */
import type { Generated, Insertable, Selectable } from 'kysely';
import type { Flag, UtcInstant } from './columns.ts';

/**
 * What can run out: changed by the functions of places.ts only. `taken` is the people of confirmed and offered bookings
 * and of holds; `waiting` is the people of waiting ones. A slot has a row from its first hold, booking or wait on.
 */
interface PlacesTable {
  center_id: string;
  /** Id of the activity or slot. An activity without a row here needs no sign-up. */
  place_id: string;
  capacity: number;
  taken: number;
  waiting: Generated<number>;
  /** Grows with each change of the place: numbers the lines of its log, and the waiting line. */
  number: Generated<number>;
}

interface BookingsTable {
  center_id: string;
  booking_id: string;
  /** The activity or slot whose places it has or waits for. */
  place_id: string;
  /** Set when it is of an activity. */
  activity_id: string | null;
  /** These three are set when it is of a slot; the hours of the service may have changed since. */
  service_id: string | null;
  slot_starts_at: UtcInstant | null;
  slot_ends_at: UtcInstant | null;
  /** Eight characters without look-alikes, unique in the center. */
  code: string;
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  ended_by: 'resident' | 'center' | 'expiry' | null;
  /** 1: a consultation. Name and phone are empty here, and what was said is in `consultations`. */
  is_confidential: Generated<Flag>;
  name: string;
  /** National number, digits only: `13800138000`, `07968000001`. */
  phone: string;
  attendee_name: string | null;
  party_size: number;
  /** JSON: the chosen items as they were called then. */
  items: Generated<string>;
  age_band: string | null;
  is_under_14: Generated<Flag>;
  guardian_consent: Generated<Flag>;
  notice_version: string;
  health_notice_version: string | null;
  booked_at: UtcInstant;
  cancelled_at: UtcInstant | null;
  /** Until when a cancellation may be taken back; null once an offer was made of its places. */
  undo_until: UtcInstant | null;
  /** Its place in the waiting line, while it waits: lower ones come first. */
  line_number: number | null;
  offer_until: UtcInstant | null;
  /** Random address of the booking's .ics; a new one revokes the old. */
  calendar_id: string;
  /** Part of what the manage token is derived from: a re-issue makes a new one and ends the old. */
  access_version: Generated<number>;
  /** The day on which the row is deleted, as the resident was told. */
  kept_until: string;
}

/** Seats of a slot, kept while somebody fills in the form. */
interface HoldsTable {
  center_id: string;
  hold_id: string;
  place_id: string;
  party_size: number;
  expires_at: UtcInstant;
}

/** How many bookings a phone has in a period of the calendar; nothing personal in it. */
interface PhoneLimitsTable {
  center_id: string;
  service_id: string;
  /** HMAC of the phone under the server key. */
  phone_digest: string;
  /** `2026-11-24`, `2026-W48`, `2026-11` or `2026`. */
  period: string;
  booked: number;
}

/** Every change of a place, in order, without anything personal: replayed from the start it gives the places as they are. */
interface AuditTable {
  center_id: string;
  place_id: string;
  /** Order of the changes of this place. */
  number: number;
  at: UtcInstant;
  act: string;
  /** Booking or hold; null when the capacity was changed. */
  subject_id: string | null;
  /** Of the subject at this place from here on. */
  status: string | null;
  /** Places that the subject has taken here from here on. */
  taken: number | null;
  /** People of the subject that wait here from here on. */
  waiting: number | null;
  /** Capacity from here on. */
  capacity: number | null;
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

/** Bookings that staff took for somebody. */
interface BookingCallersTable {
  center_id: string;
  booking_id: string;
  /** Who called, when it was not the resident. */
  caller: string | null;
  /** Name of the account or token. */
  taken_by: string;
}

/** What staff changed for somebody who called. */
interface CallerActsTable {
  center_id: string;
  booking_id: string;
  number: number;
  at: UtcInstant;
  act: string;
  /** Who called, when it was not the resident. */
  caller: string | null;
  /** Name of the account or token. */
  staff: string;
}

export interface BookingTables {
  caller_acts: CallerActsTable;
  booking_callers: BookingCallersTable;
  places: PlacesTable;
  bookings: BookingsTable;
  holds: HoldsTable;
  phone_limits: PhoneLimitsTable;
  audit: AuditTable;
  idempotency: IdempotencyTable;
}

export type BookingRow = Selectable<BookingsTable>;
export type NewBookingRow = Insertable<BookingsTable>;
export type HoldRow = Selectable<HoldsTable>;
export type AuditRow = Selectable<AuditTable>;
