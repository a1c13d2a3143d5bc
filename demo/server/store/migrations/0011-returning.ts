/** Whether somebody came again, noted when they are checked in: the phone that tells it is deleted long before the year's figures are made. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('visits').addColumn('is_return', 'integer').execute();
}
