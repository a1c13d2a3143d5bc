/** Money as somebody types it, in yuan, and as the books keep it, in fen. Pure. */

/** undefined: no amount. */
export function fenOf(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,¥元]/g, '')
    .replace(/^[−–—]/, '-');
  const [, sign, yuan, rest = ''] = /^([+-]?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (yuan === undefined) return undefined;
  const fen = Number(yuan) * 100 + Number(rest.padEnd(2, '0'));
  return sign === '-' && fen > 0 ? -fen : fen;
}

export function yuanOf(fen: number): string {
  const cents = Math.abs(fen) % 100;
  const yuan = (Math.abs(fen) - cents) / 100;
  return `${fen < 0 ? '-' : ''}${yuan}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`;
}
