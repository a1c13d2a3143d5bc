/** What residents have to be told. */
import type { Generated, Selectable } from 'kysely';
import type { UtcInstant } from './columns.ts';

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

/** Of calls that are still to be made: who rang in vain, or was asked to ring later. */
interface CallTriesTable {
  center_id: string;
  call_id: string;
  number: number;
  booking_id: string;
  /** Start that the call is about: about another one it is another call. */
  starts_at: UtcInstant;
  at: UtcInstant;
  /** Name of the account or token. */
  staff: string;
  outcome: 'not_reached' | 'later';
  /** Not to be rung before. */
  again_at: UtcInstant;
}

/** Who is ringing at this moment, for colleagues to see. */
interface CallMarksTable {
  center_id: string;
  call_id: string;
  booking_id: string;
  staff: string;
  until: UtcInstant;
}

export interface MessageTables {
  call_tries: CallTriesTable;
  call_marks: CallMarksTable;
  outbox: OutboxTable;
  hours_calls: HoursCallsTable;
}

export type CallTryRow = Selectable<CallTriesTable>;
export type CallMarkRow = Selectable<CallMarksTable>;
export type OutboxRow = Selectable<OutboxTable>;
