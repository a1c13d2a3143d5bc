/** What a booking is for, whether an activity or a slot: the facts that every view, slip and message of it shows. */

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly bring: string | null;
  readonly phone: string | null;
}

interface SlotFacts extends Times {
  readonly serviceName: string;
  readonly items: readonly { readonly name: string }[];
  readonly fastingFrom: string | null;
}

/** The contract's `Booking` has it all. */
export interface BookingFacts {
  readonly activity: (Times & { readonly title: string }) | null;
  readonly slot: SlotFacts | null;
}

export interface Booked extends Times {
  readonly title: string;
  /** Names of what is measured; none for an activity. */
  readonly items: readonly string[];
  /** From when to eat nothing; null when nothing needs it. */
  readonly fastingFrom: string | null;
}

export function bookedOf({ activity, slot }: BookingFacts): Booked {
  if (slot) return { ...slot, title: slot.serviceName, items: slot.items.map(({ name }) => name) };
  if (activity) return { ...activity, items: [], fastingFrom: null };
  throw new Error('A booking is of an activity or of a slot.');
}
