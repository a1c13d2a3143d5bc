/** Which pages may call: an exact list of origins for each center, and everywhere for what is no center's. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './problem.ts';

const exposedHeaders = 'Date, Age, ETag, Retry-After';
const preflightSeconds = '7200';

/** The page is one of the server's own: the portal that it serves itself. */
function isOwnOrigin(request: FastifyRequest, origin: string, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  // The host decides, not the scheme: behind a proxy that ends TLS the server itself speaks http.
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

/** Answers preflights for everything under /api; whether the origin may, is said by the request itself. */
export function answerPreflights(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.header('vary', 'Origin');
    if (request.method !== 'OPTIONS') return;
    // A refused origin passes its preflight too. Otherwise the page could not read why it was refused.
    return reply
      .code(204)
      .headers({
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-methods': 'GET, HEAD, POST',
        'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match',
        'access-control-max-age': preflightSeconds,
      })
      .send();
  });
}

/** Lets any page read the answer: for what belongs to no center. */
export function allowEverybody(reply: FastifyReply): void {
  reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': exposedHeaders });
}

export interface OriginGate {
  readonly publicUrl: string | undefined;
  /** Each refused origin is logged once, not with every request. */
  readonly alreadyLogged: Set<string>;
}

const loggedMax = 1_000;

/** Throws `origin_not_allowed`, which the refused page can read: there is no data in it. */
export function checkOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  center: { readonly id: string; readonly origins: readonly string[] },
  { publicUrl, alreadyLogged }: OriginGate,
): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (center.origins.includes(origin) || isOwnOrigin(request, origin, publicUrl)) {
    reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders });
    return;
  }
  const shown = origin.slice(0, 200);
  const entry = `${center.id} ${shown}`;
  if (!alreadyLogged.has(entry) && alreadyLogged.size < loggedMax) {
    alreadyLogged.add(entry);
    request.log.warn(
      { center: center.id, origin: shown },
      `A page of ${JSON.stringify(shown)} asked for center ${center.id} and was refused. To allow it: npm run center -- origins allow ${JSON.stringify(shown)} --center ${center.id}`,
    );
  }
  throw new Refusal('origin_not_allowed', {
    detail: `The origin of this page is not on the list of center ${center.id}. The server's log says how to allow it.`,
  });
}
