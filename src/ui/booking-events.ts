/** What a page can hear when a resident books. Nothing personal is in an event. */

/** Of what: an activity or a slot, the other is null. */
export interface EventOf {
  readonly activityId: string | null;
  readonly slotId: string | null;
}

/** A child of `CustomEvent`: MooTools puts a type of its own in the place of `Event`. */
abstract class BookingEvent extends CustomEvent<null> implements EventOf {
  readonly activityId: string | null;
  readonly slotId: string | null;

  constructor(type: string, { activityId, slotId }: EventOf) {
    super(type, { bubbles: true, composed: true });
    this.activityId = activityId;
    this.slotId = slotId;
  }
}

/** A place is taken. */
export class BookedEvent extends BookingEvent {
  static readonly type = 'boai-booked';
  readonly partySize: number;

  constructor(of: EventOf, partySize: number) {
    super(BookedEvent.type, of);
    this.partySize = partySize;
  }
}

/** A party waits for a place. */
export class WaitlistJoinedEvent extends BookingEvent {
  static readonly type = 'boai-waitlist-joined';
  readonly partySize: number;

  constructor(of: EventOf, partySize: number) {
    super(WaitlistJoinedEvent.type, of);
    this.partySize = partySize;
  }
}

/** A place is given back, the waiting list is left, or an offer is declined. */
export class BookingCancelledEvent extends BookingEvent {
  static readonly type = 'boai-booking-cancelled';

  constructor(of: EventOf) {
    super(BookingCancelledEvent.type, of);
  }
}

/** A booking has another time, another party size, or is back after it was cancelled. */
export class BookingChangedEvent extends BookingEvent {
  static readonly type = 'boai-booking-changed';

  constructor(of: EventOf) {
    super(BookingChangedEvent.type, of);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'boai-booked': BookedEvent;
    'boai-waitlist-joined': WaitlistJoinedEvent;
    'boai-booking-cancelled': BookingCancelledEvent;
    'boai-booking-changed': BookingChangedEvent;
  }
}
