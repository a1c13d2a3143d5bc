/** The center's figures. */
import { Type } from 'typebox';
import { Figures } from './figures.ts';
import { Day } from './formats.ts';
import { centerPath, type Operation } from './operation.ts';

export const figuresOperations = {
  loadFigures: {
    method: 'GET',
    path: `${centerPath}/staff/figures`,
    summary:
      'Bookings, attendance, waiting and hours of whole months, at most 12; cells under 5 are withheld, and those that would tell them.',
    query: Type.Object({
      from: Type.Optional(Day('First day of a month; default of this one.')),
      to: Type.Optional(Day('Last day of a month; default of the one of `from`.')),
    }),
    success: { status: 200, schema: Figures },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
