/** Whether a page may lead to where a campaign is given to: only https, only hosts that the center allows. */

export interface CampaignLink {
  readonly href: string;
  /** What whoever follows it is told: `gongyi.qq.com`. */
  readonly host: string;
}

/** Undefined when the address leads anywhere else, or pretends to: `https://gongyi.qq.com@elsewhere.example`. */
export function toLink(address: string, hosts: readonly string[]): CampaignLink | undefined {
  try {
    const { protocol, host, username, password, href } = new URL(address);
    return protocol === 'https:' && !username && !password && hosts.includes(host)
      ? { href, host }
      : undefined;
  } catch {
    return undefined;
  }
}
