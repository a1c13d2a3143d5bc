/** Calls that staff have made about bookings that no longer fit, and quick answers to what is asked every few seconds. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hours_calls')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('called_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('hours_calls_key', ['center_id', 'booking_id'])
    .addForeignKeyConstraint(
      'hours_calls_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('bookings_waiting')
    .on('bookings')
    .columns(['center_id', 'place_id'])
    .where(sql<boolean>`status = 'waiting'`)
    .execute();
  await db.schema
    .createIndex('places_waited_for')
    .on('places')
    .columns(['center_id'])
    .where(sql<boolean>`waiting > 0`)
    .execute();
}
