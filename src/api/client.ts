/** What a widget asks of a center's back end. A portal with an API of its own writes another implementation. */
import type {
  ActivitiesPage,
  ActivitiesQuery,
  ActivityPage,
  Booking,
  BookingAccess,
  BookingLookup,
  SignUpRequest,
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
  findBooking(lookup: BookingLookup, options?: ReadOptions): Promise<BookingAccess>;
  loadBooking(manageToken: string, options?: ReadOptions): Promise<Booking>;
  cancelBooking(manageToken: string, options: WriteOptions): Promise<Booking>;
  /** Address of the .ics of one activity. */
  activityCalendarUrl(activityId: string): string;
  /** Address of the calendar feed of the whole programme, or of one category. */
  feedUrl(category?: string): string;
  /** The server's clock as last heard, in epoch milliseconds; the device's until then. */
  now(): number;
}
