/**
 * An address from an answer that a page may lead to, as a browser understands it; http as well, for a center's own site
 * may have no more. Undefined when it is none of the web, like `javascript:`, which would run in the page, or pretends to
 * lead elsewhere: `https://gongyi.qq.com@elsewhere.example`.
 */
export function webAddress(address: string): URL | undefined {
  // A backslash is a slash to browsers and a part of the host to others.
  if (address.includes('\\')) return undefined;
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}
