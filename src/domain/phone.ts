/** Chinese phone numbers as people write them. */

export interface Phone {
  /** Digits only, as dialled in the country: `13800138000`, `07968000001`. */
  readonly national: string;
  readonly kind: 'mobile' | 'landline';
}

/** Full-width digits, spaces, dashes, brackets and +86 are fine. */
export function parsePhone(text: string): Phone | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s().\u2010-\u2015-]/g, '')
    .replace(/^(\+|00)86/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { national: digits, kind: 'mobile' };
  if (/^0\d{2,3}\d{7,8}$/.test(digits)) return { national: digits, kind: 'landline' };
  return undefined;
}

/** `138 0013 8000`; a landline stays as it is. */
export function formatPhone(national: string): string {
  return national.length === 11 && national.startsWith('1')
    ? `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`
    : national;
}

/** `138****8000`: enough to know one's own number again. */
export function maskPhone(national: string): string {
  return `${national.slice(0, 3)}****${national.slice(-4)}`;
}
