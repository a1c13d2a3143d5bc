/** A center with a consultation room, for tests that play residents, the desk and counsellors. */
import type { AppOptions } from '../../../demo/server/app.ts';
import { endExpired } from '../../../demo/server/bookings/expiry.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { staffMember } from '../../../demo/server/confidence/staff-log.ts';
import { saveConsultation } from '../../../demo/server/consultations/save-consultation.ts';
import { newCounsellorKey, saveSealingKey } from '../../../demo/server/consultations/sealing.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import type {
  ConsultationContent,
  ConsultationRequest,
  ConsultationTerms,
  Service,
} from '../../../src/api/generated/types.ts';
import { createCaller } from '../../contract/caller.ts';
import type { TestDatabase } from '../../support/databases.ts';
import { anActivity, saveTestCenter, startServer, testCenter, testTime } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

/** Thursday, two days ahead. */
export const slot = 'consult_20261126T0900';
export const otherSlot = 'consult_20261127T0900';

export const consultationService: Service = {
  ...aService(),
  id: 'consult',
  name: '心理咨询室',
  room: '心理咨询室',
  bring: '病历本',
  items: [],
  slotMinutes: 50,
  capacity: 1,
  maxPartySize: 1,
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '11:30' })),
  walkIn: [],
  leadMinutes: 60,
  cancelMinutesBefore: 1_440,
  holdMinutes: 30,
  waitlistCapacity: 3,
  healthNotice: null,
};

export const terms: ConsultationTerms = {
  isCallBack: false,
  counsellors: [{ id: 'chen', name: '陈老师', gender: 'female', introduction: null }],
  topics: [{ id: 'sleep', name: '睡眠' }],
  helpLines: [],
  exitUrl: 'https://weather.example/',
  confidentiality: { version: 'c1', text: '只有咨询师知道。', exceptions: ['有严重的危险。'] },
  retentionDays: 10,
};

export const aContent: ConsultationContent = {
  name: '小雨',
  contact: { phone: '139 1234 5678', safeTimes: ['evening'], mayBeNamed: false },
  counsellorId: 'chen',
  counsellorGender: 'female',
  topicId: 'sleep',
  isFirstVisit: true,
};

export function aRequest(changes: Partial<ConsultationRequest> = {}): ConsultationRequest {
  return {
    hold: null,
    ageBand: '18plus',
    guardianConsent: false,
    noticeVersion: testCenter.notice.version,
    confidentialityVersion: 'c1',
    content: aContent,
    sealed: null,
    filledMs: 60_000,
    website: '',
    ...changes,
  };
}

export interface Opening {
  readonly service?: Partial<Service>;
  readonly terms?: Partial<ConsultationTerms>;
  readonly options?: Partial<AppOptions>;
  readonly store?: Store & AsyncDisposable;
}

export async function openConsultationDesk(database: TestDatabase, opening: Opening = {}) {
  const store = opening.store ?? (await database.openStore());
  await saveTestCenter(store, [anActivity()]);
  await saveServices(store, [aService()]);
  const start = Date.parse(testTime);
  const settings = (await findCenter(store.db, testCenter.id))!;
  const content = {
    service: { ...consultationService, ...opening.service },
    terms: { ...terms, ...opening.terms },
  };
  await saveConsultation({ store, ids: randomIds, now: start }, settings, content, staffMember('test'));
  const server = await startServer(store, opening.options);
  const caller = createCaller(server.base, fetch);
  const deskToken = await createStaffToken(store, testCenter.id, 'desk', start);
  const counsellor = await createStaffToken(store, testCenter.id, 'chen', start, [
    'desk',
    'counsellor',
    'editor',
  ]);
  let now = testTime;
  return {
    ...caller,
    store,
    server,
    settings,
    deskToken,
    counsellor,
    setNow(instant: string) {
      now = instant;
      server.setNow(instant);
    },
    book: (changes: Partial<ConsultationRequest> = {}, at = slot) =>
      caller.ask('bookConsultation', { slot: at, body: aRequest(changes) }),
    async expire() {
      await endExpired({ store, ids: randomIds, now: Date.parse(now) }, settings);
    },
    async seal() {
      const pair = await newCounsellorKey();
      const change = { store, centerId: testCenter.id, now: start, staff: staffMember('test') };
      return { ...pair, key: await saveSealingKey(change, pair.publicKey) };
    },
    async count(table: 'bookings' | 'consultations' | 'outbox' | 'staff_log' | 'idempotency' | 'holds') {
      const { rows } = await store.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number | string>().as('rows'))
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    async taken(placeId = slot) {
      const row = await store.db
        .selectFrom('places')
        .select('taken')
        .where('place_id', '=', placeId)
        .executeTakeFirst();
      return row?.taken ?? 0;
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}
