/** The types of the contract. Written by `npm run generate` from src/api/contract; do not edit. */

export interface ActivitiesQuery {
  /**
   * First day; default the Monday on or before the first of the current month.
   */
  from?: string;
  /**
   * Last day, included; default 69 days after `from`; at most 400 days after it.
   */
  to?: string;
  category?: string;
  /**
   * Found in title, room, audience or description.
   */
  text?: string;
  /**
   * Only what a resident can still join now: places left and sign-up open, or no sign-up needed.
   */
  withPlaces?: boolean;
}
/**
 * What a resident is told about their data before giving it (PIPL article 17).
 */
export interface Notice {
  /**
   * Version of this text; a booking stores the version agreed to.
   */
  version: string;
  /**
   * Who is responsible for the data.
   */
  operator: string;
  /**
   * How to reach the operator about data: phone or address, as text.
   */
  contact: string;
  /**
   * What the data is used for.
   */
  purpose: string;
  /**
   * Which data is kept.
   */
  kinds: string[];
  /**
   * What a resident may ask for, and how.
   */
  rights: string;
  /**
   * Days after the activity or appointment when the data is deleted.
   */
  retentionDays: number;
}
export interface Center {
  id: string;
  name: string;
  /**
   * A number that a person answers.
   */
  phone: string;
  /**
   * Opening hours in words.
   */
  hours: string;
  address: string | null;
  /**
   * IANA name; every day and time of the center is in this zone.
   */
  timeZone: string;
  /**
   * Categories in the order the center lists them.
   */
  categories: string[];
  /**
   * Most people in one sign-up.
   */
  maxPartySize: number;
  notice: Notice;
}
/**
 * The activity that takes the place of a cancelled one.
 */
export interface Replacement {
  id: string;
  /**
   * When the replacing activity starts.
   */
  startsAt: string;
  /**
   * When the replacing activity ends.
   */
  endsAt: string;
  room: string;
}
export interface Activity {
  id: string;
  seriesId: string | null;
  title: string;
  category: string | null;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  status: 'scheduled' | 'cancelled';
  replacement: Replacement | null;
  capacity: number | null;
  /**
   * Places taken, held ones included.
   */
  taken: number;
  /**
   * Places on the waiting list; 0 when there is none.
   */
  waitlistCapacity: number;
  signUpOpensAt: string | null;
  signUpClosesAt: string | null;
  audience: string | null;
  bring: string | null;
  phone: string | null;
  description: string | null;
}
/**
 * Public holidays of one year. A year that is missing from an answer is not announced yet.
 */
export interface HolidayYear {
  year: number;
  /**
   * Items: A day off.
   */
  off: string[];
  /**
   * Items: A weekend day that is worked (调休).
   */
  work: string[];
  /**
   * Names of the festivals.
   */
  names: {
    /**
     * The festival itself.
     */
    day: string;
    name: string;
  }[];
}
/**
 * Center and activities of a range of days in one answer.
 */
export interface ActivitiesPage {
  center: Center;
  /**
   * First day of the answer.
   */
  from: string;
  /**
   * Last day of the answer.
   */
  to: string;
  /**
   * By start, then title.
   */
  activities: Activity[];
  holidays: HolidayYear[];
}
export interface ActivityPage {
  center: Center;
  activity: Activity;
}
export interface SignUpRequest {
  /**
   * What to call the person who signs up (称呼); 1 to 30 code points.
   */
  name: string;
  /**
   * Mobile or landline, as typed.
   */
  phone: string;
  /**
   * How many people come.
   */
  partySize: number;
  attendeeName: string | null;
  /**
   * Version of the notice that the resident agreed to.
   */
  noticeVersion: string;
}
export interface Booking {
  id: string;
  /**
   * Eight characters without look-alikes, shown and read in two groups of four.
   */
  code: string;
  status: 'confirmed' | 'cancelled';
  activity: Activity;
  name: string;
  /**
   * For confirmation only: `138****8000`.
   */
  phoneMasked: string;
  partySize: number;
  attendeeName: string | null;
  /**
   * When it was booked.
   */
  bookedAt: string;
  cancelledAt: string | null;
  /**
   * Last moment at which the resident may cancel online.
   */
  cancelUntil: string;
  /**
   * The day on which the personal data is deleted.
   */
  keptUntil: string;
  /**
   * Absolute https address of the .ics of this booking; random, read-only, with neutral text.
   */
  calendarUrl: string;
}
export interface BookingAccess {
  booking: Booking;
  /**
   * Lets its holder see and cancel the booking. Sent as `Authorization: Bearer …`, never in a query.
   */
  manageToken: string;
}
export interface BookingLookup {
  code: string;
  phone: string;
}
export interface ImportRequest {
  /**
   * Its ending tells CSV from ICS.
   */
  fileName: string;
  /**
   * The file as it is, in base64.
   */
  contentBase64: string;
  /**
   * All or nothing: one wrong row and nothing is written.
   */
  strict?: boolean;
  /**
   * Cancel future activities that the file no longer has.
   */
  cancelMissing?: boolean;
  /**
   * Report only.
   */
  dryRun?: boolean;
}
export interface RowProblem {
  /**
   * Line in the sheet, the header is line 1; in a calendar file, line of the event.
   */
  line: number;
  column: string | null;
  /**
   * What stands there.
   */
  value: string;
  reason: {
    zh: string;
    en: string;
  };
}
/**
 * A row whose key changed: staff decide, nothing is guessed.
 */
export interface MovedRow {
  line: number;
  title: string;
  /**
   * Key of the row in the file: title, first date, start, room.
   */
  now: string;
  /**
   * Keys in the database that the row may have had before.
   */
  candidates: string[];
}
export interface ImportReport {
  /**
   * Whether anything was allowed to be written.
   */
  applied: boolean;
  /**
   * Rows that could be read.
   */
  rows: number;
  /**
   * Activities (dated occurrences) added.
   */
  added: number;
  /**
   * Activities changed; their bookings are kept.
   */
  changed: number;
  /**
   * Activities found as they are.
   */
  unchanged: number;
  /**
   * Activities cancelled.
   */
  cancelled: number;
  wrong: RowProblem[];
  moved: MovedRow[];
  /**
   * Future activities of an earlier import that the file no longer has.
   */
  missing: {
    id: string;
    title: string;
    /**
     * Start.
     */
    startsAt: string;
  }[];
  /**
   * What was assumed, for example the year of a date without one.
   */
  notes: {
    line: number;
    text: {
      zh: string;
      en: string;
    };
  }[];
}
export interface RosterEntry {
  bookingId: string;
  code: string;
  name: string;
  attendeeName: string | null;
  phone: string;
  partySize: number;
  /**
   * When it was booked.
   */
  bookedAt: string;
}
export interface Roster {
  activity: Activity;
  /**
   * Confirmed bookings by time of booking.
   */
  entries: RosterEntry[];
}
export interface NewActivity {
  title: string;
  category?: string | null;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  capacity?: number | null;
  waitlistCapacity?: number;
  signUpOpensAt?: string | null;
  signUpClosesAt?: string | null;
  audience?: string | null;
  bring?: string | null;
  phone?: string | null;
  description?: string | null;
}
export interface CancelActivity {
  replacedById?: string | null;
}
export interface StaffChange {
  activity: Activity;
  /**
   * Who has a booking there and needs a call.
   */
  toCall: RosterEntry[];
}
export interface MoveActivity {
  /**
   * New start.
   */
  startsAt: string;
  /**
   * New end.
   */
  endsAt: string;
  room?: string;
}
export interface Problem {
  /**
   * `about:blank`; the code tells problems apart.
   */
  type: string;
  /**
   * English, for logs and developers; a widget shows its own words for the code.
   */
  title: string;
  status: number;
  code:
    | 'validation_failed'
    | 'range_too_large'
    | 'center_required'
    | 'center_not_found'
    | 'activity_not_found'
    | 'booking_not_found'
    | 'activity_full'
    | 'party_too_large'
    | 'sign_up_not_needed'
    | 'sign_up_not_open'
    | 'sign_up_closed'
    | 'activity_cancelled'
    | 'cancel_closed'
    | 'notice_outdated'
    | 'idempotency_key_missing'
    | 'idempotency_key_reused'
    | 'idempotency_in_progress'
    | 'origin_not_allowed'
    | 'too_many_requests'
    | 'payload_too_large'
    | 'unsupported_media_type'
    | 'not_found'
    | 'method_not_allowed'
    | 'unauthorized'
    | 'busy'
    | 'internal';
  detail?: string;
  requestId?: string;
  /**
   * The fields of the body or query that were refused.
   */
  errors?: {
    field: string;
    reason: string;
  }[];
  placesLeft?: number;
  /**
   * Up to three activities to choose instead, the same series first.
   */
  alternatives?: Activity[];
  /**
   * Who can help now.
   */
  phone?: string;
  /**
   * With `center_required` and `center_not_found`: the centers of this server.
   */
  centers?: {
    id: string;
    name: string;
  }[];
}
