/** The first schema: centers, their programme, places, bookings and what guards them. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('centers')
    .addColumn('center_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('hours', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('categories', 'text', (column) => column.notNull())
    .addColumn('max_party_size', 'integer', (column) => column.notNull())
    .addColumn('notice_version', 'text', (column) => column.notNull())
    .addColumn('cancel_minutes_before', 'integer', (column) => column.notNull())
    .addColumn('origins', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('notices')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('notice_version', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('notices_key', ['center_id', 'notice_version'])
    .execute();

  await db.schema
    .createTable('holidays')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('holidays_key', ['center_id', 'year'])
    .execute();

  await db.schema
    .createTable('series')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('row_key', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('repeats', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('series_key', ['center_id', 'series_id'])
    .addUniqueConstraint('series_row', ['center_id', 'row_key'])
    .execute();

  await db.schema
    .createTable('activities')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('series_id', 'text')
    .addColumn('origin_day', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('category', 'text')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('replaced_by_id', 'text')
    .addColumn('waitlist_capacity', 'integer', (column) => column.notNull())
    .addColumn('sign_up_opens_at', 'text')
    .addColumn('sign_up_closes_at', 'text')
    .addColumn('audience', 'text')
    .addColumn('bring', 'text')
    .addColumn('phone', 'text')
    .addColumn('description', 'text')
    .addColumn('by_staff', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('activities_key', ['center_id', 'activity_id'])
    .addUniqueConstraint('activities_date_of_series', ['center_id', 'series_id', 'origin_day'])
    .addForeignKeyConstraint('activities_series', ['center_id', 'series_id'], 'series', [
      'center_id',
      'series_id',
    ])
    .addCheckConstraint('activities_order', sql`ends_at > starts_at`)
    .addCheckConstraint('activities_status', sql`status in ('scheduled', 'cancelled')`)
    .execute();
  await db.schema
    .createIndex('activities_by_start')
    .on('activities')
    .columns(['center_id', 'starts_at'])
    .execute();

  await db.schema
    .createTable('places')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('capacity', 'integer', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('places_key', ['center_id', 'place_id'])
    .addCheckConstraint('places_not_oversold', sql`taken >= 0 and taken <= capacity`)
    .execute();

  await db.schema
    .createTable('bookings')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('attendee_name', 'text')
    .addColumn('party_size', 'integer', (column) => column.notNull())
    .addColumn('notice_version', 'text', (column) => column.notNull())
    .addColumn('booked_at', 'text', (column) => column.notNull())
    .addColumn('cancelled_at', 'text')
    .addColumn('calendar_id', 'text', (column) => column.notNull())
    .addColumn('kept_until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('bookings_key', ['center_id', 'booking_id'])
    .addUniqueConstraint('bookings_code', ['center_id', 'code'])
    .addUniqueConstraint('bookings_calendar', ['center_id', 'calendar_id'])
    .addForeignKeyConstraint('bookings_activity', ['center_id', 'activity_id'], 'activities', [
      'center_id',
      'activity_id',
    ])
    .addForeignKeyConstraint('bookings_notice', ['center_id', 'notice_version'], 'notices', [
      'center_id',
      'notice_version',
    ])
    .addCheckConstraint('bookings_status', sql`status in ('confirmed', 'cancelled')`)
    .addCheckConstraint('bookings_party', sql`party_size > 0`)
    .execute();
  await db.schema
    .createIndex('bookings_by_activity')
    .on('bookings')
    .columns(['center_id', 'activity_id'])
    .execute();
  await db.schema
    .createIndex('bookings_by_end_of_keeping')
    .on('bookings')
    .columns(['center_id', 'kept_until'])
    .execute();

  await db.schema
    .createTable('idempotency')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('result_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_key', ['center_id', 'key'])
    .execute();

  await db.schema
    .createTable('staff_tokens')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_tokens_key', ['center_id', 'token_hash'])
    .execute();
}
