/** What there is to come to: activities and services, and their rooms. */
import type { Insertable, Selectable } from 'kysely';
import type { Flag, UtcInstant } from './columns.ts';

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

/** What is different about a service on one day. */
interface ServiceDaysTable {
  center_id: string;
  service_id: string;
  day: string;
  /** JSON: `[{ "from": "08:30", "to": "11:30" }]`; empty: closed; `null`: the usual ones. */
  hours: string;
  /** Seats in each slot; null: the usual ones. */
  capacity: number | null;
  note: string | null;
}

/** Rooms that staff said something about; every other one is used by one thing at a time. */
interface RoomsTable {
  center_id: string;
  name: string;
  shareable: Flag;
}

export interface ProgrammeTables {
  series: SeriesTable;
  activities: ActivitiesTable;
  services: ServicesTable;
  service_days: ServiceDaysTable;
  rooms: RoomsTable;
}

export type SeriesRow = Selectable<SeriesTable>;
export type NewActivityRow = Insertable<ActivitiesTable>;
