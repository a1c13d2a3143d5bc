/** Who came: a mark for each booking, and people who came without one. Nothing personal, so it outlives the bookings. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visits')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('visit_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text')
    .addColumn('service_id', 'text')
    .addColumn('attendance', 'text', (column) => column.notNull())
    .addColumn('people', 'integer', (column) => column.notNull())
    .addColumn('age_band', 'text')
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('marked_at', 'text', (column) => column.notNull())
    .addColumn('marked_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('visits_key', ['center_id', 'visit_id'])
    .addCheckConstraint('visits_one', sql`(activity_id is null) <> (service_id is null)`)
    .execute();
  await db.schema.createIndex('visits_by_start').on('visits').columns(['center_id', 'starts_at']).execute();
}
