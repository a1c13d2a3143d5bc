/**
 * Pages as they were last written out, for as long as what they say stands: in a rush, and after a new total, thousands
 * want the same page within a minute, and it is read and turned into JSON once.
 */
import type { Store } from './store/open.ts';

interface Remembered {
  readonly stamp: string;
  readonly json: Promise<string>;
}

const pagesMost = 100;
const remembered = new WeakMap<Store, Map<string, Remembered>>();

/**
 * As JSON. `page`: which one, unique in the database; `stamp`: as long as it is the same, so is the page. It was read
 * before the page: at worst the page is newer than its stamp, never older.
 */
export function recallPage(
  store: Store,
  page: string,
  stamp: string,
  load: () => Promise<unknown>,
): Promise<string> {
  let pages = remembered.get(store);
  if (!pages) remembered.set(store, (pages = new Map()));
  const known = pages.get(page);
  if (known?.stamp === stamp) return known.json;
  if (pages.size >= pagesMost) pages.clear();
  const json = load().then((body) => JSON.stringify(body));
  const current = { stamp, json };
  pages.set(page, current);
  json.catch(() => {
    if (pages.get(page) === current) pages.delete(page);
  });
  return json;
}
