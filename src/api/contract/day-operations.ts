/** What the desk asks all day long. */
import { Type } from 'typebox';
import { BookingAccess } from './booking.ts';
import {
  BookSlotForCaller,
  DayBooking,
  DayBookings,
  FindArrivals,
  MarkBooking,
  NewWalkIn,
  SignUpForCaller,
  StaffDay,
  WalkIn,
} from './day.ts';
import { Day } from './formats.ts';
import { centerPath, type Operation } from './operation.ts';

export const dayOperations = {
  loadDay: {
    method: 'GET',
    path: `${centerPath}/staff/day`,
    summary: 'All rooms by the hour, who is coming, who came. Has an ETag: unchanged costs a 304.',
    query: Type.Object({ day: Type.Optional(Day('Default today.')) }),
    success: { status: 200, schema: StaffDay },
    access: 'staff',
    isPolled: true,
  },
  findArrivals: {
    method: 'POST',
    path: `${centerPath}/staff/day/find`,
    summary: 'Bookings of today by code or by the last digits of the phone.',
    body: FindArrivals,
    success: { status: 200, schema: DayBookings },
    access: 'staff',
  },
  markBooking: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/attendance`,
    summary: 'Check in, note that somebody did not come, or take either back.',
    body: MarkBooking,
    success: { status: 200, schema: DayBooking },
    access: 'staff',
  },
  signUpForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/bookings`,
    summary:
      'Sign somebody up who calls or comes by; deadlines are the judgement of staff, places are as for everybody.',
    body: SignUpForCaller,
    success: { status: 201, schema: BookingAccess },
    access: 'staff',
    keyed: true,
  },
  joinActivityWaitlistForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/activities/:activity/waitlist`,
    summary: 'Put somebody who calls on the waiting list of a full activity.',
    body: SignUpForCaller,
    success: { status: 201, schema: BookingAccess },
    access: 'staff',
    keyed: true,
  },
  bookSlotForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/slots/:slot/bookings`,
    summary: 'Book a slot for somebody who calls or comes by; deadlines are the judgement of staff.',
    body: BookSlotForCaller,
    success: { status: 201, schema: BookingAccess },
    access: 'staff',
    keyed: true,
  },
  joinSlotWaitlistForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/slots/:slot/waitlist`,
    summary: 'Put somebody who calls on the waiting list of a full slot.',
    body: BookSlotForCaller,
    success: { status: 201, schema: BookingAccess },
    access: 'staff',
    keyed: true,
  },
  addWalkIn: {
    method: 'POST',
    path: `${centerPath}/staff/walk-ins`,
    summary: 'People who came without a booking to what needs none.',
    body: NewWalkIn,
    success: { status: 201, schema: WalkIn },
    access: 'staff',
    keyed: true,
  },
  removeWalkIn: {
    method: 'POST',
    path: `${centerPath}/staff/walk-ins/:walkIn/remove`,
    summary: 'Take back a walk-in that was noted by mistake.',
    success: { status: 200, schema: Type.Object({ removed: Type.Integer() }) },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
