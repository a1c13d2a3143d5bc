/** What a gateway is told, so that it can write to a resident: enough to reach them and to be of use, nothing besides. */
import { manageUrl } from '../bookings-page.ts';
import type { Target } from '../bookings/target.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import { manageToken, type ServerKey } from '../server-key.ts';
import type { BookingRow, OutboxRow } from '../store/tables.ts';

export interface Telling {
  readonly message: OutboxRow;
  readonly booking: BookingRow;
  readonly target: Target;
  readonly settings: CenterSettings;
}

export interface MessagePayload {
  /** The same at every delivery. */
  readonly id: string;
  readonly kind: OutboxRow['kind'];
  readonly center: { readonly id: string; readonly name: string; readonly phone: string };
  /** National number, digits only. */
  readonly phone: string;
  readonly name: string;
  /** With the phone it opens the booking, so the link below tells a gateway nothing that it has not. */
  readonly code: string;
  readonly startsAt: string;
  /** Of an activity; null for a service, whose room would say what the appointment is for. */
  readonly room: string | null;
  /** Until when an offer stands. */
  readonly until: string | null;
  /** Null while the server does not know where residents reach it. */
  readonly manageUrl: string | null;
}

/** Neutral: neither title nor service, items or visitor. An SMS is read by whoever holds the phone. */
export function toPayload(
  { message, booking, target, settings }: Telling,
  { key, publicUrl }: { readonly key: ServerKey; readonly publicUrl: string | undefined },
): MessagePayload {
  const { id, name, phone, timeZone } = settings.center;
  const token = manageToken(key, id, booking.booking_id, booking.access_version);
  const isReachable = publicUrl !== undefined || settings.messages.bookingsPageUrl !== null;
  return {
    id: message.message_id,
    kind: message.kind,
    center: { id, name, phone },
    phone: booking.phone,
    name: booking.name,
    code: booking.code,
    startsAt: toWire(message.starts_at, timeZone),
    room: target.kind === 'activity' ? target.activity.room : null,
    until: message.until === null ? null : toWire(message.until, timeZone),
    manageUrl: isReachable ? manageUrl(settings, publicUrl ?? '', token) : null,
  };
}
