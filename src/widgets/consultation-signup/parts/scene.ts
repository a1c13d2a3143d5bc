/** What every part of the widget draws from, composed once an update. */
import type { Client } from '../../../api/client.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { ConsultationTerms, SealingKey, ServiceDays, SlotDay } from '../../../api/generated/types.ts';
import type { Timetable } from '../../../api/timetable.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { ConsultationMessages } from '../../../i18n/consultation.ts';
import type { Spoken } from '../../../i18n/spoken.ts';

/** All that was read so far. */
export interface Consultation extends Timetable {
  readonly terms: ConsultationTerms;
  readonly sealing: SealingKey | null;
}

export interface Scene extends Spoken<ConsultationMessages> {
  readonly client: Client | undefined;
  readonly isElder: boolean;
  readonly isWide: boolean;
  readonly today: Day;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  readonly consultation: Consultation | undefined;
  readonly offer: ServiceDays | undefined;
  readonly monday: Day;
  /** The week in sight; undefined while it is read. */
  readonly days: readonly SlotDay[] | undefined;
  readonly day: Day | undefined;
  /** Hex; what the tag expects the key of the counsellors to be. */
  readonly pinned: string | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
}
