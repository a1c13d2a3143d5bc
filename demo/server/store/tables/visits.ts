/** Who came. */
import type { Selectable } from 'kysely';
import type { Flag, UtcInstant } from './columns.ts';

interface VisitsTable {
  center_id: string;
  /** Of a booking: its id. */
  visit_id: string;
  kind: 'booking' | 'walk-in';
  activity_id: string | null;
  /** One of the two is set. */
  service_id: string | null;
  attendance: 'arrived' | 'missed';
  people: number;
  age_band: string | null;
  /** Start of what was booked; of a walk-in: when they came. */
  starts_at: UtcInstant;
  marked_at: UtcInstant;
  /** Name of the account or token. */
  marked_by: string;
  /**
   * 1: under the phone of the booking somebody had come before, as far as bookings are kept. Null: nobody looked (a
   * consultation, a walk-in). It outlives the phone, and tells nothing of whose it was.
   */
  is_return: Flag | null;
}

export interface VisitTables {
  visits: VisitsTable;
}

export type VisitRow = Selectable<VisitsTable>;
