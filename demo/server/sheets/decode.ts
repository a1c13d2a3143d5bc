/** From the bytes of a file to its text, whatever the program that saved it made of it. */
import iconv from 'iconv-lite';
import { accept, refuse, type Reading } from './reading.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark: a sheet in any language has line ends and commas, whose other byte is zero. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 with or without a byte order mark, UTF-16, else GB18030 (which includes GBK and GB2312). */
export function decode(bytes: Uint8Array): Reading<string> {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return refuse(
      '这是 Excel 或 WPS 工作簿，请在表格里“另存为 CSV”再导入',
      'This is a workbook; save it as CSV first',
    );
  }
  if (startsWith(bytes, 0xff, 0xfe)) return accept(iconv.decode(bytes.subarray(2), 'utf-16le'));
  if (startsWith(bytes, 0xfe, 0xff)) return accept(iconv.decode(bytes.subarray(2), 'utf-16be'));
  const order = utf16Order(bytes);
  if (order) return accept(iconv.decode(bytes, order));
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = iconv.decode(bytes, 'gb18030', { stripBOM: true });
    return text.includes('\uFFFD')
      ? refuse(
          '看不懂文件的编码，请另存为“CSV UTF-8”再导入',
          'The encoding is neither UTF-8 nor GB18030; save the file as CSV UTF-8',
        )
      : accept(text);
  }
}
