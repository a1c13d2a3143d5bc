/** Consultations: what is said in confidence is encrypted, who has read it is written down, and both can be checked. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('bookings')
    .addColumn('is_confidential', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('staff_tokens')
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('desk'))
    .execute();
  await addTerms(db);
  await addContent(db);
  await addStaffLog(db);
}

async function addTerms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consultation_terms')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('consultation_terms_key', ['center_id'])
    .addForeignKeyConstraint('consultation_terms_service', ['center_id', 'service_id'], 'services', [
      'center_id',
      'service_id',
    ])
    .execute();
  await db.schema
    .createTable('confidentialities')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('confidentialities_key', ['center_id', 'version'])
    .execute();
}

async function addContent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counsellor_keys')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'text')
    .addPrimaryKeyConstraint('counsellor_keys_key', ['center_id', 'key_id'])
    .execute();
  await db.schema
    .createIndex('counsellor_keys_current')
    .on('counsellor_keys')
    .columns(['center_id'])
    .unique()
    .where(sql<boolean>`retired_at is null`)
    .execute();
  await db.schema
    .createTable('consultations')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('booking_id', 'text', (column) => column.notNull())
    .addColumn('confidentiality_version', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text')
    .addColumn('data_key', 'text')
    .addColumn('name', 'text')
    .addColumn('contact', 'text')
    .addColumn('wishes', 'text')
    .addColumn('phone_digest', 'text')
    .addColumn('sealing_key_id', 'text')
    .addColumn('sealed', 'text')
    .addPrimaryKeyConstraint('consultations_key', ['center_id', 'booking_id'])
    .addForeignKeyConstraint(
      'consultations_booking',
      ['center_id', 'booking_id'],
      'bookings',
      ['center_id', 'booking_id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .addForeignKeyConstraint(
      'consultations_confidentiality',
      ['center_id', 'confidentiality_version'],
      'confidentialities',
      ['center_id', 'version'],
    )
    .addCheckConstraint('consultations_one', sql`(key_id is null) <> (sealing_key_id is null)`)
    .execute();
  await db.schema
    .createTable('erased_bookings')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('erased_bookings_key', ['center_id', 'month'])
    .execute();
}

async function addStaffLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff_log')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('staff', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_log_key', ['center_id', 'number'])
    .execute();
}
