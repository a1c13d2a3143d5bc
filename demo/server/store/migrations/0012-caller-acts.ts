/** What staff changed about a booking for somebody who called. Goes with the booking. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('caller_acts')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('caller', 'text')
    .addColumn('staff', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('caller_acts_key', ['center_id', 'booking_id', 'number'])
    .addForeignKeyConstraint(
      'caller_acts_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}
