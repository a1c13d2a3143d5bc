/** What is asked to see and correct the public holidays of a center. */
import { CorrectHolidays, Holidays, HolidaysChange } from './holidays.ts';
import { centerPath, type Operation } from './operation.ts';

export const holidaysOperations = {
  loadHolidays: {
    method: 'GET',
    path: `${centerPath}/staff/holidays`,
    summary: 'Public holidays of this year and later ones, with what staff have corrected.',
    success: { status: 200, schema: Holidays },
    access: 'staff',
  },
  correctHolidays: {
    method: 'POST',
    path: `${centerPath}/staff/holidays`,
    summary: 'Say what days are, whatever was announced; says which bookings no longer fit.',
    body: CorrectHolidays,
    success: { status: 200, schema: HolidaysChange },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
