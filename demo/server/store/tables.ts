/**
 * The tables as Kysely sees them. Instants are UTC text of fixed width (`2026-11-24T01:00:00Z`: sortable, readable, the
 * same on both databases), days are `YYYY-MM-DD`, flags are 0 or 1, JSON is text. Every primary key begins with
 * `center_id` and no transaction spans two centers, so that PostgreSQL can be sharded by center.
 */
import type { CampaignEntry } from '../../../src/api/generated/types.ts';
import type { Generated, Insertable, Selectable, SelectQueryBuilder } from 'kysely';

/** `2026-11-24T01:00:00Z`. */
export type UtcInstant = string;
export type Flag = 0 | 1;
/** What an entry of the books is about. */
export type Figure = CampaignEntry['figure'];

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

/** Something with slots. */
interface ServicesTable {
  center_id: string;
  service_id: string;
  /** Order in the center. */
  position: number;
  /** JSON of the contract's `Service`. */
  settings: string;
}

/** Hours of a service on one day alone. */
interface ServiceDaysTable {
  center_id: string;
  service_id: string;
  day: string;
  /** JSON: `[{ "from": "08:30", "to": "11:30" }]`; empty: closed. */
  hours: string;
  note: string | null;
}

/** Rooms that staff said something about; every other one is used by one thing at a time. */
interface RoomsTable {
  center_id: string;
  name: string;
  shareable: Flag;
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

/** Messages to residents, written in the transaction of what they tell; a worker delivers them. */
interface OutboxTable {
  center_id: string;
  /** The same at every delivery, so that a gateway can tell a repeat. */
  message_id: string;
  kind: 'confirmation' | 'offer' | 'reminder' | 'changed' | 'cancelled';
  booking_id: string;
  /** Start that the message speaks of: a reminder of another time is no longer true. */
  starts_at: UtcInstant;
  /** Until when an offer stands. */
  until: UtcInstant | null;
  created_at: UtcInstant;
  /** Not to be delivered before; an attempt that failed puts it off. */
  due_at: UtcInstant;
  /** By the channel that it is for now: an attempt counts from when it was begun. */
  attempts: Generated<number>;
  /** A worker has it in hand until then. */
  claimed_until: UtcInstant | null;
  /**
   * Null until it has been told or handed to staff. `mail` and `calls` stand on the call list, and of `mail` the desk is
   * still to be told; `webhook` and `screen` have told the resident.
   */
  channel: 'webhook' | 'screen' | 'mail' | 'calls' | null;
  ended_at: UtcInstant | null;
  ended_as: 'delivered' | 'called' | 'outdated' | null;
}

/** Residents whose booking no longer fits and who have been called about it. Gone once it fits again. */
interface HoursCallsTable {
  center_id: string;
  booking_id: string;
  /** Start that was spoken of: another one is another call. */
  starts_at: UtcInstant;
  called_at: UtcInstant;
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
  /** The desk sees times and codes of consultations, counsellors see what was said. */
  role: Generated<'desk' | 'counsellor'>;
}

/** The consultation service of a center, and what it asks besides a time. */
interface ConsultationTermsTable {
  center_id: string;
  service_id: string;
  /** JSON of the contract's `ConsultationTerms`. */
  terms: string;
}

/** What residents were told about confidence, kept as long as a consultation refers to it. */
interface ConfidentialitiesTable {
  center_id: string;
  version: string;
  /** JSON of the contract's `Confidentiality`. */
  text: string;
}

/** What was said in confidence: encrypted by the server, or sealed by the browser so that the server cannot read it. */
interface ConsultationsTable {
  center_id: string;
  booking_id: string;
  confidentiality_version: string;
  /** Of the master key that wraps `data_key`; null when sealed. */
  key_id: string | null;
  data_key: string | null;
  name: string | null;
  contact: string | null;
  wishes: string | null;
  /** HMAC of the phone, so that code and phone find the booking. */
  phone_digest: string | null;
  /** Of the counsellors' key; null when the server encrypts. */
  sealing_key_id: string | null;
  /** JSON of the contract's `SealedContent`, as it came. */
  sealed: string | null;
}

/** Public keys of the counsellors. At most one of a center is not retired: the browser seals with that. */
interface CounsellorKeysTable {
  center_id: string;
  key_id: string;
  /** Uncompressed point of P-256, base64url. */
  public_key: string;
  created_at: UtcInstant;
  retired_at: UtcInstant | null;
}

/** How many consultations residents have had deleted: all that is left of them. */
interface ErasedBookingsTable {
  center_id: string;
  /** `2026-11`. */
  month: string;
  count: number;
}

/** A donation project. Its figures are not here: they are the sums of its entries. */
interface CampaignsTable {
  center_id: string;
  campaign_id: string;
  /** JSON of the contract's `CampaignFacts`. */
  facts: string;
}

/** One row for each center: whoever enters something holds it, so the books are written one after the other. */
interface CampaignBooksTable {
  center_id: string;
  /** Of the last entry or update. */
  last_position: number;
}

/** The books: rows are only added, and the database refuses anything else. */
interface CampaignEntriesTable {
  center_id: string;
  entry_id: string;
  campaign_id: string;
  /** Order of entering, in the center. */
  position: number;
  /** Digest of what makes it this entry and no other: its number, else what it is about. Unique in the center. */
  entry_key: string;
  figure: Figure;
  /** Of money, in fen; negative takes away. */
  amount_fen: number | null;
  /** Of people and goods. One of the two is set. */
  quantity: number | null;
  item: string | null;
  unit: string | null;
  purpose: string | null;
  as_of: string;
  source: string;
  /** Set: it puts an earlier entry right. */
  reason: string | null;
  number: string | null;
  entered_at: UtcInstant;
  entered_by: string;
}

/**
 * Who gave what an entry is about, apart from the books: a name can be deleted and the books stay as they are. A gift of
 * somebody who is not named has a row without a name.
 */
interface CampaignDonorsTable {
  center_id: string;
  entry_id: string;
  name: string | null;
  /** When and how the donor agreed. There is no name without it. */
  consent: string | null;
}

interface CampaignUpdatesTable {
  center_id: string;
  update_id: string;
  campaign_id: string;
  /** Order of entering, in the center. */
  position: number;
  day: string;
  text: string;
  entered_at: UtcInstant;
  entered_by: string;
}

/** What staff have read and changed that has to be accounted for, in order: each row holds the hash of the one before. */
interface StaffLogTable {
  center_id: string;
  number: number;
  at: UtcInstant;
  /** Who: the label of a token, the account that ran a command. */
  staff: string;
  act: string;
  /** Ids of bookings, keys and campaigns, days; nothing personal. */
  subject: string;
  previous_hash: string;
  hash: string;
}

export interface Tables {
  centers: CentersTable;
  notices: NoticesTable;
  holidays: HolidaysTable;
  series: SeriesTable;
  activities: ActivitiesTable;
  services: ServicesTable;
  service_days: ServiceDaysTable;
  rooms: RoomsTable;
  phone_limits: PhoneLimitsTable;
  places: PlacesTable;
  bookings: BookingsTable;
  holds: HoldsTable;
  audit: AuditTable;
  outbox: OutboxTable;
  hours_calls: HoursCallsTable;
  idempotency: IdempotencyTable;
  staff_tokens: StaffTokensTable;
  consultation_terms: ConsultationTermsTable;
  confidentialities: ConfidentialitiesTable;
  consultations: ConsultationsTable;
  counsellor_keys: CounsellorKeysTable;
  erased_bookings: ErasedBookingsTable;
  staff_log: StaffLogTable;
  campaigns: CampaignsTable;
  campaign_books: CampaignBooksTable;
  campaign_entries: CampaignEntriesTable;
  campaign_donors: CampaignDonorsTable;
  campaign_updates: CampaignUpdatesTable;
}

export type SeriesRow = Selectable<SeriesTable>;
export type NewActivityRow = Insertable<ActivitiesTable>;
export type BookingRow = Selectable<BookingsTable>;
export type NewBookingRow = Insertable<BookingsTable>;
export type HoldRow = Selectable<HoldsTable>;
export type AuditRow = Selectable<AuditTable>;
export type OutboxRow = Selectable<OutboxTable>;
export type ConsultationRow = Selectable<ConsultationsTable>;
export type StaffLogRow = Selectable<StaffLogTable>;
export type CampaignEntryRow = Selectable<CampaignEntriesTable>;
export type CampaignDonorRow = Selectable<CampaignDonorsTable>;

/** Messages to claim, without those that another worker is claiming at this moment; each database has its own way. */
export type PassOverLocked = <Output>(
  query: SelectQueryBuilder<Tables, 'outbox', Output>,
) => SelectQueryBuilder<Tables, 'outbox', Output>;
