/** A reference server for tests: a small center, a clock that stands still, ids that are real. */
import type { FastifyInstance } from 'fastify';
import { createApp, type AppOptions } from '../../demo/server/app.ts';
import { openPlaces } from '../../demo/server/bookings/places.ts';
import { type CenterFile, saveCenter } from '../../demo/server/center.ts';
import { openKeyring } from '../../demo/server/confidence/master-keys.ts';
import { randomIds } from '../../demo/server/ids.ts';
import { parseInstant, toUtc } from '../../demo/server/instant.ts';
import type { Store } from '../../demo/server/store/open.ts';
import type { Activity, Center, SignUpRequest } from '../../src/api/generated/types.ts';

export const testTime = '2026-11-24T09:00:00+08:00';
export const testKey = Buffer.from('a key for tests only, 32 bytes..');

export const testKeyring = openKeyring(`test:${'5a'.repeat(32)}`, '');

export const testCenter: Center = {
  id: 'meiyuan',
  name: '梅苑社区党群服务中心',
  phone: '0796-8000001',
  hours: '周一至周日 8:30–17:30',
  address: null,
  timeZone: 'Asia/Shanghai',
  categories: ['集体健身', '人道传播'],
  maxPartySize: 6,
  notice: {
    version: '2026-11-01',
    operator: '梅苑社区党群服务中心',
    contact: '0796-8000001',
    purpose: '登记活动报名',
    kinds: ['称呼', '电话'],
    rights: '可以查询、更正、删除',
    retentionDays: 30,
  },
};

export { anActivity } from './an-activity.ts';

export function aSignUp(changes: Partial<SignUpRequest> = {}): SignUpRequest {
  return {
    name: '王阿姨',
    phone: '138 0013 8000',
    partySize: 1,
    attendeeName: null,
    noticeVersion: testCenter.notice.version,
    ...changes,
  };
}

/** Writes the center as a staff member would have set it up. */
export async function saveTestCenter(
  store: Store,
  activities: readonly Activity[] = [],
  { center = testCenter, ...settings }: Partial<CenterFile> = {},
): Promise<void> {
  const now = Date.parse(testTime);
  await saveCenter(store, { center, cancelMinutesBefore: 0, origins: [], ...settings }, now);
  await saveActivities(store, center.id, activities);
}

async function saveActivities(
  store: Store,
  centerId: string,
  activities: readonly Activity[],
): Promise<void> {
  const utc = (instant: string | null) => (instant === null ? null : parseInstant(instant)!);
  await store.transact(async (trx) => {
    for (const seriesId of new Set(activities.map((activity) => activity.seriesId))) {
      if (seriesId === null) continue;
      await trx
        .insertInto('series')
        .values({
          center_id: centerId,
          series_id: seriesId,
          row_key: seriesId,
          digest: '',
          source: '{}',
          repeats: 1,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const activity of activities) {
      await trx
        .insertInto('activities')
        .values({
          center_id: centerId,
          activity_id: activity.id,
          series_id: activity.seriesId,
          origin_day: activity.seriesId === null ? null : activity.startsAt.slice(0, 10),
          title: activity.title,
          category: activity.category,
          room: activity.room,
          starts_at: utc(activity.startsAt)!,
          ends_at: utc(activity.endsAt)!,
          status: activity.status,
          replaced_by_id: activity.replacement?.id ?? null,
          waitlist_capacity: activity.waitlistCapacity,
          sign_up_opens_at: utc(activity.signUpOpensAt),
          sign_up_closes_at: utc(activity.signUpClosesAt),
          audience: activity.audience,
          bring: activity.bring,
          phone: activity.phone,
          description: activity.description,
          by_staff: 0,
          changed_at: toUtc(Date.parse(testTime)),
        })
        .execute();
      if (activity.capacity !== null) {
        const place = { placeId: activity.id, capacity: activity.capacity };
        await openPlaces({ trx, centerId, now: Date.parse(testTime) }, [place]);
      }
      if (activity.taken > 0) {
        await trx
          .updateTable('places')
          .set({ taken: activity.taken })
          .where('center_id', '=', centerId)
          .where('place_id', '=', activity.id)
          .execute();
      }
    }
  });
}

export interface TestServer extends AsyncDisposable {
  readonly app: FastifyInstance;
  /** `http://127.0.0.1:…/api/v1`; listening for real. */
  readonly base: string;
  setNow(instant: string): void;
}

/** Serves the store by real HTTP on a free port. */
export async function startServer(store: Store, options: Partial<AppOptions> = {}): Promise<TestServer> {
  let now = Date.parse(testTime);
  const app = await createApp({
    store,
    clock: () => now,
    ids: randomIds,
    key: testKey,
    keyring: testKeyring,
    ...options,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    base: `${address}/api/v1`,
    setNow: (instant) => {
      now = Date.parse(instant);
    },
    [Symbol.asyncDispose]: () => app.close(),
  };
}
