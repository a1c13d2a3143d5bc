/** When the slots of one day begin and end: wall clocks of the center turned into instants. */
import type { Day } from '../../../src/domain/plain-date.ts';
import { type Period, slotPeriods } from '../../../src/domain/service-hours.ts';
import { slotId } from '../../../src/domain/slot-id.ts';
import { toInstant } from '../../../src/domain/zone-instant.ts';
import { parseInstant } from '../instant.ts';
import type { UtcInstant } from '../store/tables.ts';

export interface Times {
  readonly startsAt: UtcInstant;
  readonly endsAt: UtcInstant;
}

/** As they stand in the database, and as they are told. */
export interface PeriodTimes extends Times {
  readonly onWire: { readonly startsAt: string; readonly endsAt: string };
}

export interface SlotTimes extends PeriodTimes {
  readonly id: string;
}

export interface Hours {
  readonly serviceId: string;
  readonly slotMinutes: number;
  readonly periods: readonly Period[];
}

export function periodTimes(day: Day, { from, to }: Period, timeZone: string): PeriodTimes {
  const onWire = { startsAt: toInstant(day, from, timeZone), endsAt: toInstant(day, to, timeZone) };
  return { startsAt: parseInstant(onWire.startsAt)!, endsAt: parseInstant(onWire.endsAt)!, onWire };
}

/**
 * The same hours always give the same slots, and in a rush everybody asks for the same days: those asked for last are
 * kept. A season of five services is some 300 days.
 */
const known = new Map<string, readonly SlotTimes[]>();
const knownMax = 2_000;

export function slotTimes(day: Day, hours: Hours, timeZone: string): readonly SlotTimes[] {
  const key = JSON.stringify([day, hours, timeZone]);
  let slots = known.get(key);
  if (!slots) {
    if (known.size >= knownMax) known.clear();
    known.set(key, (slots = readSlotTimes(day, hours, timeZone)));
  }
  return slots;
}

function readSlotTimes(
  day: Day,
  { serviceId, slotMinutes, periods }: Hours,
  timeZone: string,
): readonly SlotTimes[] {
  return periods
    .flatMap((period) => slotPeriods(period, slotMinutes))
    .map((period) => ({
      id: slotId({ serviceId, day, time: period.from }),
      ...periodTimes(day, period, timeZone),
    }));
}
