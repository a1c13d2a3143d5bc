/** What lets a CDN and a browser hold answers without ever showing old places for long. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { operations } from '../../src/api/contract/operations.ts';

/** A new contract makes every held answer new. */
const contractTag = createHash('sha256').update(JSON.stringify(operations)).digest('base64url').slice(0, 8);

/** Browsers ask again every time, which costs a 304; a CDN may answer for seconds without asking. */
const publicCaching = 'public, max-age=0, s-maxage=5, must-revalidate';
export const privateCaching = 'no-store';

/** Weak: a proxy may compress the answer. */
export function etag(...parts: readonly (string | number)[]): string {
  return `W/"${[contractTag, ...parts].join('-')}"`;
}

/** A tag for an answer that also depends on the clock, from its JSON. */
export function etagOf(json: string): string {
  return etag(createHash('sha256').update(json).digest('base64url').slice(0, 22));
}

/** Sets the headers; when the caller has the same already, the answer is 304 and nothing more is to be done. */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.headers({ etag: tag, 'cache-control': publicCaching });
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  if (known.trim() !== '*' && !known.split(',').some((entry) => opaque(entry) === opaque(tag))) return false;
  reply.code(304);
  return true;
}
