/** Whether a page may lead to where a campaign is given to: only https, only hosts that the center allows. */

export interface CampaignLink {
  readonly href: string;
  /** What whoever follows it is told: `gongyi.qq.com`. */
  readonly host: string;
}

/**
 * Of an https address, as a browser understands it. Undefined when it is none, or pretends to lead elsewhere:
 * `https://gongyi.qq.com@elsewhere.example`.
 */
export function linkHostOf(address: string): string | undefined {
  // A backslash is a slash to browsers and a part of the host to others.
  if (address.includes('\\')) return undefined;
  try {
    const { protocol, host, username, password } = new URL(address);
    return protocol === 'https:' && !username && !password ? host : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when it may not be followed. */
export function toLink(address: string, hosts: readonly string[]): CampaignLink | undefined {
  const host = linkHostOf(address);
  return host && hosts.includes(host) ? { href: new URL(address).href, host } : undefined;
}
