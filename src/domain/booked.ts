/** What a booking is for, whether an activity or a slot: the facts that every view, slip and message of it shows. */

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly bring: string | null;
  readonly phone: string | null;
}

/** The contract's `Booking` has it all. */
export interface BookingFacts {
  readonly activity: (Times & { readonly title: string }) | null;
  readonly slot: (Times & { readonly serviceName: string }) | null;
}

export interface Booked extends Times {
  readonly title: string;
}

export function bookedOf({ activity, slot }: BookingFacts): Booked {
  if (slot) return { ...slot, title: slot.serviceName };
  if (activity) return activity;
  throw new Error('A booking is of an activity or of a slot.');
}
