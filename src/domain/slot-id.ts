/** Slots are computed, not stored: the id of one says which it is, `cabin_20261125T0830` on the clock of the center. */
import { isDay } from './is-day.ts';
import type { Day } from './plain-date.ts';

export interface SlotName {
  readonly serviceId: string;
  readonly day: Day;
  /** Wall clock of the start, `08:30`. */
  readonly time: string;
}

/** Every slot of the service on that day or later has an id that sorts behind it. */
export function slotIdFrom(serviceId: string, day: Day): string {
  return `${serviceId}_${day.replace(/-/g, '')}`;
}

export function slotId({ serviceId, day, time }: SlotName): string {
  return `${slotIdFrom(serviceId, day)}T${time.replace(':', '')}`;
}

/** Undefined when no slot can be called so. */
export function readSlotId(text: string): SlotName | undefined {
  const [, serviceId, year, month, date, hour, minute] =
    /^([A-Za-z0-9-]{1,40})_(\d{4})(\d\d)(\d\d)T([01]\d|2[0-3])([0-5]\d)$/.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  return serviceId !== undefined && isDay(day) ? { serviceId, day, time: `${hour}:${minute}` } : undefined;
}
