/**
 * The named situations that stories and tests share: a programme, services, a time, and perhaps a fault. A story or a
 * test names one and defines no answer of its own.
 */
import type { Activity, Campaign } from '../../src/api/generated/types.ts';
import { bookForResident, residentPhone, type ResidentBookings } from './bookings/resident.ts';
import { createMockCenter, type MockCenter } from './center.ts';
import * as sample from './campaigns/sample.ts';
import { createClock } from './clock.ts';
import { faults, type Fault, type FaultName } from './faults.ts';
import { createFetch } from './fetch.ts';
import { busyProgramme } from './programme/busy.ts';
import { callBack, consultation, sealing, type MockConsultation } from './programme/consultation.ts';
import { tianyu } from './programme/meiyuan.ts';
import { sampleProgramme } from './programme/sample.ts';
import { cabin, therapy } from './programme/services.ts';
import { createRespond, type Respond } from './respond.ts';
import { takeAllConsultations, takeAllSeats, takeUsualSeats } from './slots/others.ts';
import type { MockService } from './slots/timetable.ts';

interface Situation {
  readonly activities: () => readonly Activity[];
  /** Default: the health cabin. */
  readonly services?: readonly MockService[];
  /** Default: the consultation room, without a sealing key; null: there is none. */
  readonly consultation?: MockConsultation | null;
  /** Default: one of each kind. */
  readonly campaigns?: readonly Campaign[];
  readonly at?: string;
  readonly fault?: Fault;
  /** A second center on the same server. */
  readonly second?: true;
  /** Seats that others have taken; default: as on a usual day. */
  readonly others?: (center: MockCenter) => void;
  /** One resident has bookings of each kind. */
  readonly resident?: true;
}

const nobody = () => {};

const situations = {
  /** The month of the sample programme, with every state that an activity can be in, and a usual week of the cabin. */
  typical: { activities: sampleProgramme },
  /** As many wait as may. */
  waitlistsFull: {
    activities: () =>
      sampleProgramme().map((activity) => ({ ...activity, waiting: activity.waitlistCapacity })),
  },
  empty: { activities: () => [], services: [] },
  one: { activities: () => sampleProgramme().filter(({ id }) => id === 'firstaid-2026-11-28') },
  busy1000: { activities: () => busyProgramme(1_000) },
  busy10000: { activities: () => busyProgramme(10_000) },
  /** January 2027, whose holidays have not been announced. */
  notAnnouncedYear: { activities: sampleProgramme, at: '2027-01-05T09:00:00+08:00' },
  /** From the end of September: the National Day holidays and the weekend day that is worked for them. */
  holidays: { activities: () => [], at: '2026-09-28T09:00:00+08:00' },
  twoCenters: { activities: sampleProgramme, second: true },
  twoServices: { activities: sampleProgramme, services: [{ service: cabin }, { service: therapy }] },
  /** Not a free slot as far as one can book; the waiting lists have room. */
  slotsFull: { activities: sampleProgramme, others: takeAllSeats },
  slotsFullNoWaitlist: {
    activities: sampleProgramme,
    services: [{ service: { ...cabin, waitlistCapacity: 0 } }],
    others: takeAllSeats,
  },
  /** Nothing can be booked, one may just come. */
  walkInOnly: {
    activities: sampleProgramme,
    services: [{ service: { ...cabin, weekly: [] } }],
  },
  /** Closed for the next week by staff, who say why. */
  closedForDays: {
    activities: sampleProgramme,
    services: [
      {
        service: cabin,
        exceptions: ['24', '25', '26', '27', '30'].map((date) => ({
          day: `2026-11-${date}`,
          hours: [],
          note: '设备检修，暂停测量',
        })),
      },
    ],
  },
  /** The resident of the stories has had the one booking of the year. */
  limitReached: {
    activities: sampleProgramme,
    services: [{ service: { ...cabin, limit: { count: 1, per: 'year' } } }],
    others(center) {
      takeUsualSeats(center);
      bookOnce(center);
    },
  },
  /** Only the cabin, and nobody but the resident: every slot is free. */
  slotsFree: { activities: () => [], others: nobody },
  /** A booking of each kind, under `residentPhone`. */
  myBookings: { activities: sampleProgramme, others: nobody, resident: true },
  /** Not a consultation is free as far as one can book; the waiting lists have room. */
  consultationFull: {
    activities: sampleProgramme,
    others(center) {
      takeUsualSeats(center);
      takeAllConsultations(center);
    },
  },
  /** The counsellors have a key: sign-ups are sealed. */
  consultationSealed: { activities: sampleProgramme, consultation: { ...consultation, sealing } },
  /** A counsellor calls within three hours; nobody comes. */
  consultationCallBack: { activities: sampleProgramme, consultation: { ...consultation, ...callBack } },
  noConsultation: { activities: sampleProgramme, consultation: null },
  noCampaigns: { activities: () => [], campaigns: [] },
  /** Target, matched and pending money, spending, growth, goods, corrections, updates, donors. */
  campaignInFull: { activities: () => [], campaigns: [sample.table] },
  campaignNoTarget: { activities: () => [], campaigns: [sample.noTarget] },
  campaignNotPublished: { activities: () => [], campaigns: [sample.notPublished] },
  campaignStale: { activities: () => [], campaigns: [sample.stale] },
  campaignOverdue: { activities: () => [], campaigns: [sample.overdue] },
  campaignFinished: { activities: () => [], campaigns: [sample.finished] },
  campaignOverTarget: { activities: () => [], campaigns: [sample.overTarget] },
  campaignGoodsOnly: { activities: () => [], campaigns: [sample.goodsOnly] },
  campaignCashAndGoods: { activities: () => [], campaigns: [sample.cashAndGoods] },
  campaignUpcoming: { activities: () => [], campaigns: [sample.upcoming] },
  campaignLongGrowth: { activities: () => [], campaigns: [sample.longGrowth] },
  campaigns30: { activities: () => [], campaigns: sample.manyCampaigns(30) },
} as const satisfies Record<string, Situation>;

function bookOnce(center: MockCenter): void {
  const request = {
    name: '王阿姨',
    phone: residentPhone,
    partySize: 1,
    attendeeName: null,
    noticeVersion: center.center.notice.version,
    hold: null,
    items: ['pressure'],
    ageBand: '65plus' as const,
    isUnder14: false,
    guardianConsent: false,
    healthNoticeVersion: cabin.healthNotice?.version ?? null,
  };
  const keyed = { key: 'seed-limit', digest: 'seed' };
  center.bookSlot('cabin_20261222T1630', request, keyed, defaultBase);
}

export type ScenarioName = keyof typeof situations | FaultName;

/** Those in which the server is well. */
export const situationNames = Object.keys(situations) as (keyof typeof situations)[];

export const scenarioNames: readonly ScenarioName[] = [
  ...situationNames,
  ...(Object.keys(faults) as FaultName[]),
];

export interface Scenario {
  readonly base: string;
  readonly center: MockCenter;
  readonly respond: Respond;
  readonly fetch: typeof fetch;
  /** With `myBookings`: what opens each of them. */
  readonly bookings: ResidentBookings | undefined;
  /** From now on requests meet this fault; without a name the server is well again. */
  meet(fault?: FaultName): void;
}

export const defaultBase = 'http://boai.test/api/v1';

function situation(name: ScenarioName): Situation {
  if (name in situations) return situations[name as keyof typeof situations];
  return { activities: sampleProgramme, fault: faults[name as FaultName] };
}

/** Fresh every time: what one test books, another does not see. */
export function scenario(name: ScenarioName, { base = defaultBase }: { base?: string } = {}): Scenario {
  const situated: Situation = situation(name);
  const { activities, services, consultation, campaigns, at, fault, second, others, resident } = situated;
  const clock = createClock(at);
  const center = createMockCenter({
    activities: activities(),
    clock,
    ...(services && { services }),
    ...(consultation !== undefined && { consultation }),
    ...(campaigns && { campaigns }),
  });
  const bookings = resident && bookForResident(center, base);
  (others ?? takeUsualSeats)(center);
  const centers = second ? [center, createMockCenter({ center: tianyu, clock })] : [center];
  const healthy = createRespond(centers, base);
  let current = fault ? fault(healthy, { centers }) : healthy;
  const respond: Respond = (request) => current(request);
  const meet = (name?: FaultName) => {
    const met: Fault | undefined = name && faults[name];
    current = met ? met(healthy, { centers }) : healthy;
  };
  return { base, center, respond, fetch: createFetch(respond), bookings, meet };
}
