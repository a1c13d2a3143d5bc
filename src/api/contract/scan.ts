/** The QR code that somebody shows at the desk: it is their manage link, and tells nothing but which booking it is. */
import { Type } from 'typebox';
import { DayBooking } from './day.ts';
import { StaffBooking } from './desk.ts';
import { Instant, Nullable } from './formats.ts';

export const FindScanned = Type.Object(
  {
    bookingToken: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'The manage token, from the fragment of the manage link.',
    }),
  },
  { $id: 'FindScanned', additionalProperties: false },
);

export const ScannedBooking = Type.Object(
  {
    booking: Nullable(DayBooking),
    status: StaffBooking.properties.status,
    startsAt: Instant('When it is.'),
  },
  {
    $id: 'ScannedBooking',
    description: '`booking`: null when it is not on the list of today: of another day, or cancelled.',
  },
);
