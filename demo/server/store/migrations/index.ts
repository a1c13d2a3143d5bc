/** Every step of the schema, in order. A step that was released is never edited: a change is a new step. */
import type { Migration } from 'kysely/migration';
import * as programmeAndBookings from './0001-programme-and-bookings.ts';
import * as slotsAndWaiting from './0002-slots-and-waiting.ts';
import * as calls from './0003-calls.ts';
import * as consultations from './0004-consultations.ts';
import * as campaigns from './0005-campaigns.ts';
import * as staffRoles from './0006-staff-roles.ts';
import * as staffAccounts from './0007-staff-accounts.ts';
import * as visits from './0008-visits.ts';
import * as callers from './0009-callers.ts';
import * as callTries from './0010-call-tries.ts';
import * as returning from './0011-returning.ts';
import * as callerActs from './0012-caller-acts.ts';
import * as seatsOfADay from './0013-seats-of-a-day.ts';
import * as holidayDays from './0014-holiday-days.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-programme-and-bookings': programmeAndBookings,
  '0002-slots-and-waiting': slotsAndWaiting,
  '0003-calls': calls,
  '0004-consultations': consultations,
  '0005-campaigns': campaigns,
  '0006-staff-roles': staffRoles,
  '0007-staff-accounts': staffAccounts,
  '0008-visits': visits,
  '0009-callers': callers,
  '0010-call-tries': callTries,
  '0011-returning': returning,
  '0012-caller-acts': callerActs,
  '0013-seats-of-a-day': seatsOfADay,
  '0014-holiday-days': holidayDays,
};
