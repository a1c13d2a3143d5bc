/** What a page can hear from the calendar. Nothing personal is in an event. */

export class BookedEvent extends Event {
  static readonly type = 'boai-booked';
  readonly activityId: string;
  readonly partySize: number;

  constructor(activityId: string, partySize: number) {
    super(BookedEvent.type, { bubbles: true, composed: true });
    this.activityId = activityId;
    this.partySize = partySize;
  }
}

export class BookingCancelledEvent extends Event {
  static readonly type = 'boai-booking-cancelled';
  readonly activityId: string;

  constructor(activityId: string) {
    super(BookingCancelledEvent.type, { bubbles: true, composed: true });
    this.activityId = activityId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'boai-booked': BookedEvent;
    'boai-booking-cancelled': BookingCancelledEvent;
  }
}
