/**
 * What every server of the contract does, whatever it is made of: the same tests run against the reference server on
 * SQLite and on PostgreSQL and against the mocks that widgets are tested with, so none of them can drift.
 */
import type { DayException, NewCampaignEntry, Service } from '../../src/api/generated/types.ts';
import { createCaller, type Caller } from './caller.ts';
import { bookingTests } from './kit-bookings.ts';
import { campaignTests } from './kit-campaigns.ts';
import { changeTests } from './kit-changes.ts';
import { consultationTests } from './kit-consultations.ts';
import { consultationRefusalTests } from './kit-consultation-refusals.ts';
import { erasureTests } from './kit-erasure.ts';
import { holdTests } from './kit-holds.ts';
import { programmeTests } from './kit-programme.ts';
import { refusalTests } from './kit-refusals.ts';
import { slotBookingTests } from './kit-slot-bookings.ts';
import { slotWaitlistTests } from './kit-slot-waitlist.ts';
import { slotTests } from './kit-slots.ts';
import { waitlistTests } from './kit-waitlist.ts';
import { scene, type Scene } from './scene.ts';

/** A server that shows the scene. */
export interface KitServer extends AsyncDisposable {
  /** `http://boai.test/api/v1`. */
  readonly base: string;
  readonly fetch: typeof globalThis.fetch;
  /** The clock alone: nothing that has expired has been ended yet. */
  setNow(instant: string): void;
  /** The time comes, and what has expired by then has been ended. */
  passTo(instant: string): Promise<void>;
  /** Staff change a service. */
  saveService(service: Service): Promise<void>;
  /** Staff set other hours on one day. */
  saveDay(serviceId: string, exception: DayException): Promise<void>;
  /** Staff enter something into the books of a campaign. */
  addEntry(campaignId: string, entry: NewCampaignEntry): Promise<void>;
}

export interface KitOptions {
  /** Declares a test, as `node:test` does. */
  readonly test: (name: string, body: () => Promise<void>) => void;
  readonly setUp: (scene: Scene) => Promise<KitServer>;
}

export interface Kit extends Caller {
  readonly server: KitServer;
}

/** Declares one test with a fresh server that shows the scene, changed as the test needs it. */
export type KitTest = (name: string, body: (kit: Kit) => Promise<void>, changes?: Partial<Scene>) => void;

export function contractKit({ test, setUp }: KitOptions): void {
  /** `left`: parts of the scene that these tests do not ask about; most of a test's time is what is set up for it. */
  const without =
    (left: Partial<Scene>): KitTest =>
    (name, body, changes = {}) =>
      test(name, async () => {
        await using server = await setUp({ ...scene, ...left, ...changes });
        await body({ server, ...createCaller(server.base, server.fetch) });
      });
  const noServices = { services: [], consultation: null };
  const noCampaigns = { campaigns: [] };
  const onActivities = without({ ...noServices, ...noCampaigns });
  programmeTests(onActivities);
  bookingTests(onActivities);
  refusalTests(onActivities);
  waitlistTests(onActivities);
  const onSlots = without({ consultation: null, ...noCampaigns });
  slotTests(onSlots);
  holdTests(onSlots);
  slotBookingTests(onSlots);
  slotWaitlistTests(onSlots);
  changeTests(onSlots);
  const onConsultations = without(noCampaigns);
  consultationTests(onConsultations);
  consultationRefusalTests(onConsultations);
  erasureTests(onConsultations);
  campaignTests(without(noServices));
}
