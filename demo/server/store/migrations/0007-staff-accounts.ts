/** Named staff accounts: their sessions, the addresses they are known from, invitations to set a passphrase. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff_accounts')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('passphrase_hash', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('disabled_at', 'text')
    .addColumn('signed_in_at', 'text')
    .addPrimaryKeyConstraint('staff_accounts_key', ['center_id', 'account_id'])
    .addUniqueConstraint('staff_accounts_name', ['center_id', 'name_key'])
    .execute();
  await db.schema
    .createTable('staff_sessions')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_sessions_key', ['center_id', 'token_hash'])
    .addForeignKeyConstraint('staff_sessions_account', ['center_id', 'account_id'], 'staff_accounts', [
      'center_id',
      'account_id',
    ])
    .execute();
  await db.schema
    .createTable('staff_addresses')
    .addColumn('center_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('address_digest', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_addresses_key', ['center_id', 'account_id', 'address_digest'])
    .addForeignKeyConstraint('staff_addresses_account', ['center_id', 'account_id'], 'staff_accounts', [
      'center_id',
      'account_id',
    ])
    .execute();
  await db.schema
    .createTable('staff_invitations')
    .addColumn('center_id', 'text', (column) => column.notNull().references('centers.center_id'))
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_invitations_key', ['center_id', 'token_hash'])
    .execute();
}
