/** Names that nobody can guess. */
import { randomBytes } from 'node:crypto';
import { drawCode } from '../../src/domain/booking-code.ts';

export interface Ids {
  /** For rows: activities, series, bookings. */
  id(): string;
  /** Eight characters that can be read out on the phone. */
  code(): string;
  /** For addresses and tokens that open something to whoever has them. */
  secret(): string;
}

/** 32 of them, so a byte picks each equally often. */
const idLetters = 'abcdefghijkmnopqrstuvwxyz0123456';

/** More bytes than a code takes but seldom: asking for one at a time takes longer than the rest of a code. */
const codeBytes = 16;

function drawRandomCode(): string {
  let bytes = randomBytes(codeBytes);
  let at = 0;
  return drawCode(() => {
    if (at === bytes.length) {
      bytes = randomBytes(codeBytes);
      at = 0;
    }
    return bytes[at++]!;
  });
}

export const randomIds: Ids = {
  id: () => [...randomBytes(16)].map((byte) => idLetters.charAt(byte % idLetters.length)).join(''),
  code: drawRandomCode,
  secret: () => randomBytes(24).toString('base64url'),
};
