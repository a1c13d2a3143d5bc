/** Staff tokens have roles, one or several; those that are there may go on doing what they did. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('staff_tokens')
    .addColumn('roles', 'text', (column) => column.notNull().defaultTo('["desk","editor"]'))
    .execute();
  await sql`update staff_tokens set roles = '["desk","counsellor","editor"]' where role = 'counsellor'`.execute(
    db,
  );
  await db.schema.alterTable('staff_tokens').dropColumn('role').execute();
}
