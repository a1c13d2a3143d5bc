/** A new idempotency key: 128 random bits. `crypto.randomUUID` is missing on plain-http pages and below Chromium 92. */
export function newKey(): string {
  let key = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) key += (byte + 256).toString(16).slice(1);
  return key;
}
