/** The figures of whole months, up to yesterday: while a day goes on, two looks would tell who came between. */
import type { Figures } from '../../../src/api/generated/types.ts';
import { addDays, type Day } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import type { Store } from '../store/open.ts';
import { toFigures } from './to-figures.ts';
import { loadWork, type Work } from './work.ts';

const noWork: Work = { cells: [], ages: [], coverage: { first: 0, again: 0 } };

export async function loadFigures(
  { db }: Pick<Store, 'db'>,
  settings: CenterSettings,
  { from, to }: { readonly from: Day; readonly to: Day },
  now: number,
): Promise<Figures> {
  const yesterday = addDays(dayInZone(now, settings.center.timeZone), -1);
  const last = yesterday < to ? yesterday : to;
  const through = last < from ? null : last;
  const work = through === null ? noWork : await loadWork(db, settings, { from, through });
  return { from, to, through, ...toFigures(work, from, through) };
}
