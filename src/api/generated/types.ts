/** The types of the contract. Written by `npm run generate` from src/api/contract; do not edit. */

/**
 * `desk` serves residents · `counsellor` reads consultations · `editor` keeps programme, services and books, too · `owner` makes accounts, too. What each may ask: `x-roles` of the operations.
 */
export type StaffRole = 'desk' | 'counsellor' | 'editor' | 'owner';
/**
 * `offer` a place is kept until `until` · `reminder` of tomorrow · `changed` another time · `cancelled` by the center · `confirmation` · `hours` the booking no longer fits the hours, seats or room of the service.
 */
export type CallReason = 'offer' | 'reminder' | 'changed' | 'cancelled' | 'confirmation' | 'hours';
/**
 * `arrived` checked in · `missed` did not come.
 */
export type Attendance = 'arrived' | 'missed';

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
   * Places taken, offered ones included.
   */
  taken: number;
  /**
   * People who may wait; 0 when there is no waiting list.
   */
  waitlistCapacity: number;
  /**
   * People on the waiting list.
   */
  waiting: number;
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
  /**
   * Whether a child under 14 comes; left out: no.
   */
  isUnder14?: boolean;
  /**
   * A guardian agrees for a child under 14 (PIPL article 31); left out: no.
   */
  guardianConsent?: boolean;
}
/**
 * Something that is measured or done in a slot.
 */
export interface Item {
  id: string;
  name: string;
  /**
   * Needs an empty stomach from 22:00 of the evening before; morning slots only.
   */
  fasting: boolean;
}
export interface BookedSlot {
  id: string;
  serviceId: string;
  serviceName: string;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  items: Item[];
  fastingFrom: string | null;
  bring: string | null;
  phone: string | null;
}
/**
 * Of an activity or of a slot: one of the two is there.
 */
export interface Booking {
  id: string;
  /**
   * Eight characters without look-alikes, shown and read in two groups of four.
   */
  code: string;
  /**
   * `waiting` on the waiting list · `offered` a place is kept until `offerUntil` · `confirmed` · `cancelled`, also when a list was left, an offer declined or let go by.
   */
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  endedBy: ('resident' | 'center' | 'expiry') | null;
  activity: Activity | null;
  slot: BookedSlot | null;
  /**
   * A consultation: neither name nor phone is told, and what is shown and sent is neutral.
   */
  isConfidential: boolean;
  name: string;
  /**
   * For confirmation only: `138****8000`.
   */
  phoneMasked: string;
  partySize: number;
  /**
   * Most people that this booking may be for.
   */
  maxPartySize: number;
  attendeeName: string | null;
  /**
   * When it was booked, or when waiting began.
   */
  bookedAt: string;
  cancelledAt: string | null;
  /**
   * Last moment at which the resident may cancel or change online.
   */
  cancelUntil: string;
  undoUntil: string | null;
  ahead: number | null;
  offerUntil: string | null;
  /**
   * The center has changed its hours since: staff call about another time.
   */
  needsCall: boolean;
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
   * Lets its holder see and change the booking. Sent as `Authorization: Bearer …`, never in a query.
   */
  manageToken: string;
  /**
   * Where the booking is managed: the page of the center, with the token in the fragment.
   */
  manageUrl: string;
}
export interface SlotsQuery {
  /**
   * First day; default today.
   */
  from?: string;
  /**
   * Last day, included; default 13 days after `from`; at most 61 days after it.
   */
  to?: string;
  /**
   * Only this service.
   */
  service?: string;
}
/**
 * A period of the week. Two of them on one day leave a break between.
 */
export interface WeeklyPeriod {
  /**
   * 1 is Monday, 7 is Sunday.
   */
  weekday: number;
  /**
   * Begin, on the clock of the center.
   */
  from: string;
  /**
   * End; `24:00` is midnight.
   */
  to: string;
}
/**
 * Most bookings of one phone in a period of the calendar.
 */
export interface BookingLimit {
  count: number;
  per: 'day' | 'week' | 'month' | 'year';
}
/**
 * What is told before a separate consent to health data (PIPL articles 28 to 30).
 */
export interface HealthNotice {
  version: string;
  /**
   * Why health data is needed.
   */
  why: string;
  /**
   * What follows when a resident does not agree.
   */
  refusal: string;
}
export interface Service {
  id: string;
  name: string;
  room: string;
  description: string | null;
  bring: string | null;
  phone: string | null;
  /**
   * What is measured; a resident chooses among them.
   */
  items: Item[];
  slotMinutes: number;
  /**
   * Seats in each slot.
   */
  capacity: number;
  /**
   * Most people in one booking.
   */
  maxPartySize: number;
  /**
   * Whether a booking tells the age band.
   */
  asksAge: boolean;
  /**
   * When slots are offered.
   */
  weekly: WeeklyPeriod[];
  /**
   * When residents may just come; shown, not booked.
   */
  walkIn: WeeklyPeriod[];
  /**
   * Public holidays. A weekend day that is worked (调休) has the hours of the nearest working weekday.
   */
  onHolidays: 'closed' | 'open';
  /**
   * How many days ahead can be booked.
   */
  horizonDays: number;
  /**
   * A slot can be booked until so long before it starts.
   */
  leadMinutes: number;
  /**
   * A booking can be cancelled or changed until so long before it starts.
   */
  cancelMinutesBefore: number;
  /**
   * How long a slot is kept for a form.
   */
  holdMinutes: number;
  /**
   * People who may wait for one slot; 0: no waiting list.
   */
  waitlistCapacity: number;
  limit: BookingLimit | null;
  healthNotice: HealthNotice | null;
  /**
   * Offered no more: residents neither see nor book it. Left out of what they are told.
   */
  retired?: boolean;
}
export interface Slot {
  id: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  /**
   * Seats in all.
   */
  capacity: number;
  /**
   * Seats taken, held and offered ones included.
   */
  taken: number;
  /**
   * People on the waiting list.
   */
  waiting: number;
}
/**
 * A time without booking, such as a walk-in period.
 */
export interface Span {
  /**
   * Begin.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
}
export interface SlotDay {
  /**
   * The day.
   */
  day: string;
  closed: ('weekly' | 'holiday' | 'exception' | 'room') | null;
  note: string | null;
  /**
   * By start, past ones of today included.
   */
  slots: Slot[];
  walkIn: Span[];
}
export interface ServiceDays {
  service: Service;
  /**
   * The last day that can be booked today.
   */
  lastDay: string;
  firstFreeDay: string | null;
  /**
   * Every day of the range, also closed ones.
   */
  days: SlotDay[];
}
/**
 * Center, services and slots of a range of days in one answer.
 */
export interface SlotsPage {
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
   * In the order of the center.
   */
  services: ServiceDays[];
  holidays: HolidayYear[];
}
export interface HoldRequest {
  partySize: number;
  replaces: string | null;
}
/**
 * Seats of a slot, kept for whoever is filling in the form.
 */
export interface Hold {
  /**
   * Books or gives back what is held.
   */
  token: string;
  slotId: string;
  partySize: number;
  /**
   * Until when the seats are kept.
   */
  expiresAt: string;
}
export interface BookSlotRequest {
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
  hold: string | null;
  /**
   * Ids of chosen items.
   *
   * @maxItems 50
   */
  items: string[];
  ageBand: ('under14' | '14to17' | '18to59' | '60to64' | '65plus') | null;
  /**
   * Whether whoever comes is under 14.
   */
  isUnder14: boolean;
  /**
   * A guardian agrees for a child under 14 (PIPL article 31).
   */
  guardianConsent: boolean;
  healthNoticeVersion: string | null;
}
export interface ConsultationQuery {
  /**
   * First day; default today.
   */
  from?: string;
  /**
   * Last day, included; default 13 days after `from`; at most 61 days after it.
   */
  to?: string;
}
export interface Counsellor {
  id: string;
  name: string;
  gender: 'female' | 'male';
  introduction: string | null;
}
/**
 * A broad one, to choose or not to say.
 */
export interface Topic {
  id: string;
  name: string;
}
/**
 * A number that a person in distress can call.
 */
export interface HelpLine {
  name: string;
  phone: string;
  hours: string | null;
}
export interface Confidentiality {
  version: string;
  /**
   * What is kept in confidence.
   */
  text: string;
  /**
   * When a counsellor has to speak: serious danger, a legal duty, harm to a minor.
   *
   * @minItems 1
   * @maxItems 10
   */
  exceptions: string[];
}
export interface ConsultationTerms {
  /**
   * A slot is a period in which a counsellor calls, not a visit.
   */
  isCallBack: boolean;
  /**
   * @maxItems 30
   */
  counsellors: Counsellor[];
  /**
   * @maxItems 20
   */
  topics: Topic[];
  /**
   * Local lines. The national ones are part of the widget, which no setting can change.
   *
   * @maxItems 6
   */
  helpLines: HelpLine[];
  exitUrl: string | null;
  confidentiality: Confidentiality;
  /**
   * Days after the appointment when the content is deleted.
   */
  retentionDays: number;
}
/**
 * The public key of the counsellors.
 */
export interface SealingKey {
  id: string;
  /**
   * Point of P-256, uncompressed, base64url: DHKEM(P-256, HKDF-SHA256) of RFC 9180.
   */
  publicKey: string;
  /**
   * SHA-256 of the public key, hex; may be pinned on the tag.
   */
  fingerprint: string;
}
/**
 * The consultation service of a center and its slots of a range of days. With `sealing`, sign-ups are sealed in the browser.
 */
export interface ConsultationPage {
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
   * In the order of the center.
   */
  services: ServiceDays[];
  holidays: HolidayYear[];
  terms: ConsultationTerms;
  sealing: SealingKey | null;
}
export interface SafeContact {
  phone: string;
  /**
   * When it is safe to call; empty: at any time.
   *
   * @maxItems 4
   */
  safeTimes: ('morning' | 'noon' | 'afternoon' | 'evening')[];
  /**
   * Whether a caller may say who is calling when somebody else answers.
   */
  mayBeNamed: boolean;
}
/**
 * For the counsellors alone. `contact` null: the resident calls, and quotes the code.
 */
export interface ConsultationContent {
  /**
   * What to call the person; an alias is fine.
   */
  name: string;
  contact: SafeContact | null;
  counsellorId: string | null;
  counsellorGender: ('female' | 'male') | null;
  topicId: string | null;
  isFirstVisit: boolean | null;
}
/**
 * HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; info `boai consultation 1`, aad the id of the center.
 */
export interface SealedContent {
  keyId: string;
  /**
   * Encapsulated key, base64url.
   */
  encapsulated: string;
  /**
   * JSON of a ConsultationContent, padded with spaces to 2048 bytes; AES-256-GCM; base64url.
   */
  ciphertext: string;
}
/**
 * Either `content` or, where the center has a sealing key, `sealed`.
 */
export interface ConsultationRequest {
  hold: string | null;
  ageBand: 'under14' | '14to17' | '18plus';
  /**
   * A guardian agrees for a child under 14 (PIPL article 31).
   */
  guardianConsent: boolean;
  noticeVersion: string;
  confidentialityVersion: string;
  content: ConsultationContent | null;
  sealed: SealedContent | null;
  /**
   * How long the form was open; nobody fills it in within 3 seconds.
   */
  filledMs: number;
  /**
   * Empty. A field that people do not see and robots fill in.
   */
  website: string;
}
/**
 * Where money is given: a designated platform, or the charity itself (慈善法 26, 27).
 */
export interface CampaignPlatform {
  /**
   * 腾讯公益.
   */
  name: string;
  /**
   * The page of the campaign there. Its host has to be one that the center allows.
   */
  url: string;
}
/**
 * As-of day and source are those of the newest entry.
 */
export interface MoneyTotal {
  /**
   * The sum of all entries.
   */
  amountFen: number;
  /**
   * The day up to which this is true; never in the future.
   */
  asOf: string;
  /**
   * Where it was published.
   */
  source: string;
}
export interface PeopleTotal {
  /**
   * The sum of all entries.
   */
  count: number;
  /**
   * The day up to which this is true; never in the future.
   */
  asOf: string;
  /**
   * Where it was published.
   */
  source: string;
}
export interface GoodsTotal {
  item: string;
  unit: string;
  /**
   * The sum of all entries, in this unit.
   */
  quantity: number;
  /**
   * The day up to which this is true; never in the future.
   */
  asOf: string;
  /**
   * Where it was published.
   */
  source: string;
}
export interface Spending {
  purpose: string | null;
  /**
   * The sum of the entries of this purpose.
   */
  amountFen: number;
}
/**
 * Months in which something was entered; nothing in between was published.
 */
export interface Growth {
  /**
   * `2026-11`.
   */
  month: string;
  /**
   * Raised until the end of the month, corrections of that time included.
   */
  raisedFen: number;
}
/**
 * An entry that puts an earlier one right; both stay.
 */
export interface Correction {
  /**
   * When it was entered.
   */
  correctedOn: string;
  /**
   * `raised` received · `matched` added by a partner (配捐), not part of raised · `pending` pledged or not arrived yet · `spent` on the purpose · `cost` of raising · `cashAndGoods` published as one sum · `people` helped · `goods` in kind.
   */
  figure: 'raised' | 'matched' | 'pending' | 'spent' | 'cost' | 'cashAndGoods' | 'people' | 'goods';
  item: string | null;
  /**
   * What it adds; negative takes away. In fen, people or `unit`.
   */
  difference: number;
  unit: string | null;
  /**
   * The day that it is about.
   */
  asOf: string;
  reason: string;
}
export interface CampaignUpdate {
  /**
   * When it was told.
   */
  day: string;
  /**
   * Plain text.
   */
  text: string;
}
export interface NamedDonor {
  name: string;
  /**
   * The as-of day of the gift.
   */
  day: string;
}
export interface Donors {
  /**
   * Who agreed to be named (慈善法 82), the newest first; at most 50. Without amounts, in no rank.
   */
  named: NamedDonor[];
  /**
   * How many gifts have a name.
   */
  namedCount: number;
  /**
   * How many gifts are from 爱心人士.
   */
  anonymousCount: number;
}
/**
 * A figure that is null was not published.
 */
export interface Campaign {
  id: string;
  title: string;
  /**
   * Who raises the money.
   */
  organization: string;
  certificateNumber: string | null;
  planRecordNumber: string | null;
  beneficiaries: string | null;
  startsOn: string | null;
  endsOn: string | null;
  targetFen: number | null;
  queryContact: string | null;
  platform: CampaignPlatform | null;
  note: string | null;
  finalDisclosureOn: string | null;
  raised: MoneyTotal | null;
  matched: MoneyTotal | null;
  pending: MoneyTotal | null;
  spent: MoneyTotal | null;
  cost: MoneyTotal | null;
  cashAndGoods: MoneyTotal | null;
  people: PeopleTotal | null;
  goods: GoodsTotal[];
  asOf: string | null;
  /**
   * By amount, the largest first; sums up to `spent`.
   */
  spending: Spending[];
  /**
   * By month; the last one is `raised`.
   */
  growth: Growth[];
  /**
   * The newest first; at most 50.
   */
  corrections: Correction[];
  /**
   * The newest first; at most 50.
   */
  updates: CampaignUpdate[];
  donors: Donors;
}
export interface CampaignsPage {
  center: Center;
  /**
   * Hosts that a platform link may lead to, exactly: `gongyi.qq.com`.
   */
  linkHosts: string[];
  /**
   * By title; whoever shows them puts the running ones first.
   */
  campaigns: Campaign[];
}
export interface BookingLookup {
  code: string;
  /**
   * As it was left with the booking. A consultation that left none, or whose content is sealed, opens by its code alone.
   */
  phone: string;
}
export interface RescheduleRequest {
  /**
   * Id of another slot of the same service, or of another date of the same series; staff may name any activity.
   */
  to: string;
}
export interface PartySizeRequest {
  partySize: number;
}
export interface SignIn {
  name: string;
  /**
   * At least 15 letters, a Chinese character counts as two; a new one that is easily guessed is refused.
   */
  passphrase: string;
  deviceToken: string | null;
}
export interface StaffSession {
  accountId: string | null;
  name: string;
  roles: StaffRole[];
  /**
   * The session ends after so long without use. Reads that a page repeats by itself are no use.
   */
  idleMinutes: number;
  endsAt: string | null;
}
export interface SignedIn {
  /**
   * Sent as `Authorization: Bearer …`. To be held in memory only.
   */
  sessionToken: string;
  /**
   * Opens nothing. May be kept on a device that this member of the staff alone uses.
   */
  deviceToken: string;
  session: StaffSession;
}
export interface InvitationLookup {
  /**
   * From the link.
   */
  invitationToken: string;
}
export interface Invitation {
  name: string | null;
  roles: StaffRole[];
  /**
   * Until when it can be accepted.
   */
  expiresAt: string;
}
export interface AcceptInvitation {
  /**
   * From the link.
   */
  invitationToken: string;
  name: string | null;
  /**
   * At least 15 letters, a Chinese character counts as two; a new one that is easily guessed is refused.
   */
  passphrase: string;
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
   * Also rows whose room has bookings of a service at that time.
   */
  allowDoubleUse?: boolean;
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
export interface StaffBooking {
  bookingId: string;
  code: string;
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  /**
   * Title of the activity or name of the service.
   */
  title: string;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  name: string;
  attendeeName: string | null;
  phone: string;
  partySize: number;
  /**
   * Names of the chosen items.
   */
  items: string[];
  /**
   * When it was booked.
   */
  bookedAt: string;
}
/**
 * Two uses of one room at the same time.
 */
export interface DoubleUse {
  room: string;
  /**
   * What is in the room already, or what would come into it.
   */
  title: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  /**
   * Bookings that do not fit any more.
   */
  bookings: StaffBooking[];
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
   * Rooms that would be used twice. With bookings in them the rows are wrong, unless allowed.
   */
  doubleUses: DoubleUse[];
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
  /**
   * Although the room is in use then.
   */
  allowDoubleUse?: boolean;
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
  /**
   * Although the room is in use then.
   */
  allowDoubleUse?: boolean;
}
/**
 * What is different on one day. Usual hours with usual seats take the exception back.
 */
export interface DayException {
  /**
   * The day.
   */
  day: string;
  hours:
    | {
        /**
         * Begin.
         */
        from: string;
        /**
         * End.
         */
        to: string;
      }[]
    | null;
  capacity?: number | null;
  note: string | null;
}
export interface StaffService {
  service: Service;
  exceptions: DayException[];
}
export interface Room {
  name: string;
  /**
   * Whether an activity and slots may share it.
   */
  shareable: boolean;
}
export interface Services {
  services: StaffService[];
  /**
   * Rooms that staff said something about.
   */
  rooms: Room[];
}
export interface SaveService {
  service: Service;
  /**
   * Report only.
   */
  dryRun?: boolean;
  /**
   * As whoever changes it has seen it; null: it is to be a new one. Anything else by now is answered with `changed_meanwhile`.
   */
  was?: Service | null;
}
export interface ServiceChange {
  applied: boolean;
  service: Service;
  /**
   * Bookings that no longer fit: they stay, and somebody has to call.
   */
  toCall: StaffBooking[];
  /**
   * Ids of those in `toCall` that fitted before this change.
   */
  newToCall: string[];
  /**
   * Ids of bookings that did not fit before this change, and do now.
   */
  fitAgain: string[];
  doubleUses: DoubleUse[];
}
export interface SaveDay {
  exception: DayException;
  /**
   * Report only.
   */
  dryRun?: boolean;
  /**
   * As whoever changes it has seen it; null: the usual hours. Anything else by now is answered with `changed_meanwhile`.
   */
  was?: DayException | null;
}
export interface SlotRoster {
  service: Service;
  /**
   * The day.
   */
  day: string;
  /**
   * By start.
   */
  entries: StaffBooking[];
}
export interface SaveConsultation {
  service: Service;
  terms: ConsultationTerms;
  /**
   * Report only.
   */
  dryRun?: boolean;
}
/**
 * The desk sees times and codes; `content` and `sealed` are for counsellors, null for the desk.
 */
export interface StaffConsultation {
  bookingId: string;
  code: string;
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  ageBand: 'under14' | '14to17' | '18plus';
  content: ConsultationContent | null;
  sealed: SealedContent | null;
}
export interface StaffConsultations {
  /**
   * By start.
   */
  consultations: StaffConsultation[];
}
/**
 * What staff set about a campaign. Figures are not set: they are sums of entries.
 */
export interface CampaignFacts {
  id: string;
  title: string;
  /**
   * Who raises the money.
   */
  organization: string;
  certificateNumber: string | null;
  planRecordNumber: string | null;
  beneficiaries: string | null;
  startsOn: string | null;
  endsOn: string | null;
  targetFen: number | null;
  queryContact: string | null;
  platform: CampaignPlatform | null;
  note: string | null;
  finalDisclosureOn: string | null;
}
/**
 * `was`: what whoever saves has seen, null for a new one. When it is otherwise by now, it is refused. Left out, nothing is compared.
 */
export interface SaveCampaign {
  campaign: CampaignFacts;
  was?: CampaignFacts | null;
}
/**
 * A line of the books: it is added and never altered.
 */
export interface CampaignEntry {
  id: string;
  /**
   * `raised` received · `matched` added by a partner (配捐), not part of raised · `pending` pledged or not arrived yet · `spent` on the purpose · `cost` of raising · `cashAndGoods` published as one sum · `people` helped · `goods` in kind.
   */
  figure: 'raised' | 'matched' | 'pending' | 'spent' | 'cost' | 'cashAndGoods' | 'people' | 'goods';
  amountFen: number | null;
  quantity: number | null;
  item: string | null;
  unit: string | null;
  purpose: string | null;
  /**
   * The day up to which this is true; never in the future.
   */
  asOf: string;
  /**
   * Where it was published.
   */
  source: string;
  reason: string | null;
  number: string | null;
  donorName: string | null;
  /**
   * When it was entered.
   */
  enteredOn: string;
  /**
   * The label of the staff token, or the account of the command line.
   */
  enteredBy: string;
}
export interface CampaignEntries {
  campaign: Campaign;
  /**
   * In the order of entering.
   */
  entries: CampaignEntry[];
}
export interface NewDonor {
  name: string | null;
  consent: string | null;
}
export interface NewCampaignEntry {
  /**
   * `raised` received · `matched` added by a partner (配捐), not part of raised · `pending` pledged or not arrived yet · `spent` on the purpose · `cost` of raising · `cashAndGoods` published as one sum · `people` helped · `goods` in kind.
   */
  figure: 'raised' | 'matched' | 'pending' | 'spent' | 'cost' | 'cashAndGoods' | 'people' | 'goods';
  amountFen: number | null;
  quantity: number | null;
  item: string | null;
  unit: string | null;
  purpose: string | null;
  /**
   * The day up to which this is true; never in the future.
   */
  asOf: string;
  /**
   * Where it was published.
   */
  source: string;
  reason: string | null;
  number: string | null;
  donor: NewDonor | null;
  seen?: string | null;
}
export interface DonationsImport {
  /**
   * For the report.
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
   * Report only.
   */
  dryRun?: boolean;
}
export interface DonationsReport {
  /**
   * Whether anything was allowed to be written.
   */
  applied: boolean;
  /**
   * Rows that could be read.
   */
  rows: number;
  /**
   * Entries added.
   */
  added: number;
  /**
   * Rows that were entered before.
   */
  unchanged: number;
  wrong: RowProblem[];
  notes: {
    line: number;
    text: {
      zh: string;
      en: string;
    };
  }[];
}
export interface WithdrawDonor {
  /**
   * As it is shown.
   */
  name: string;
}
export interface CallTry {
  /**
   * When.
   */
  at: string;
  /**
   * Who of the staff rang.
   */
  by: string;
  /**
   * `not_reached` nobody answered · `later` they asked to be rung at another time.
   */
  outcome: 'not_reached' | 'later';
}
/**
 * Whom to ring, about what.
 */
export interface Call {
  id: string;
  reason: CallReason;
  booking: StaffBooking;
  /**
   * Id of the activity or slot that it has now.
   */
  placeId: string;
  /**
   * Since when; of `hours`: since when it is booked.
   */
  createdAt: string;
  until: string | null;
  /**
   * Too late: the offer has run out, or it has begun. It stays for a week, so that somebody says so.
   */
  isOver: boolean;
  /**
   * In order.
   */
  tries: CallTry[];
  again: string | null;
  ringing: {
    by: string;
    /**
     * When the mark lapses by itself.
     */
    until: string;
  } | null;
}
export interface Calls {
  /**
   * The most urgent first; then those put off, by when; last those that are over.
   */
  calls: Call[];
}
export interface RingCall {
  /**
   * false: not after all.
   */
  isRinging: boolean;
}
export interface PutOffCall {
  /**
   * `not_reached` nobody answered · `later` they asked to be rung at another time.
   */
  outcome: 'not_reached' | 'later';
  again: string | null;
  /**
   * How many tries whoever rang has seen: when there are others by now, it is refused.
   */
  seen: number;
}
export interface StaffLookup {
  /**
   * The code; the phone, or its last four digits or more; or part of a name.
   */
  text: string;
}
export interface CallerBooking {
  bookingId: string;
  code: string;
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  /**
   * Title of the activity or name of the service.
   */
  title: string;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  name: string;
  attendeeName: string | null;
  phone: string;
  partySize: number;
  /**
   * Names of the chosen items.
   */
  items: string[];
  /**
   * When it was booked.
   */
  bookedAt: string;
  /**
   * Id of the activity or slot.
   */
  placeId: string;
  activityId: string | null;
  seriesId: string | null;
  serviceId: string | null;
  /**
   * A consultation: found by its code alone, without name and phone.
   */
  isConfidential: boolean;
  /**
   * It has begun.
   */
  isOver: boolean;
  offerUntil: string | null;
  takenBy: string | null;
  caller: string | null;
}
export interface StaffBookings {
  /**
   * What is to come first, by start.
   */
  bookings: CallerBooking[];
}
/**
 * What whoever acts has seen: when it has changed since, the act is refused.
 */
export interface BookingSeen {
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  placeId: string;
}
export interface ActForCaller {
  caller: string | null;
  seen: BookingSeen;
}
export interface MoveForCaller {
  caller: string | null;
  seen: BookingSeen;
  /**
   * Id of another slot of the same service, or of another activity: of the same series or not, as was agreed.
   */
  to: string;
}
export interface ReleaseForCaller {
  /**
   * Token of the hold.
   */
  hold: string;
}
export interface DayBooking {
  bookingId: string;
  code: string;
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  /**
   * Title of the activity or name of the service.
   */
  title: string;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  name: string;
  attendeeName: string | null;
  phone: string;
  partySize: number;
  /**
   * Names of the chosen items.
   */
  items: string[];
  /**
   * When it was booked.
   */
  bookedAt: string;
  attendance: Attendance | null;
  markedAt: string | null;
  markedBy: string | null;
  takenBy: string | null;
  caller: string | null;
}
export interface DayEvent {
  /**
   * Of the activity or slot.
   */
  id: string;
  activityId: string | null;
  serviceId: string | null;
  /**
   * Neutral for a consultation, whose room is empty.
   */
  title: string;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
  isCancelled: boolean;
  /**
   * false: a slot that is booked and no longer in the hours.
   */
  isOffered: boolean;
  capacity: number | null;
  /**
   * People with a place, holds included.
   */
  taken: number;
  /**
   * People on the waiting list.
   */
  waiting: number;
  /**
   * By time of booking; who waits comes last.
   */
  bookings: DayBooking[];
}
/**
 * People who came without a booking; nothing personal.
 */
export interface WalkIn {
  id: string;
  activityId: string | null;
  serviceId: string | null;
  people: number;
  ageBand: ('under14' | '14to17' | '18to59' | '60to64' | '65plus') | null;
  /**
   * When they came.
   */
  at: string;
  /**
   * Who noted it.
   */
  by: string;
}
export interface StaffDay {
  /**
   * The day.
   */
  day: string;
  /**
   * By start, then room.
   */
  events: DayEvent[];
  walkInHours: {
    serviceId: string;
    title: string;
    room: string;
    /**
     * From when residents may just come.
     */
    startsAt: string;
    /**
     * Until when.
     */
    endsAt: string;
  }[];
  /**
   * By time.
   */
  walkIns: WalkIn[];
}
export interface FindArrivals {
  /**
   * The code, or the last three digits or more of the phone.
   */
  text: string;
}
export interface DayBookings {
  bookings: DayBooking[];
}
/**
 * `was`: what whoever marks has seen. When somebody else has changed it since, it is refused.
 */
export interface MarkBooking {
  attendance: Attendance | null;
  was: Attendance | null;
}
export interface SignUpForCaller {
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
  /**
   * Whether a child under 14 comes; left out: no.
   */
  isUnder14?: boolean;
  /**
   * A guardian agrees for a child under 14 (PIPL article 31); left out: no.
   */
  guardianConsent?: boolean;
  caller: string | null;
}
export interface BookSlotForCaller {
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
  hold: string | null;
  /**
   * Ids of chosen items.
   *
   * @maxItems 50
   */
  items: string[];
  ageBand: ('under14' | '14to17' | '18to59' | '60to64' | '65plus') | null;
  /**
   * Whether whoever comes is under 14.
   */
  isUnder14: boolean;
  /**
   * A guardian agrees for a child under 14 (PIPL article 31).
   */
  guardianConsent: boolean;
  healthNoticeVersion: string | null;
  caller: string | null;
}
export interface NewWalkIn {
  activityId: string | null;
  serviceId: string | null;
  people: number;
  ageBand: ('under14' | '14to17' | '18to59' | '60to64' | '65plus') | null;
}
/**
 * null: withheld, because it is below 5 or would tell one that is.
 */
export interface FigureCounts {
  booked: number | null;
  arrived: number | null;
  missed: number | null;
  walkIns: number | null;
  waited: number | null;
  minutes: number | null;
}
/**
 * Households reached, and their repeat visits.
 */
export interface Coverage {
  visits: number | null;
  first: number | null;
  again: number | null;
}
/**
 * null: withheld, because it is below 5 or would tell one that is.
 */
export interface Figures {
  /**
   * First day.
   */
  from: string;
  /**
   * Last day.
   */
  to: string;
  through: string | null;
  totals: FigureCounts;
  /**
   * Every month that has begun.
   */
  months: {
    /**
     * `2026-11`.
     */
    month: string;
    booked: number | null;
    arrived: number | null;
    missed: number | null;
    walkIns: number | null;
    waited: number | null;
    minutes: number | null;
  }[];
  /**
   * By name.
   */
  rooms: {
    room: string;
    booked: number | null;
    arrived: number | null;
    missed: number | null;
    walkIns: number | null;
    waited: number | null;
    minutes: number | null;
  }[];
  ages: {
    ageBand: ('under14' | '14to17' | '18to59' | '60to64' | '65plus') | null;
    arrived: number | null;
    missed: number | null;
    walkIns: number | null;
  }[];
  coverage: Coverage;
}
/**
 * What staff say of a day; it wins over what was announced.
 */
export interface HolidayCorrection {
  /**
   * The day.
   */
  day: string;
  /**
   * A day off, a weekend day that is worked (调休), or an ordinary day whatever was announced.
   */
  kind: 'off' | 'work' | 'usual';
  name: string | null;
}
export interface Holidays {
  /**
   * The day that it is in the center.
   */
  today: string;
  /**
   * This year and later ones, corrections included, as residents are told. A year that is missing is not announced yet.
   */
  years: HolidayYear[];
  /**
   * From this year on, by day.
   */
  corrections: HolidayCorrection[];
}
export interface CorrectHolidays {
  /**
   * First day.
   */
  from: string;
  /**
   * Last day, included; at most 31 days.
   */
  to: string;
  /**
   * As in a correction; `announced` takes corrections back.
   */
  kind: 'off' | 'work' | 'usual' | 'announced';
  name: string | null;
  /**
   * Report only.
   */
  dryRun?: boolean;
  /**
   * Corrections of these days as whoever changes them has seen them. Anything else by now is answered with `changed_meanwhile`.
   */
  was?: HolidayCorrection[];
}
export interface HolidaysChange {
  applied: boolean;
  /**
   * Years that had not been announced, and count as announced with this.
   */
  newYears: number[];
  /**
   * Bookings of all services that do not fit.
   */
  toCall: StaffBooking[];
  /**
   * Ids of those that fitted before.
   */
  newToCall: string[];
  /**
   * Ids of those that did not, and do now.
   */
  fitAgain: string[];
}
export interface WeekOfService {
  service: Service;
  /**
   * It is signed up for in confidence.
   */
  isConsultation: boolean;
  /**
   * Every day of the week, also closed ones.
   */
  days: SlotDay[];
  /**
   * Of the week, and all that are to come; by day.
   */
  exceptions: DayException[];
}
/**
 * An activity in the room of a service.
 */
export interface RoomUse {
  room: string;
  title: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * End.
   */
  endsAt: string;
}
export interface ServiceWeek {
  /**
   * Monday.
   */
  from: string;
  /**
   * Sunday.
   */
  to: string;
  /**
   * The day that it is in the center.
   */
  today: string;
  /**
   * In the order of the center.
   */
  services: WeekOfService[];
  /**
   * By start.
   */
  uses: RoomUse[];
  /**
   * Rooms that staff said something about.
   */
  rooms: Room[];
  holidays: HolidayYear[];
}
/**
 * Either the file, or the table that an earlier preview answered with, mended.
 */
export interface PreviewProgramme {
  /**
   * Its ending tells a sheet from a calendar.
   */
  fileName: string;
  contentBase64?: string | null;
  table?: string[][] | null;
  /**
   * Of a calendar: what a field of `events` says instead; times on the clock of the center.
   *
   * @maxItems 5000
   */
  mended?: {
    /**
     * Of the event in the file.
     */
    line: number;
    column: string;
    /**
     * Empty: it is not said.
     */
    value: string;
  }[];
  /**
   * What staff say about rows of `moved`.
   *
   * @maxItems 5000
   */
  decisions?: {
    line: number;
    number: string | null;
  }[];
  /**
   * Ids of `missing` that are to be cancelled; the others stay as they are.
   *
   * @maxItems 20000
   */
  cancel?: string[];
  /**
   * Although rooms are in use then.
   */
  allowDoubleUse?: boolean;
}
export interface CalendarEvent {
  line: number;
  fields: {
    /**
     * A property; `#34`: a line of the file that cannot be read at all.
     */
    column: string;
    value: string;
  }[];
}
/**
 * A row of the file that would do something.
 */
export interface PlannedRow {
  line: number;
  title: string;
  room: string;
  /**
   * Of the first date that is new or other.
   */
  startsAt: string;
  /**
   * New dates.
   */
  added: number;
  /**
   * Dates that become other ones; their bookings are kept.
   */
  changed: number;
  /**
   * Dates that no longer take place.
   */
  cancelled: number;
  /**
   * Of the first few dates; the same change of many dates stands here once.
   */
  changes: {
    field:
      | 'title'
      | 'category'
      | 'room'
      | 'startsAt'
      | 'endsAt'
      | 'capacity'
      | 'waitlistCapacity'
      | 'signUpOpensAt'
      | 'signUpClosesAt'
      | 'audience'
      | 'bring'
      | 'phone'
      | 'description'
      | 'status';
    /**
     * In the words of the sheet; empty: nothing.
     */
    before: string;
    after: string;
  }[];
  /**
   * People with a booking there who have to hear of it.
   */
  toCall: number;
}
export interface MovedQuestion {
  line: number;
  title: string;
  /**
   * What the row says: title, first date, start, room.
   */
  now: string;
  candidates: {
    number: string;
    label: string;
  }[];
}
export interface MissingActivity {
  id: string;
  title: string;
  room: string;
  /**
   * Start.
   */
  startsAt: string;
  /**
   * Places taken.
   */
  taken: number;
}
export interface ProgrammePlan {
  /**
   * Whether it has been written.
   */
  applied: boolean;
  /**
   * Nothing is wrong, nothing is left to decide, and there is something to do.
   */
  canApply: boolean;
  /**
   * Of all that would be done; sent along when it is to be applied.
   */
  digest: string;
  table: string[][] | null;
  /**
   * Of a calendar: what the events say in which something is wrong, to be mended.
   */
  events: CalendarEvent[];
  rows: PlannedRow[];
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
  /**
   * Rows that may be another one under a new key: staff decide, nothing is guessed. Those they have decided are listed, too.
   */
  moved: MovedQuestion[];
  /**
   * Future activities of an earlier file that this one no longer has.
   */
  missing: MissingActivity[];
  doubleUses: DoubleUse[];
  notes: {
    line: number;
    text: {
      zh: string;
      en: string;
    };
  }[];
}
export interface ApplyProgramme {
  /**
   * Its ending tells a sheet from a calendar.
   */
  fileName: string;
  contentBase64?: string | null;
  table?: string[][] | null;
  /**
   * Of a calendar: what a field of `events` says instead; times on the clock of the center.
   *
   * @maxItems 5000
   */
  mended?: {
    /**
     * Of the event in the file.
     */
    line: number;
    column: string;
    /**
     * Empty: it is not said.
     */
    value: string;
  }[];
  /**
   * What staff say about rows of `moved`.
   *
   * @maxItems 5000
   */
  decisions?: {
    line: number;
    number: string | null;
  }[];
  /**
   * Ids of `missing` that are to be cancelled; the others stay as they are.
   *
   * @maxItems 20000
   */
  cancel?: string[];
  /**
   * Although rooms are in use then.
   */
  allowDoubleUse?: boolean;
  /**
   * Of the preview that staff have seen.
   */
  digest: string;
}
export interface DeskActivity {
  activity: Activity;
  /**
   * Another one as soon as anything that staff have set is another.
   */
  tag: string;
  isOver: boolean;
  /**
   * Dates of the same series that are still to come after this one.
   */
  laterDates: number;
}
export interface DeskProgramme {
  /**
   * By start, then title.
   */
  activities: DeskActivity[];
  /**
   * IANA name, of the center.
   */
  timeZone: string;
  categories: string[];
  /**
   * Where something takes place in this range.
   */
  rooms: string[];
}
export interface EditDates {
  /**
   * `date` this one alone · `following` this one and all later ones of its series.
   */
  scope: 'date' | 'following';
  title: string;
  category: string | null;
  capacity: number | null;
  waitlistCapacity: number;
  signUpOpensAt: string | null;
  signUpClosesAt: string | null;
  audience: string | null;
  bring: string | null;
  phone: string | null;
  description: string | null;
  /**
   * The `tag` of the activity as staff saw it: refused when it has changed since.
   */
  seen?: string;
  /**
   * Report only.
   */
  dryRun?: boolean;
}
export interface DatesChange {
  applied: boolean;
  /**
   * As they are then; of a dry run: as they are now.
   */
  activities: Activity[];
  /**
   * Who has a booking there and has to hear of it.
   */
  toCall: RosterEntry[];
  /**
   * Dates on which more people have a place or wait than there would be room for.
   */
  full: Activity[];
  doubleUses: DoubleUse[];
}
export interface MoveDates {
  /**
   * `date` this one alone · `following` this one and all later ones of its series.
   */
  scope: 'date' | 'following';
  /**
   * New start of this date; later ones move by as many days and to the same time.
   */
  startsAt: string;
  /**
   * New end of this date.
   */
  endsAt: string;
  room: string;
  /**
   * Although the room is in use then.
   */
  allowDoubleUse?: boolean;
  /**
   * The `tag` of the activity as staff saw it: refused when it has changed since.
   */
  seen?: string;
  /**
   * Report only.
   */
  dryRun?: boolean;
}
export interface CancelDates {
  /**
   * `date` this one alone · `following` this one and all later ones of its series.
   */
  scope: 'date' | 'following';
  /**
   * The `tag` of the activity as staff saw it: refused when it has changed since.
   */
  seen?: string;
  /**
   * Report only.
   */
  dryRun?: boolean;
}
export interface FindScanned {
  /**
   * The manage token, from the fragment of the manage link.
   */
  bookingToken: string;
}
/**
 * `booking`: null when it is not on the list of today: of another day, or cancelled.
 */
export interface ScannedBooking {
  booking: DayBooking | null;
  status: 'waiting' | 'offered' | 'confirmed' | 'cancelled';
  /**
   * When it is.
   */
  startsAt: string;
}
export interface SaveRoom {
  name: string;
  /**
   * Whether an activity and slots may share it.
   */
  shareable: boolean;
  /**
   * Report only.
   */
  dryRun?: boolean;
}
export interface RoomChange {
  applied: boolean;
  room: Room;
  /**
   * Bookings in this room that do not fit.
   */
  toCall: StaffBooking[];
  /**
   * Ids of those that fitted before.
   */
  newToCall: string[];
  /**
   * Ids of those that did not, and do now.
   */
  fitAgain: string[];
  /**
   * Activities to come at the time of slots in this room, whether it is shared or not.
   */
  doubleUses: DoubleUse[];
}
export interface StaffSessions {
  sessions: {
    id: string;
    /**
     * Sign-in.
     */
    startedAt: string;
    /**
     * Last use.
     */
    seenAt: string;
    /**
     * The one that asks.
     */
    isCurrent: boolean;
  }[];
}
export interface ChangePassphrase {
  /**
   * At least 15 letters, a Chinese character counts as two; a new one that is easily guessed is refused.
   */
  current: string;
  /**
   * At least 15 letters, a Chinese character counts as two; a new one that is easily guessed is refused.
   */
  passphrase: string;
}
export interface StaffAccount {
  id: string;
  name: string;
  roles: StaffRole[];
  /**
   * `invited`: has no passphrase yet, or is to set a new one.
   */
  state: 'invited' | 'active' | 'disabled';
  /**
   * When it was made.
   */
  createdAt: string;
  signedInAt: string | null;
}
export interface OpenSessions {
  accountId: string;
  /**
   * In how many places.
   */
  sessions: number;
  /**
   * Last use.
   */
  seenAt: string;
}
export interface StaffAccounts {
  accounts: StaffAccount[];
  /**
   * Who of them is signed in now.
   */
  signedIn: OpenSessions[];
}
export interface NewStaffAccount {
  /**
   * As colleagues know them.
   */
  name: string;
  /**
   * @minItems 1
   * @maxItems 4
   */
  roles: StaffRole[];
}
export interface StaffInvitation {
  account: StaffAccount;
  /**
   * Lets its holder set the passphrase, once; shown only here. For the fragment of a link.
   */
  invitationToken: string;
  /**
   * Until when.
   */
  expiresAt: string;
}
export interface ChangeStaffAccount {
  /**
   * @minItems 1
   * @maxItems 4
   */
  roles?: StaffRole[];
  /**
   * true: nobody can sign in by it, and its sessions end.
   */
  isDisabled?: boolean;
}
export interface StaffLogEntry {
  /**
   * Counts up without a gap.
   */
  number: number;
  /**
   * When.
   */
  at: string;
  /**
   * Who: name, roles at that time, and the beginning of an id.
   */
  staff: string;
  /**
   * Mostly the id of an operation.
   */
  act: string;
  /**
   * Ids of what it was done to; may be empty.
   */
  subject: string;
}
export interface StaffLogPage {
  /**
   * The newest first.
   */
  entries: StaffLogEntry[];
  before: number | null;
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
    | 'service_not_found'
    | 'campaign_not_found'
    | 'slot_not_found'
    | 'slot_full'
    | 'slot_closed'
    | 'limit_reached'
    | 'fasting_needs_morning'
    | 'guardian_consent_needed'
    | 'places_left'
    | 'waitlist_full'
    | 'already_waiting'
    | 'offer_over'
    | 'booking_ended'
    | 'undo_closed'
    | 'room_in_use'
    | 'notice_outdated'
    | 'sealing_needed'
    | 'too_fast'
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
    | 'role_not_allowed'
    | 'sign_in_failed'
    | 'passphrase_weak'
    | 'invitation_over'
    | 'account_not_found'
    | 'account_exists'
    | 'last_owner'
    | 'changed_meanwhile'
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
   * Up to six free slots of the same service to choose instead.
   */
  slots?: Slot[];
  /**
   * With `activity_full` and `slot_full`: whether the waiting list has room.
   */
  waitlist?: boolean;
  /**
   * With `room_in_use`.
   */
  doubleUses?: DoubleUse[];
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
