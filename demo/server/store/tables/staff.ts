/** Who is of the staff, and where they are signed in. */
import type { Selectable } from 'kysely';
import type { UtcInstant } from './columns.ts';

interface StaffTokensTable {
  center_id: string;
  /** SHA-256 of the token, hex. The token itself was shown once. */
  token_hash: string;
  label: string;
  created_at: UtcInstant;
  /** JSON: the contract's `StaffRole`s. */
  roles: string;
}

interface StaffAccountsTable {
  center_id: string;
  account_id: string;
  name: string;
  /** The name as it is compared; unique in the center. */
  name_key: string;
  /** JSON: the contract's `StaffRole`s. */
  roles: string;
  /** Argon2id, with its parameters; null until the invitation is accepted. */
  passphrase_hash: string | null;
  created_at: UtcInstant;
  disabled_at: UtcInstant | null;
  signed_in_at: UtcInstant | null;
}

interface StaffSessionsTable {
  center_id: string;
  /** SHA-256 of the session token, hex. */
  token_hash: string;
  session_id: string;
  account_id: string;
  started_at: UtcInstant;
  /** Last use, to the minute. */
  seen_at: UtcInstant;
}

/** Addresses that an account has signed in from. */
interface StaffAddressesTable {
  center_id: string;
  account_id: string;
  /** HMAC of the address under the server key. */
  address_digest: string;
  seen_at: UtcInstant;
}

interface StaffInvitationsTable {
  center_id: string;
  /** SHA-256 of the invitation's token, hex. */
  token_hash: string;
  /** Null: for a new owner, who chooses a name. */
  account_id: string | null;
  expires_at: UtcInstant;
}

export interface StaffTables {
  staff_tokens: StaffTokensTable;
  staff_accounts: StaffAccountsTable;
  staff_sessions: StaffSessionsTable;
  staff_addresses: StaffAddressesTable;
  staff_invitations: StaffInvitationsTable;
}

export type StaffAccountRow = Selectable<StaffAccountsTable>;
