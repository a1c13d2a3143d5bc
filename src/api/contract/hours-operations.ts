/** What is asked to see the hours of the services before they are changed. */
import { Type } from 'typebox';
import { Day } from './formats.ts';
import { centerPath, type Operation } from './operation.ts';
import { ServiceWeek } from './service-week.ts';

export const hoursOperations = {
  loadServiceWeek: {
    method: 'GET',
    path: `${centerPath}/staff/services/week`,
    summary:
      'A week of all services: hours, exceptions, holidays, rooms in use, and the seats that are taken.',
    query: Type.Object({ day: Type.Optional(Day('A day of the week; default today.')) }),
    success: { status: 200, schema: ServiceWeek },
    access: 'staff',
  },
} as const satisfies Record<string, Operation>;
