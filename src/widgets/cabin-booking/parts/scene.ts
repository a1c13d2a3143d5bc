/** What every part of the widget draws from, composed once an update. */
import type { Client } from '../../../api/client.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { Center, ServiceDays, SlotDay } from '../../../api/generated/types.ts';
import type { Timetable } from '../../../api/timetable.ts';
import type { Day } from '../../../domain/plain-date.ts';
import type { CabinMessages } from '../../../i18n/cabin-booking.ts';
import type { Spoken } from '../../../i18n/spoken.ts';

export interface Scene extends Spoken<CabinMessages> {
  readonly client: Client | undefined;
  readonly isElder: boolean;
  readonly isWide: boolean;
  readonly today: Day;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  readonly timetable: Timetable | undefined;
  readonly center: Center | undefined;
  /** The chosen service; undefined while there are several to choose from. */
  readonly offer: ServiceDays | undefined;
  readonly monday: Day;
  /** The week in sight; undefined while it is read. */
  readonly days: readonly SlotDay[] | undefined;
  readonly day: Day | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
}
