/** The requests of the widgets, each from an address of its own: limits count by address, and a community has many. */
import { randomUUID } from 'node:crypto';
import { aSlotBooking, newAddress } from '../../server/guarantee/rush.ts';
import { aSignUp, testCenter } from '../../support/server.ts';
import type { Question } from './http-connection.ts';
import type { Target } from './load.ts';

const center = `/api/v1/centers/${testCenter.id}`;

export function loadOf(address: string): Question {
  return { method: 'GET', path: `${center}/slots`, headers: { 'x-forwarded-for': address } };
}

/** With the tag of the page that one has; empty: none. */
export function campaignsOf(address: string, tag: string): Question {
  const headers = {
    'x-forwarded-for': address,
    'accept-encoding': 'br',
    ...(tag !== '' && { 'if-none-match': tag }),
  };
  return { method: 'GET', path: `${center}/campaigns`, headers };
}

function write(path: string, body: unknown, address: string): Question {
  const headers = { 'idempotency-key': randomUUID(), 'x-forwarded-for': address };
  return { method: 'POST', path: `${center}${path}`, headers, body };
}

export function bookingOf({ kind, id }: Target): Question {
  return kind === 'slot'
    ? write(`/slots/${id}/bookings`, aSlotBooking(), newAddress())
    : write(`/activities/${id}/bookings`, aSignUp(), newAddress());
}

export function holdOf(slotId: string, address: string): Question {
  return write(`/slots/${slotId}/holds`, { partySize: 1, replaces: null }, address);
}

export function slotBookingOf(slotId: string, changes: object, address: string): Question {
  return write(`/slots/${slotId}/bookings`, aSlotBooking(changes), address);
}

export function waitOf(slotId: string, changes: object, address: string): Question {
  return write(`/slots/${slotId}/waitlist`, aSlotBooking(changes), address);
}
