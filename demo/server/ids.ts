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

const idLetters = 'abcdefghijkmnopqrstuvwxyz0123456';

function pick(letters: string, length: number): string {
  return [...randomBytes(length)].map((byte) => letters.charAt(byte % 32)).join('');
}

export const randomIds: Ids = {
  id: () => pick(idLetters, 16),
  code: () => drawCode(() => randomBytes(1)[0]!),
  secret: () => randomBytes(24).toString('base64url'),
};
