/** How large a zip archive is when it is unpacked, found out without ever holding more of it than allowed. */
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const fileHeader = 0x04034b50;
const stored = 0;
const deflated = 8;
const encrypted = 1;

/** No workbook of a center has so many parts. */
const partsMax = 2000;

/** The end of the directory is the last thing in the file, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new RangeError('no directory');
}

/** One part, unpacked and thrown away: what its header says of its size may be a lie. */
function sizeOfPart(bytes: Buffer, header: number, packed: number, method: number, most: number): number {
  if (bytes.readUInt32LE(header) !== fileHeader) throw new RangeError('no part here');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + packed > bytes.length) throw new RangeError('a part beyond the end');
  if (method === stored) return packed;
  if (method !== deflated) throw new RangeError('packed in another way');
  if (packed === 0) throw new RangeError('a part of no size');
  return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: most }).length;
}

/**
 * Every part is counted, also those that nobody reads and those that stand in the file twice. Answers with `tooLarge`
 * as soon as there is more than `most`, and with undefined when it is no archive that can be read.
 */
export function inflatedSize(content: Uint8Array, most: number): number | 'tooLarge' | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let total = 0;
  try {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > partsMax) return 'tooLarge';
    for (let part = 0; part < count; part++) {
      if (bytes.readUInt32LE(at) !== directoryEntry) return undefined;
      if (bytes.readUInt16LE(at + 8) & encrypted) return undefined;
      const [packed, declared] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
      if (total + declared > most) return 'tooLarge';
      total += sizeOfPart(
        bytes,
        bytes.readUInt32LE(at + 42),
        packed,
        bytes.readUInt16LE(at + 10),
        most - total + 1,
      );
      if (total > most) return 'tooLarge';
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return total;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : undefined;
  }
}
