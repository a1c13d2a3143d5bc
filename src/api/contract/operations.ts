/** Every request of the contract, once: the server registers these, openapi.json describes these. */
import { Type, type TSchema } from 'typebox';
import { ActivitiesPage, ActivitiesQuery, Activity, ActivityPage } from './activity.ts';
import {
  Booking,
  BookingAccess,
  BookingLookup,
  BookSlotRequest,
  Hold,
  HoldRequest,
  PartySizeRequest,
  RescheduleRequest,
  SignUpRequest,
} from './booking.ts';
import {
  Calls,
  Room,
  SaveDay,
  SaveService,
  ServiceChange,
  Services,
  SlotRoster,
  StaffBooking,
  StaffBookings,
  StaffLookup,
} from './desk.ts';
import { Day } from './formats.ts';
import {
  CancelActivity,
  ImportReport,
  ImportRequest,
  MoveActivity,
  NewActivity,
  Roster,
  StaffChange,
} from './programme.ts';
import { SlotsPage, SlotsQuery } from './service.ts';

export interface Operation {
  readonly method: 'GET' | 'POST';
  /** Fastify's spelling: `:name` is a path parameter. `{center}` may be `default` on a server with one center. */
  readonly path: string;
  readonly summary: string;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Status and schema of the answer to a request that succeeds. */
  readonly success:
    | { readonly status: 200 | 201; readonly schema: TSchema }
    | { readonly status: 200; readonly media: string };
  /** Who may call: everybody, the holder of a booking's manage token or a hold's token, or staff with a token of the center. */
  readonly access: 'public' | 'booking' | 'staff';
  /** Whether the request must carry `Idempotency-Key`. */
  readonly keyed?: true;
}

const centerPath = '/api/v1/centers/:center';

export const operations = {
  listCenters: {
    method: 'GET',
    path: '/api/v1/centers',
    summary: 'The centers of this server.',
    success: {
      status: 200,
      schema: Type.Object({ centers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })) }),
    },
    access: 'public',
  },
  loadActivities: {
    method: 'GET',
    path: `${centerPath}/activities`,
    summary: 'Center and activities of a range of days.',
    query: ActivitiesQuery,
    success: { status: 200, schema: ActivitiesPage },
    access: 'public',
  },
  loadActivity: {
    method: 'GET',
    path: `${centerPath}/activities/:activity`,
    summary: 'One activity.',
    success: { status: 200, schema: ActivityPage },
    access: 'public',
  },
  activityCalendar: {
    method: 'GET',
    path: `${centerPath}/activities/:activity/calendar.ics`,
    summary: 'One activity as an iCalendar file.',
    success: { status: 200, media: 'text/calendar' },
    access: 'public',
  },
  calendarFeed: {
    method: 'GET',
    path: `${centerPath}/calendar.ics`,
    summary: 'The programme, or one category of it, as an iCalendar feed to subscribe to.',
    query: Type.Object({ category: Type.Optional(Type.String({ maxLength: 60 })) }),
    success: { status: 200, media: 'text/calendar' },
    access: 'public',
  },
  signUp: {
    method: 'POST',
    path: `${centerPath}/activities/:activity/bookings`,
    summary: 'Sign up for an activity: takes the places and answers with a code.',
    body: SignUpRequest,
    success: { status: 201, schema: BookingAccess },
    access: 'public',
    keyed: true,
  },
  joinActivityWaitlist: {
    method: 'POST',
    path: `${centerPath}/activities/:activity/waitlist`,
    summary: 'Wait for a place in a full activity.',
    body: SignUpRequest,
    success: { status: 201, schema: BookingAccess },
    access: 'public',
    keyed: true,
  },
  loadSlots: {
    method: 'GET',
    path: `${centerPath}/slots`,
    summary: 'Center, services and slots of a range of days.',
    query: SlotsQuery,
    success: { status: 200, schema: SlotsPage },
    access: 'public',
  },
  holdSlot: {
    method: 'POST',
    path: `${centerPath}/slots/:slot/holds`,
    summary: 'Keep seats of a slot while a form is filled in.',
    body: HoldRequest,
    success: { status: 201, schema: Hold },
    access: 'public',
    keyed: true,
  },
  releaseHold: {
    method: 'POST',
    path: `${centerPath}/holds/current/release`,
    summary: 'Give back what the token holds; nothing happens when it was given back before.',
    success: { status: 200, schema: Type.Object({ released: Type.Boolean() }) },
    access: 'booking',
  },
  bookSlot: {
    method: 'POST',
    path: `${centerPath}/slots/:slot/bookings`,
    summary: 'Book a slot, with a hold or without: takes the seats and answers with a code.',
    body: BookSlotRequest,
    success: { status: 201, schema: BookingAccess },
    access: 'public',
    keyed: true,
  },
  joinSlotWaitlist: {
    method: 'POST',
    path: `${centerPath}/slots/:slot/waitlist`,
    summary: 'Wait for a seat in a full slot.',
    body: BookSlotRequest,
    success: { status: 201, schema: BookingAccess },
    access: 'public',
    keyed: true,
  },
  findBooking: {
    method: 'POST',
    path: `${centerPath}/bookings/find`,
    summary: 'A booking by code and phone. Wrong and absent look the same.',
    body: BookingLookup,
    success: { status: 200, schema: BookingAccess },
    access: 'public',
  },
  loadBooking: {
    method: 'GET',
    path: `${centerPath}/bookings/current`,
    summary: 'The booking that the manage token belongs to.',
    success: { status: 200, schema: Booking },
    access: 'booking',
  },
  cancelBooking: {
    method: 'POST',
    path: `${centerPath}/bookings/current/cancel`,
    summary: 'Cancel the booking, leave the waiting list or decline the offer; its places are given back.',
    success: { status: 200, schema: Booking },
    access: 'booking',
    keyed: true,
  },
  undoCancel: {
    method: 'POST',
    path: `${centerPath}/bookings/current/undo`,
    summary: 'Take a cancellation back while its places are still free.',
    success: { status: 200, schema: Booking },
    access: 'booking',
    keyed: true,
  },
  acceptOffer: {
    method: 'POST',
    path: `${centerPath}/bookings/current/accept`,
    summary: 'Accept the place that is offered to a waiting party.',
    success: { status: 200, schema: Booking },
    access: 'booking',
    keyed: true,
  },
  rescheduleBooking: {
    method: 'POST',
    path: `${centerPath}/bookings/current/reschedule`,
    summary: 'Take another time and give the old one back, both or neither.',
    body: RescheduleRequest,
    success: { status: 200, schema: Booking },
    access: 'booking',
    keyed: true,
  },
  resizeBooking: {
    method: 'POST',
    path: `${centerPath}/bookings/current/party-size`,
    summary: 'Come with more people or fewer.',
    body: PartySizeRequest,
    success: { status: 200, schema: Booking },
    access: 'booking',
    keyed: true,
  },
  bookingCalendar: {
    method: 'GET',
    path: `${centerPath}/calendars/:calendar.ics`,
    summary: 'A booking as an iCalendar file with neutral text, by its own random address.',
    success: { status: 200, media: 'text/calendar' },
    access: 'public',
  },
  importProgramme: {
    method: 'POST',
    path: `${centerPath}/staff/import`,
    summary: 'Load the programme from a CSV or ICS file.',
    body: ImportRequest,
    success: { status: 200, schema: ImportReport },
    access: 'staff',
  },
  exportProgramme: {
    method: 'GET',
    path: `${centerPath}/staff/programme.csv`,
    summary: 'The programme as CSV that opens in WPS and Excel.',
    success: { status: 200, media: 'text/csv' },
    access: 'staff',
  },
  loadRoster: {
    method: 'GET',
    path: `${centerPath}/staff/activities/:activity/roster`,
    summary: 'Who is coming to an activity.',
    success: { status: 200, schema: Roster },
    access: 'staff',
  },
  addActivity: {
    method: 'POST',
    path: `${centerPath}/staff/activities`,
    summary: 'Add one activity.',
    body: NewActivity,
    success: { status: 201, schema: Activity },
    access: 'staff',
    keyed: true,
  },
  cancelActivity: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/cancel`,
    summary: 'Cancel one activity, with what replaces it if anything does.',
    body: CancelActivity,
    success: { status: 200, schema: StaffChange },
    access: 'staff',
  },
  moveActivity: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/move`,
    summary: 'Move one date: the old one is shown as cancelled with its replacement, bookings go along.',
    body: MoveActivity,
    success: { status: 200, schema: StaffChange },
    access: 'staff',
  },
  loadServices: {
    method: 'GET',
    path: `${centerPath}/staff/services`,
    summary: 'Services as they are set, with the exceptions and rooms.',
    success: { status: 200, schema: Services },
    access: 'staff',
  },
  saveService: {
    method: 'POST',
    path: `${centerPath}/staff/services`,
    summary: 'Add or change a service; says which bookings no longer fit.',
    body: SaveService,
    success: { status: 200, schema: ServiceChange },
    access: 'staff',
  },
  saveServiceDay: {
    method: 'POST',
    path: `${centerPath}/staff/services/:service/days`,
    summary: 'Other hours on one day, or none; says which bookings no longer fit.',
    body: SaveDay,
    success: { status: 200, schema: ServiceChange },
    access: 'staff',
  },
  loadSlotRoster: {
    method: 'GET',
    path: `${centerPath}/staff/services/:service/roster`,
    summary: 'Who is coming to a service on a day.',
    query: Type.Object({ day: Type.Optional(Day('Default today.')) }),
    success: { status: 200, schema: SlotRoster },
    access: 'staff',
  },
  saveRoom: {
    method: 'POST',
    path: `${centerPath}/staff/rooms`,
    summary: 'Say whether a room may be shared.',
    body: Room,
    success: { status: 200, schema: Room },
    access: 'staff',
  },
  loadCalls: {
    method: 'GET',
    path: `${centerPath}/staff/calls`,
    summary: 'Whom to call, about what.',
    success: { status: 200, schema: Calls },
    access: 'staff',
  },
  finishCall: {
    method: 'POST',
    path: `${centerPath}/staff/calls/:call/done`,
    summary: 'Somebody has called.',
    success: { status: 200, schema: Calls },
    access: 'staff',
  },
  findStaffBookings: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/find`,
    summary: 'Bookings of a phone, for whoever has lost the code.',
    body: StaffLookup,
    success: { status: 200, schema: StaffBookings },
    access: 'staff',
  },
  reissueBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/reissue`,
    summary: 'A new code and manage link; the old ones end.',
    success: { status: 200, schema: BookingAccess },
    access: 'staff',
  },
  cancelStaffBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/cancel`,
    summary: 'Cancel a booking for the center; its places are given back.',
    success: { status: 200, schema: StaffBooking },
    access: 'staff',
  },
  rescheduleStaffBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/reschedule`,
    summary: 'Give a booking another time, agreed on the phone.',
    body: RescheduleRequest,
    success: { status: 200, schema: StaffBooking },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
