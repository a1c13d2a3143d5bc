/** Services with slots, holds, waiting lists, messages to residents, and a log of every place taken or given back. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await addCenterSettings(db);
  await addServices(db);
  await widenPlaces(db);
  await widenBookings(db);
  await addHolds(db);
  await addLog(db);
  await addOutbox(db);
}

async function addCenterSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('centers').addColumn('bookings_page_url', 'text').execute();
  await db.schema
    .alterTable('centers')
    .addColumn('offer_minutes', 'integer', (column) => column.notNull().defaultTo(1440))
    .execute();
  await db.schema.alterTable('centers').addColumn('quiet_from', 'text').execute();
  await db.schema.alterTable('centers').addColumn('quiet_to', 'text').execute();
  await db.schema.alterTable('centers').addColumn('reminder_time', 'text').execute();
}

async function addServices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('services')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('services_key', ['center_id', 'service_id'])
    .execute();
  await db.schema
    .createTable('service_days')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('hours', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('service_days_key', ['center_id', 'service_id', 'day'])
    .addForeignKeyConstraint('service_days_service', ['center_id', 'service_id'], 'services', [
      'center_id',
      'service_id',
    ])
    .execute();
  await db.schema
    .createTable('rooms')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('shareable', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rooms_key', ['center_id', 'name'])
    .execute();
  await db.schema
    .createTable('phone_limits')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('phone_digest', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('booked', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('phone_limits_key', ['center_id', 'service_id', 'phone_digest', 'period'])
    .addCheckConstraint('phone_limits_count', sql`booked >= 0`)
    .execute();
}

async function widenPlaces(db: Kysely<unknown>): Promise<void> {
  for (const name of ['waiting', 'number']) {
    await db.schema
      .alterTable('places')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
}

/** Made anew: SQLite cannot take `not null` or a check away from a table. */
async function widenBookings(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('bookings_by_activity').execute();
  await db.schema.dropIndex('bookings_by_end_of_keeping').execute();
  await db.schema.alterTable('bookings').renameTo('bookings_0001').execute();
  // In PostgreSQL the names of constraints stay with the old table, so the new ones are called otherwise.
  await db.schema
    .createTable('bookings')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text')
    .addColumn('service_id', 'text')
    .addColumn('slot_starts_at', 'text')
    .addColumn('slot_ends_at', 'text')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('ended_by', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('attendee_name', 'text')
    .addColumn('party_size', 'integer', (column) => column.notNull())
    .addColumn('items', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('age_band', 'text')
    .addColumn('is_under_14', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('guardian_consent', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('notice_version', 'text', (column) => column.notNull())
    .addColumn('health_notice_version', 'text')
    .addColumn('booked_at', 'text', (column) => column.notNull())
    .addColumn('cancelled_at', 'text')
    .addColumn('undo_until', 'text')
    .addColumn('line_number', 'integer')
    .addColumn('offer_until', 'text')
    .addColumn('calendar_id', 'text', (column) => column.notNull())
    .addColumn('access_version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('kept_until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('bookings_2_key', ['center_id', 'booking_id'])
    .addUniqueConstraint('bookings_2_code', ['center_id', 'code'])
    .addUniqueConstraint('bookings_2_calendar', ['center_id', 'calendar_id'])
    .addForeignKeyConstraint('bookings_2_activity', ['center_id', 'activity_id'], 'activities', [
      'center_id',
      'activity_id',
    ])
    .addForeignKeyConstraint('bookings_2_service', ['center_id', 'service_id'], 'services', [
      'center_id',
      'service_id',
    ])
    .addForeignKeyConstraint('bookings_2_notice', ['center_id', 'notice_version'], 'notices', [
      'center_id',
      'notice_version',
    ])
    .addCheckConstraint('bookings_2_status', sql`status in ('waiting', 'offered', 'confirmed', 'cancelled')`)
    .addCheckConstraint('bookings_2_target', sql`(activity_id is null) <> (service_id is null)`)
    .addCheckConstraint('bookings_2_party', sql`party_size > 0`)
    .execute();
  await sql`
    insert into bookings
      (center_id, booking_id, place_id, activity_id, code, status, ended_by, name, phone, attendee_name, party_size,
       notice_version, booked_at, cancelled_at, calendar_id, kept_until)
    select center_id, booking_id, activity_id, activity_id, code, status,
      case when status = 'cancelled' then 'resident' end, name, phone, attendee_name, party_size,
      notice_version, booked_at, cancelled_at, calendar_id, kept_until
    from bookings_0001`.execute(db);
  await db.schema.dropTable('bookings_0001').execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('bookings').columns(columns).execute();
  await index('bookings_by_place', ['center_id', 'place_id', 'status']);
  await index('bookings_by_activity', ['center_id', 'activity_id']);
  await index('bookings_by_slot_start', ['center_id', 'service_id', 'slot_starts_at']);
  await index('bookings_by_phone', ['center_id', 'phone']);
  await index('bookings_by_end_of_offer', ['center_id', 'offer_until']);
  await index('bookings_by_end_of_keeping', ['center_id', 'kept_until']);
}

async function addHolds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('holds')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('hold_id', 'text', (column) => column.notNull())
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('party_size', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('holds_key', ['center_id', 'hold_id'])
    .addCheckConstraint('holds_party', sql`party_size > 0`)
    .execute();
  await db.schema.createIndex('holds_by_place').on('holds').columns(['center_id', 'place_id']).execute();
  await db.schema.createIndex('holds_by_end').on('holds').columns(['center_id', 'expires_at']).execute();
}

/** It begins with what is there: each capacity as line 0, then the bookings that count. */
async function addLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('place_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text')
    .addColumn('status', 'text')
    .addColumn('taken', 'integer')
    .addColumn('waiting', 'integer')
    .addColumn('capacity', 'integer')
    .addPrimaryKeyConstraint('audit_key', ['center_id', 'place_id', 'number'])
    .execute();
  await sql`
    insert into audit (center_id, place_id, number, at, act, capacity)
    select p.center_id, p.place_id, 0, a.changed_at, 'opened', p.capacity
    from places p
    join activities a on a.center_id = p.center_id and a.activity_id = p.place_id`.execute(db);
  await sql`
    insert into audit (center_id, place_id, number, at, act, subject_id, status, taken, waiting)
    select center_id, place_id,
      row_number() over (partition by center_id, place_id order by booked_at, booking_id), booked_at, 'booked',
      booking_id, 'confirmed', party_size, 0
    from bookings where status = 'confirmed'`.execute(db);
  await sql`
    update places set number = (
      select coalesce(max(audit.number), 0) from audit
      where audit.center_id = places.center_id and audit.place_id = places.place_id)`.execute(db);
}

async function addOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('claimed_until', 'text')
    .addColumn('channel', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_as', 'text')
    .addPrimaryKeyConstraint('outbox_key', ['center_id', 'message_id'])
    .addForeignKeyConstraint(
      'outbox_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
  await db.schema
    .createIndex('outbox_by_due')
    .on('outbox')
    .columns(['center_id', 'ended_at', 'due_at'])
    .execute();
  await db.schema
    .createIndex('outbox_by_booking')
    .on('outbox')
    .columns(['center_id', 'booking_id'])
    .execute();
}
