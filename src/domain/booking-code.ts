/** The code of a booking: short enough to be read out on the phone, without characters that look alike. */

/** No 0 O, no 1 I L, no U (V). */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const codeLength = 8;

/** A code from a source of random bytes (0 to 255), every code equally likely. */
export function drawCode(nextByte: () => number): string {
  const size = codeAlphabet.length;
  // Bytes beyond the last whole multiple would make the first letters more likely.
  const bound = 256 - (256 % size);
  let code = '';
  while (code.length < codeLength) {
    const byte = nextByte();
    if (byte < bound) code += codeAlphabet.charAt(byte % size);
  }
  return code;
}

/** As stored, from as typed (full-width or small letters, spaces and dashes); undefined when it cannot be a code. */
export function normalizeCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '');
  return isCode(code) ? code : undefined;
}

/** Whether the text is a code as stored. */
export function isCode(text: string): boolean {
  return text.length === codeLength && [...text].every((letter) => codeAlphabet.includes(letter));
}

/** In two groups, as it is shown and read out: `ABCD 2345`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
