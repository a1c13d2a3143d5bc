/** What the desk asks when somebody shows the QR code of a booking. */
import { centerPath, type Operation } from './operation.ts';
import { FindScanned, ScannedBooking } from './scan.ts';

export const scanOperations = {
  findScanned: {
    method: 'POST',
    path: `${centerPath}/staff/day/scan`,
    summary: 'The booking of a QR code that is shown at the desk, among those of today.',
    body: FindScanned,
    success: { status: 200, schema: ScannedBooking },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
