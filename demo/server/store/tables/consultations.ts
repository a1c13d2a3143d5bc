/** What was said in confidence, and the keys to it. */
import type { Selectable } from 'kysely';
import type { UtcInstant } from './columns.ts';

/** The consultation service of a center, and what it asks besides a time. */
interface ConsultationTermsTable {
  center_id: string;
  service_id: string;
  /** JSON of the contract's `ConsultationTerms`. */
  terms: string;
}

/** What residents were told about confidence, kept as long as a consultation refers to it. */
interface ConfidentialitiesTable {
  center_id: string;
  version: string;
  /** JSON of the contract's `Confidentiality`. */
  text: string;
}

/** What was said in confidence: encrypted by the server, or sealed by the browser so that the server cannot read it. */
interface ConsultationsTable {
  center_id: string;
  booking_id: string;
  confidentiality_version: string;
  /** Of the master key that wraps `data_key`; null when sealed. */
  key_id: string | null;
  data_key: string | null;
  name: string | null;
  contact: string | null;
  wishes: string | null;
  /** HMAC of the phone, so that code and phone find the booking. */
  phone_digest: string | null;
  /** Of the counsellors' key; null when the server encrypts. */
  sealing_key_id: string | null;
  /** JSON of the contract's `SealedContent`, as it came. */
  sealed: string | null;
}

/** Public keys of the counsellors. At most one of a center is not retired: the browser seals with that. */
interface CounsellorKeysTable {
  center_id: string;
  key_id: string;
  /** Uncompressed point of P-256, base64url. */
  public_key: string;
  created_at: UtcInstant;
  retired_at: UtcInstant | null;
}

/** How many consultations residents have had deleted: all that is left of them. */
interface ErasedBookingsTable {
  center_id: string;
  /** `2026-11`. */
  month: string;
  count: number;
}

export interface ConsultationTables {
  consultation_terms: ConsultationTermsTable;
  confidentialities: ConfidentialitiesTable;
  consultations: ConsultationsTable;
  counsellor_keys: CounsellorKeysTable;
  erased_bookings: ErasedBookingsTable;
}

export type ConsultationRow = Selectable<ConsultationsTable>;
