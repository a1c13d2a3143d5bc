/** Every request of the contract, once: the server registers these, openapi.json describes these. */
import { Type, type TSchema } from 'typebox';
import { ActivitiesPage, ActivitiesQuery, Activity, ActivityPage } from './activity.ts';
import { Booking, BookingAccess, BookingLookup, SignUpRequest } from './booking.ts';
import {
  CancelActivity,
  ImportReport,
  ImportRequest,
  MoveActivity,
  NewActivity,
  Roster,
  StaffChange,
} from './programme.ts';

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
  /** Who may call: everybody, the holder of a booking's manage token, or staff with a token of the center. */
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
    summary: 'Cancel the booking that the manage token belongs to; its places are given back.',
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
} as const satisfies Record<string, Operation>;
