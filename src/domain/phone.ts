/** Chinese phone numbers: every usual spelling in, one national number out. */

export interface Phone {
  /** Digits only, a landline with its area code: `13800138000`, `07968000001`. */
  readonly national: string;
  readonly kind: 'mobile' | 'landline';
}

/** Spaces, dashes, dots and parentheses, and the invisible marks that come along when a number is copied. */
const separators = /[\s().\-\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/g;
const countryCode = /^(?:\+|00)86/;
const mobile = /^1[3-9]\d{9}$/;
/** 010 and 02x have eight digits after them, the other areas seven or eight. */
const landline = /^(0(?:10|2\d)(?=\d{8}$)|0[3-9]\d\d(?=\d{7,8}$))([1-9]\d*)$/;

export function parsePhone(text: string): Phone | undefined {
  const groups = text.normalize('NFKC').replace(separators, ' ').trim();
  const digits = groups.replace(/ /g, '');
  const national = digits.replace(countryCode, '').replace(/^86(?=1\d{10}$)/, '');
  if (mobile.test(national)) return { national, kind: 'mobile' };
  // Abroad the area code is written without its zero.
  const withArea = national === digits ? national : national.replace(/^0?/, '0');
  // One digit standing apart is an extension, which a caller back would miss: 0796-8000001-2 is not 0796-80000012.
  return landline.test(withArea) && !/ \d$/.test(groups)
    ? { national: withArea, kind: 'landline' }
    : undefined;
}

/** 110, 12345 (from elsewhere with its area code), 95598, 400-800-0001. */
const serviceNumber = /^(?:1\d\d|(?:0\d{2,3})?(?:1\d{4}|9[56]\d{3,4})|[48]00\d{7})$/;

/** What a `tel:` link may dial: one number that answers from everywhere, also of a service; undefined for all else. */
export function toDialled(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(separators, '');
  return parsePhone(text)?.national ?? serviceNumber.exec(digits)?.[0];
}

/** What is wrong with one that is typed. */
export function phoneProblem(typed: string): 'missing' | 'invalid' | undefined {
  if (!typed.trim()) return 'missing';
  return parsePhone(typed) ? undefined : 'invalid';
}

/** As it is read out: `138 0013 8000`, `0796-8000001`. Text that is no phone number comes back as it is. */
export function formatPhone(text: string): string {
  const phone = parsePhone(text);
  return phone
    ? phone.kind === 'mobile'
      ? phone.national.replace(/^(...)(....)/, '$1 $2 ')
      : phone.national.replace(landline, '$1-$2')
    : text;
}

/** Enough for its owner to recognise: `138****8000`, `0796-****001`. */
export function maskPhone(text: string): string {
  const phone = parsePhone(text);
  // Text that is no number is hidden whole: better to show nothing than to guess what may be shown.
  if (!phone) return '****';
  return phone.kind === 'mobile'
    ? phone.national.replace(/^(...)..../, '$1****')
    : phone.national.replace(landline, (_, area: string, local: string) => `${area}-****${local.slice(4)}`);
}
