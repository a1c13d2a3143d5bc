/** What a widget asks of a center's back end. A portal with an API of its own writes another implementation. */
import type {
  ActivitiesPage,
  ActivitiesQuery,
  ActivityPage,
  Booking,
  BookingAccess,
  BookingLookup,
  BookSlotRequest,
  CampaignsPage,
  ConsultationPage,
  ConsultationQuery,
  ConsultationRequest,
  Hold,
  HoldRequest,
  SignUpRequest,
  SlotsPage,
  SlotsQuery,
} from './generated/types.ts';

export interface ReadOptions {
  /** Gives the request up; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Ask the server even if a cached answer is still fresh; unchanged data costs a 304. */
  readonly fresh?: boolean;
}

export interface WriteOptions {
  /** The same key for every try of the same act: the server does it once and answers alike each time. */
  readonly key: string;
  readonly signal?: AbortSignal;
}

/** Every method rejects with an `ApiError`, or with the signal's reason when it was aborted. */
export interface Client {
  loadActivities(query: ActivitiesQuery, options?: ReadOptions): Promise<ActivitiesPage>;
  loadActivity(activityId: string, options?: ReadOptions): Promise<ActivityPage>;
  signUp(activityId: string, request: SignUpRequest, options: WriteOptions): Promise<BookingAccess>;
  joinActivityWaitlist(
    activityId: string,
    request: SignUpRequest,
    options: WriteOptions,
  ): Promise<BookingAccess>;

  loadSlots(query: SlotsQuery, options?: ReadOptions): Promise<SlotsPage>;
  holdSlot(slotId: string, request: HoldRequest, options: WriteOptions): Promise<Hold>;
  /** Also while the page is being left. Whether it arrives is not certain; holds end by themselves. */
  releaseHold(holdToken: string): Promise<void>;
  bookSlot(slotId: string, request: BookSlotRequest, options: WriteOptions): Promise<BookingAccess>;
  joinSlotWaitlist(slotId: string, request: BookSlotRequest, options: WriteOptions): Promise<BookingAccess>;

  loadConsultation(query: ConsultationQuery, options?: ReadOptions): Promise<ConsultationPage>;
  bookConsultation(
    slotId: string,
    request: ConsultationRequest,
    options: WriteOptions,
  ): Promise<BookingAccess>;
  joinConsultationWaitlist(
    slotId: string,
    request: ConsultationRequest,
    options: WriteOptions,
  ): Promise<BookingAccess>;

  /** All campaigns of the center: one answer that pages share, so that asking again costs a 304. */
  loadCampaigns(options?: ReadOptions): Promise<CampaignsPage>;

  findBooking(lookup: BookingLookup, options?: ReadOptions): Promise<BookingAccess>;
  loadBooking(manageToken: string, options?: ReadOptions): Promise<Booking>;
  /** Cancels a booking, leaves the waiting list, or declines an offer. */
  cancelBooking(manageToken: string, options: WriteOptions): Promise<Booking>;
  undoCancel(manageToken: string, options: WriteOptions): Promise<Booking>;
  acceptOffer(manageToken: string, options: WriteOptions): Promise<Booking>;
  /** `to`: another slot of the same service, or another activity of the same series. */
  rescheduleBooking(manageToken: string, to: string, options: WriteOptions): Promise<Booking>;
  resizeBooking(manageToken: string, partySize: number, options: WriteOptions): Promise<Booking>;
  /** Deletes a consultation and all that was said in it. Once is enough: what is gone is not found again. */
  eraseBooking(manageToken: string, options?: { readonly signal?: AbortSignal }): Promise<void>;

  /** Address of the .ics of one activity. */
  activityCalendarUrl(activityId: string): string;
  /** Address of the calendar feed of the whole programme, or of one category. */
  feedUrl(category?: string): string;
  /** The server's clock as last heard, in epoch milliseconds; the device's until then. */
  now(): number;
}
