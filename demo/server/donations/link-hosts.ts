/** Which hosts the link of a campaign may lead to: exactly these, since a likeness of a platform is how people are robbed. */
import { linkHostOf } from '../../../src/domain/campaign-link.ts';
import { bumpCampaignsVersion, type CenterSettings } from '../center.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import type { DonationsDesk } from './desk.ts';

/** `gongyi.qq.com`, also with a port; an address of a page gives its host. Undefined: neither. */
export function readLinkHost(text: string): string | undefined {
  const host = linkHostOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  // A list of exact hosts has no `*.example`.
  return host?.includes('*') ? undefined : host;
}

export async function saveLinkHosts(
  { store, now, staff }: DonationsDesk,
  { center }: CenterSettings,
  change: { readonly act: 'allow-link-host' | 'remove-link-host'; readonly host: string },
): Promise<readonly string[]> {
  return store.transact(async (trx) => {
    await bumpCampaignsVersion(trx, center.id);
    const { link_hosts } = await trx
      .selectFrom('centers')
      .select('link_hosts')
      .where('center_id', '=', center.id)
      .executeTakeFirstOrThrow();
    const others = (JSON.parse(link_hosts) as string[]).filter((host) => host !== change.host);
    const hosts = change.act === 'allow-link-host' ? [...others, change.host] : others;
    await trx
      .updateTable('centers')
      .set({ link_hosts: JSON.stringify(hosts) })
      .where('center_id', '=', center.id)
      .execute();
    await logStaffAct({ trx, centerId: center.id, now }, staff, { act: change.act, subject: change.host });
    return hosts;
  });
}
