/** What the desk asks for somebody on the phone who has a booking, or is about to. */
import { Type } from 'typebox';
import { Hold, HoldRequest } from './booking.ts';
import {
  ActForCaller,
  CallerBooking,
  MoveForCaller,
  ReleaseForCaller,
  StaffBookings,
  StaffLookup,
} from './caller.ts';
import { centerPath, type Operation } from './operation.ts';

export const callerOperations = {
  findStaffBookings: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/find`,
    summary: 'Bookings by code, phone or name, for whoever calls.',
    body: StaffLookup,
    success: { status: 200, schema: StaffBookings },
    access: 'staff',
  },
  cancelForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/cancel-for-caller`,
    summary: 'Cancel, leave the list or decline the offer for whoever called: nobody needs to be told.',
    body: ActForCaller,
    success: { status: 200, schema: CallerBooking },
    access: 'staff',
  },
  moveForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/move-for-caller`,
    summary: 'Another time for whoever called: the new one is taken and the old one given back, or neither.',
    body: MoveForCaller,
    success: { status: 200, schema: CallerBooking },
    access: 'staff',
  },
  acceptForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/bookings/:booking/accept-for-caller`,
    summary: 'They want the place that is offered.',
    body: ActForCaller,
    success: { status: 200, schema: CallerBooking },
    access: 'staff',
  },
  holdForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/slots/:slot/holds`,
    summary:
      'Keep seats of a slot while the form is filled in on the phone; deadlines are the judgement of staff.',
    body: HoldRequest,
    success: { status: 201, schema: Hold },
    access: 'staff',
    keyed: true,
  },
  releaseForCaller: {
    method: 'POST',
    path: `${centerPath}/staff/holds/release`,
    summary: 'Give back what was kept; nothing happens when it was given back before.',
    body: ReleaseForCaller,
    success: { status: 200, schema: Type.Object({ released: Type.Boolean() }) },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
