/**
 * The tables as Kysely sees them. Instants are UTC text of fixed width (`2026-11-24T01:00:00Z`: sortable, readable, the
 * same on both databases), days are `YYYY-MM-DD`, flags are 0 or 1, JSON is text. Every primary key begins with
 * `center_id` and no transaction spans two centers, so that PostgreSQL can be sharded by center.
 */
import type { SelectQueryBuilder } from 'kysely';
import type { BookingTables } from './tables/bookings.ts';
import type { CampaignTables } from './tables/campaigns.ts';
import type { CenterTables } from './tables/center.ts';
import type { ConsultationTables } from './tables/consultations.ts';
import type { MessageTables } from './tables/messages.ts';
import type { ProgrammeTables } from './tables/programme.ts';
import type { StaffTables } from './tables/staff.ts';
import type { VisitTables } from './tables/visits.ts';

export type { AuditRow, BookingRow, HoldRow, NewBookingRow } from './tables/bookings.ts';
export type { CampaignDonorRow, CampaignEntryRow, Figure } from './tables/campaigns.ts';
export type { StaffLogRow } from './tables/center.ts';
export type { ConsultationRow } from './tables/consultations.ts';
export type { CallMarkRow, CallTryRow, OutboxRow } from './tables/messages.ts';
export type { NewActivityRow, SeriesRow } from './tables/programme.ts';
export type { StaffAccountRow } from './tables/staff.ts';
export type { VisitRow } from './tables/visits.ts';
export type { Flag, UtcInstant } from './tables/columns.ts';

export interface Tables
  extends
    CenterTables,
    ProgrammeTables,
    BookingTables,
    MessageTables,
    ConsultationTables,
    CampaignTables,
    StaffTables,
    VisitTables {}

/** Messages to claim, without those that another worker is claiming at this moment; each database has its own way. */
export type PassOverLocked = <Output>(
  query: SelectQueryBuilder<Tables, 'outbox', Output>,
) => SelectQueryBuilder<Tables, 'outbox', Output>;
