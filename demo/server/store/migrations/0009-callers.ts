/** Bookings that staff took for somebody: who called, and who took it. Goes with the booking. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('booking_callers')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('caller', 'text')
    .addColumn('taken_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('booking_callers_key', ['center_id', 'booking_id'])
    .addForeignKeyConstraint(
      'booking_callers_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}
