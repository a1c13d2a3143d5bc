/**
 * The page of campaigns as it was last read, for as long as its version stands: after an entry thousands of open pages want
 * the same new page within a minute, and it is read and written out once.
 */
import type { CenterSettings } from '../center.ts';
import type { Store } from '../store/open.ts';
import { loadCampaigns } from './load-campaigns.ts';

interface Remembered {
  readonly version: number;
  readonly json: Promise<string>;
}

const centersMost = 100;
const remembered = new WeakMap<Store, Map<string, Remembered>>();

/** As JSON. The version was read before the page: at worst the page is newer than its version, never older. */
export function recallCampaigns(store: Store, settings: CenterSettings): Promise<string> {
  const { center, campaignsVersion: version } = settings;
  let pages = remembered.get(store);
  if (!pages) remembered.set(store, (pages = new Map()));
  const known = pages.get(center.id);
  if (known?.version === version) return known.json;
  if (pages.size >= centersMost) pages.clear();
  const json = loadCampaigns(store, settings).then((page) => JSON.stringify(page));
  const current = { version, json };
  pages.set(center.id, current);
  json.catch(() => {
    if (pages.get(center.id) === current) pages.delete(center.id);
  });
  return json;
}
