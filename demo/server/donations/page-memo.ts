/**
 * The page of campaigns as it was last read, for as long as its version stands: after an entry thousands of open pages want
 * the same new page within a minute, and it is read once.
 */
import type { CampaignsPage } from '../../../src/api/generated/types.ts';
import type { CenterSettings } from '../center.ts';
import type { Store } from '../store/open.ts';
import { loadCampaigns } from './load-campaigns.ts';

interface Remembered {
  readonly version: number;
  readonly page: Promise<CampaignsPage>;
}

const centersMost = 100;
const remembered = new WeakMap<Store, Map<string, Remembered>>();

/** The version was read before the page: at worst the page is newer than its version, never older. */
export function recallCampaigns(store: Store, settings: CenterSettings): Promise<CampaignsPage> {
  const { center, campaignsVersion: version } = settings;
  let pages = remembered.get(store);
  if (!pages) remembered.set(store, (pages = new Map()));
  const known = pages.get(center.id);
  if (known?.version === version) return known.page;
  if (pages.size >= centersMost) pages.clear();
  const page = loadCampaigns(store, settings);
  const current = { version, page };
  pages.set(center.id, current);
  page.catch(() => {
    if (pages.get(center.id) === current) pages.delete(center.id);
  });
  return page;
}
