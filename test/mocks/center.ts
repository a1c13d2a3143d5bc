/**
 * A center that lives in memory and keeps the rules of the contract: what the reference server does with a database,
 * without one. The contract kit runs against both, so neither can drift from the other.
 */
import type {
  ActivitiesPage,
  ActivitiesQuery,
  Activity,
  ActivityPage,
  Campaign,
  CampaignsPage,
  Center,
  ConsultationPage,
  ConsultationQuery,
  HolidayYear,
  Service,
  SlotsPage,
  SlotsQuery,
} from '../../src/api/generated/types.ts';
import { createBookingActs, type BookingActs } from './bookings/acts.ts';
import type { Desk, MessageSettings } from './bookings/desk.ts';
import { settle } from './bookings/line.ts';
import { createOnce } from './bookings/once.ts';
import { holdTokenOf } from './bookings/stored.ts';
import { activityTarget, slotTarget, type Target } from './bookings/target.ts';
import { linkHosts as sampleHosts, sampleCampaigns } from './campaigns/sample.ts';
import { createClock, type Clock } from './clock.ts';
import { alternatives, loadActivities } from './programme/load-activities.ts';
import { consultation as consultationRoom, type MockConsultation } from './programme/consultation.ts';
import { holidays2026, meiyuan } from './programme/meiyuan.ts';
import { cabin } from './programme/services.ts';
import { Refusal } from './refusal.ts';
import { freeSlotsNear, loadSlots, type SlotFacts } from './slots/load-slots.ts';
import { createTimetable, type MockService } from './slots/timetable.ts';

export type { KeyedWrite } from './bookings/once.ts';

export interface MockCenterOptions {
  readonly center?: Center;
  readonly activities?: readonly Activity[];
  /** Default: the health cabin. */
  readonly services?: readonly MockService[];
  /** Default: the consultation room; null: there is none. */
  readonly consultation?: MockConsultation | null;
  readonly campaigns?: readonly Campaign[];
  /** Hosts that a campaign may link to. */
  readonly linkHosts?: readonly string[];
  readonly holidays?: readonly HolidayYear[];
  /** Rooms that an activity and slots may share. */
  readonly shareableRooms?: readonly string[];
  readonly clock?: Clock;
  /** Until how many minutes before the start of an activity a resident may cancel online. */
  readonly cancelMinutesBefore?: number;
  readonly messages?: Partial<MessageSettings>;
}

export interface Seats {
  readonly taken: number;
  readonly waiting: number;
}

export interface MockCenter extends BookingActs {
  readonly id: string;
  /** What residents are told; a test may put a newer notice here. */
  center: Center;
  readonly clock: Clock;
  /** Every activity by id; a test may change one as staff would. */
  readonly activities: Map<string, Activity>;
  /** In the order of the center; a test may change hours or seats as staff would. */
  services: readonly MockService[];
  /** A test may change it as staff would. */
  consultation: MockConsultation | null;
  /** A test may change them as an entry in the books would. */
  campaigns: readonly Campaign[];
  /** Seats by id of slot, of those that anybody has asked for; a test may take some as others would. */
  readonly seats: Map<string, Seats>;
  loadActivities(query: ActivitiesQuery): ActivitiesPage;
  loadActivity(activityId: string): ActivityPage;
  loadSlots(query: SlotsQuery): SlotsPage;
  loadConsultation(query: ConsultationQuery): ConsultationPage;
  loadCampaigns(): CampaignsPage;
}

const usualMessages: MessageSettings = {
  bookingsPageUrl: null,
  offerMinutes: 120,
  quietHours: { from: '21:00', to: '08:00' },
};

const noSeats: Seats = { taken: 0, waiting: 0 };

export function createMockCenter(options: MockCenterOptions = {}): MockCenter {
  const {
    center = meiyuan,
    clock = createClock(),
    services = [{ service: cabin }],
    consultation = consultationRoom,
    campaigns = sampleCampaigns,
    linkHosts = sampleHosts,
    holidays = [holidays2026],
    shareableRooms = [],
    cancelMinutesBefore = 0,
  } = options;
  const activities = new Map((options.activities ?? []).map((activity) => [activity.id, activity]));
  const seats = new Map<string, Seats>();
  let holdCount = 0;
  let bookingCount = 0;
  /** All that has slots. */
  const withSlots = (): readonly MockService[] =>
    mock.consultation ? [...mock.services, mock.consultation] : mock.services;

  const timetable = createTimetable({
    get services() {
      return withSlots();
    },
    holidays,
    shareableRooms,
    activities,
  });

  const seatsOf = ({ capacity }: Service, slotId: string) => ({
    capacity,
    ...(seats.get(slotId) ?? noSeats),
  });

  const programmeFacts = () => ({ center: mock.center, activities, holidays, now: clock.now() });
  const slotFacts = (): SlotFacts => ({
    center: mock.center,
    services: mock.services,
    holidays,
    timetable,
    seatsOf,
    now: clock.now(),
  });

  function findTarget(placeId: string): Target | undefined {
    const activity = activities.get(placeId);
    if (activity) return activityTarget(activity, mock.center, cancelMinutesBefore);
    const slot = timetable.findSlot(placeId);
    return slot && slotTarget(slot, seatsOf(slot.service, placeId), mock.center);
  }

  const desk: Desk = {
    clock,
    messages: { ...usualMessages, ...options.messages },
    once: createOnce(),
    bookings: new Map(),
    holds: new Map(),
    newHoldToken: () => holdTokenOf((holdCount += 1)),
    newBookingNumber: () => (bookingCount += 1),
    center: () => mock.center,
    consultation: () => mock.consultation,
    findTarget,
    changePlaces({ id, kind }, { taken = 0, waiting = 0 }) {
      const activity = kind === 'activity' ? activities.get(id) : undefined;
      const before = activity ?? seats.get(id) ?? noSeats;
      const after = { taken: before.taken + taken, waiting: before.waiting + waiting };
      if (activity) activities.set(id, { ...activity, ...after });
      else seats.set(id, after);
    },
    alternativesTo: (activity, partySize) => alternatives(programmeFacts(), activity, partySize),
    freeSlots({ slot }, partySize) {
      const offered = withSlots().find(({ service }) => service.id === slot.service.id);
      return offered ? freeSlotsNear(slotFacts(), offered, slot.startsAt, partySize) : [];
    },
  };

  const mock: MockCenter = {
    id: center.id,
    center,
    clock,
    activities,
    services,
    consultation,
    campaigns,
    seats,
    loadActivities(query) {
      settle(desk);
      return loadActivities(programmeFacts(), query);
    },
    loadActivity(activityId) {
      settle(desk);
      const activity = activities.get(activityId);
      if (!activity) throw new Refusal('activity_not_found', { phone: mock.center.phone });
      return { center: mock.center, activity };
    },
    loadSlots(query) {
      settle(desk);
      return loadSlots(slotFacts(), query);
    },
    loadConsultation(query) {
      settle(desk);
      const offered = mock.consultation;
      if (!offered) throw new Refusal('service_not_found', { phone: mock.center.phone });
      const { service, exceptions = [], terms, sealing } = offered;
      const page = loadSlots({ ...slotFacts(), services: [{ service, exceptions }] }, query);
      return { ...page, terms, sealing };
    },
    loadCampaigns: () => ({
      center: mock.center,
      linkHosts: [...linkHosts],
      campaigns: [...mock.campaigns],
    }),
    ...createBookingActs(desk),
  };
  return mock;
}
