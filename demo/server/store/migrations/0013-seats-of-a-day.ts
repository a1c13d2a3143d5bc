/** A day may have other seats than the service usually has. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('service_days').addColumn('capacity', 'integer').execute();
}
