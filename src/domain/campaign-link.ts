/** Whether a page may lead to where a campaign is given to: only https, only hosts that the center allows. */
import { webAddress } from './web-address.ts';

export interface CampaignLink {
  readonly href: string;
  /** What whoever follows it is told: `gongyi.qq.com`. */
  readonly host: string;
}

/** Of an https address; undefined when it is none. */
export function linkHostOf(address: string): string | undefined {
  const url = webAddress(address);
  return url?.protocol === 'https:' ? url.host : undefined;
}

/** Undefined when it may not be followed. */
export function toLink(address: string, hosts: readonly string[]): CampaignLink | undefined {
  const host = linkHostOf(address);
  return host && hosts.includes(host) ? { href: new URL(address).href, host } : undefined;
}
