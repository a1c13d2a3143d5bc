/** Public answers go out compressed: ten weeks of a programme are 26 kB of text, and 3 kB on a slow phone's line. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Below one packet there is nothing to gain. */
const smallest = 1_400;
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const encoders = {
  br: (text: string) => promisify(brotliCompress)(text, brotliOptions),
  gzip: (text: string) => promisify(gzip)(text),
} as const;

type Encoding = keyof typeof encoders;

/** Many ask for the same within a minute, and compressing takes longer than all else about a page that is kept in memory. */
const keptMost = 16;
const kept: Readonly<Record<Encoding, Map<string, Promise<Buffer>>>> = { br: new Map(), gzip: new Map() };

function compress(encoding: Encoding, text: string): Promise<Buffer> {
  const known = kept[encoding].get(text);
  if (known) return known;
  const [oldest] = kept[encoding].keys();
  if (kept[encoding].size >= keptMost && oldest !== undefined) kept[encoding].delete(oldest);
  const compressed = encoders[encoding](text);
  kept[encoding].set(text, compressed);
  return compressed;
}

function preferred(accepted: string | undefined): Encoding | undefined {
  const offered = (accepted ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(\.0*)?$/.test(entry))
    .map((entry) => entry.split(';', 1)[0]);
  return (['br', 'gzip'] as const).find((encoding) => offered.includes(encoding));
}

export function compressPublicAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    // What is about one person stays as it is: its length must not tell what is in it.
    const isPublic = String(reply.getHeader('cache-control') ?? '').startsWith('public');
    if (!request.url.startsWith('/api/') || !isPublic) return payload;
    reply.header('vary', 'Origin, Accept-Encoding');
    if (typeof payload !== 'string' || payload.length < smallest) return payload;
    const encoding = preferred(request.headers['accept-encoding']);
    if (encoding === undefined) return payload;
    const compressed = await compress(encoding, payload);
    reply.header('content-encoding', encoding).header('content-length', compressed.length);
    return compressed;
  });
}
