/** What staff say of single days of the public holidays, apart from what was announced: the next announcement leaves it alone. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('holiday_days')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addPrimaryKeyConstraint('holiday_days_key', ['center_id', 'day'])
    .execute();
}
