/** The programme as a staff page asks for it, in a center of its own: what tests of the desk share. */
import { signUp } from '../../../demo/server/bookings/sign-up.ts';
import { findCenter } from '../../../demo/server/center.ts';
import { randomIds } from '../../../demo/server/ids.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import type { Store } from '../../../demo/server/store/open.ts';
import { createCaller } from '../../contract/caller.ts';
import { aSignUp, saveTestCenter, startServer, testCenter, testKey, testTime } from '../../support/server.ts';
import { sheet } from './programme-files.ts';

export const taiji = ['太极拳', '博爱广场', '2026-12-01', '07:00', '08:00', '10', '每周二', '2026-12-22'];
export const cards = ['手工', '活动室', '2026-12-04', '9:00', '10:00', '12', '', ''];
export const base64 = (content: string) => Buffer.from(content).toString('base64');
export const file = (...rows: string[][]) => ({
  fileName: '活动.csv',
  contentBase64: base64(sheet(...rows)),
});

/** On a new center; `openStore`: of the database that is tried. */
export async function atTheDesk(
  openStore: () => Promise<Store & AsyncDisposable>,
  work: (desk: Awaited<ReturnType<typeof openDesk>>) => Promise<void>,
): Promise<void> {
  await using store = await openStore();
  await saveTestCenter(store);
  await using server = await startServer(store);
  await work(await openDesk(store, server.base));
}

async function openDesk(store: Store, base: string) {
  const { ask, refused, raw } = createCaller(base, fetch);
  const token = await createStaffToken(store, testCenter.id, '小李', Date.parse(testTime));
  const preview = (body: object) => ask('previewProgramme', { token, body });
  const apply = async (body: object) => {
    const { digest } = await preview(body);
    return ask('applyProgramme', { token, body: { ...body, digest } });
  };
  const dates = async (title: string) => {
    const query = { from: '2026-11-24', to: '2027-03-01' };
    const { activities } = await ask('loadProgramme', { token, query });
    return activities.filter(({ activity }) => activity.title === title);
  };
  const starts = async (title: string) =>
    (await dates(title))
      .filter(({ activity }) => activity.status === 'scheduled')
      .map(({ activity }) => activity.startsAt.slice(0, 16));
  const acts = async () =>
    (await store.db.selectFrom('staff_log').select('act').orderBy('number').execute()).map(({ act }) => act);
  const book = async (activity: string, partySize: number) => {
    const settings = (await findCenter(store.db, testCenter.id))!;
    const desk = { store, ids: randomIds, now: Date.parse(testTime), key: testKey };
    await signUp(desk, settings, activity, aSignUp({ partySize }), `desk-key-${activity}`);
  };
  return { store, token, ask, refused, raw, preview, apply, dates, starts, acts, book };
}
