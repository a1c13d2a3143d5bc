/** Campaigns: what a charity discloses, and the books that every figure is the sum of. */
import { type Kysely, PostgresAdapter, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await widenCenters(db);
  await addCampaigns(db);
  await addBooks(db);
  await addUpdates(db);
  await keepBooks(db);
}

async function widenCenters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('centers')
    .addColumn('link_hosts', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .alterTable('centers')
    .addColumn('campaigns_version', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update centers set campaigns_version = version`.execute(db);
}

async function addCampaigns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaigns')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('campaign_id', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('campaigns_key', ['center_id', 'campaign_id'])
    .execute();
  await db.schema
    .createTable('campaign_books')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('last_position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('campaign_books_key', ['center_id'])
    .execute();
}

async function addBooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaign_entries')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('campaign_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('entry_key', 'text', (column) => column.notNull())
    .addColumn('figure', 'text', (column) => column.notNull())
    .addColumn('amount_fen', 'bigint')
    .addColumn('quantity', 'bigint')
    .addColumn('item', 'text')
    .addColumn('unit', 'text')
    .addColumn('purpose', 'text')
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('number', 'text')
    .addColumn('entered_at', 'text', (column) => column.notNull())
    .addColumn('entered_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('campaign_entries_key', ['center_id', 'entry_id'])
    .addUniqueConstraint('campaign_entries_position', ['center_id', 'position'])
    .addUniqueConstraint('campaign_entries_same', ['center_id', 'entry_key'])
    .addForeignKeyConstraint('campaign_entries_campaign', ['center_id', 'campaign_id'], 'campaigns', [
      'center_id',
      'campaign_id',
    ])
    .addCheckConstraint('campaign_entries_amount', sql`(amount_fen is null) <> (quantity is null)`)
    .addCheckConstraint(
      'campaign_entries_taken_away',
      sql`reason is not null or (coalesce(amount_fen, 0) >= 0 and coalesce(quantity, 0) >= 0)`,
    )
    .execute();
  await db.schema
    .createIndex('campaign_entries_by_figure')
    .on('campaign_entries')
    .columns(['center_id', 'campaign_id', 'figure', 'as_of'])
    .execute();
  await db.schema
    .createTable('campaign_donors')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('consent', 'text')
    .addPrimaryKeyConstraint('campaign_donors_key', ['center_id', 'entry_id'])
    .addForeignKeyConstraint('campaign_donors_entry', ['center_id', 'entry_id'], 'campaign_entries', [
      'center_id',
      'entry_id',
    ])
    .addCheckConstraint('campaign_donors_consent', sql`(name is null) = (consent is null)`)
    .execute();
  await db.schema
    .createIndex('campaign_donors_by_name')
    .on('campaign_donors')
    .columns(['center_id', 'name'])
    .execute();
}

async function addUpdates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaign_updates')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('update_id', 'text', (column) => column.notNull())
    .addColumn('campaign_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('entered_at', 'text', (column) => column.notNull())
    .addColumn('entered_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('campaign_updates_key', ['center_id', 'update_id'])
    .addUniqueConstraint('campaign_updates_position', ['center_id', 'position'])
    .addForeignKeyConstraint('campaign_updates_campaign', ['center_id', 'campaign_id'], 'campaigns', [
      'center_id',
      'campaign_id',
    ])
    .execute();
}

const refusal = 'The books of the campaigns are added to and never altered.';

/**
 * Whoever has the database can take the triggers away; a slip of the hand cannot. Citus distributes no table that has
 * triggers: before sharding, drop this one.
 */
async function keepBooks(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`
      create function refuse_change_of_books() returns trigger language plpgsql as
      $$ begin raise exception ${sql.raw(`'${refusal}'`)}; end $$`.execute(db);
    await sql`
      create trigger campaign_entries_kept before update or delete or truncate on campaign_entries
      for each statement execute function refuse_change_of_books()`.execute(db);
    return;
  }
  for (const act of ['update', 'delete']) {
    await sql`
      create trigger ${sql.raw(`campaign_entries_no_${act}`)} before ${sql.raw(act)} on campaign_entries
      begin select raise(abort, ${sql.raw(`'${refusal}'`)}); end`.execute(db);
  }
}
