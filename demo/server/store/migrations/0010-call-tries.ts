/** Who has tried to ring whom, and who is ringing at this moment. Goes with the booking. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('call_tries')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('call_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('staff', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('again_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('call_tries_key', ['center_id', 'call_id', 'number'])
    .addForeignKeyConstraint(
      'call_tries_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createTable('call_marks')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('call_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('staff', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('call_marks_key', ['center_id', 'call_id'])
    .addForeignKeyConstraint(
      'call_marks_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  for (const table of ['call_tries', 'call_marks']) {
    await db.schema
      .createIndex(`${table}_by_booking`)
      .on(table)
      .columns(['center_id', 'booking_id'])
      .execute();
  }
}
