/** Names that nobody can guess. */
import { randomBytes } from 'node:crypto';

export interface Ids {
  /** For rows: activities, series, bookings. */
  id(): string;
  /** Eight characters that can be read out on the phone: no 0/O, no 1/I. */
  code(): string;
  /** For addresses and tokens that open something to whoever has them. */
  secret(): string;
}

const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const idLetters = 'abcdefghijkmnopqrstuvwxyz0123456';

function pick(letters: string, length: number): string {
  return [...randomBytes(length)].map((byte) => letters.charAt(byte % 32)).join('');
}

export const randomIds: Ids = {
  id: () => pick(idLetters, 16),
  code: () => pick(codeLetters, 8),
  secret: () => randomBytes(24).toString('base64url'),
};
