/** What is written down about requests: ids, never names, phones, codes, tokens or what somebody searched for. */
import type { FastifyInstance } from 'fastify';
import type { FastifyBaseLogger } from 'fastify';
import type { LogHead } from './confidence/staff-log.ts';

/** One line for each request: the route as declared, not the address, which can hold secrets and search words. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

/** How far the staff log of a center has come: `npm run center -- audit --log` compares. */
export function logHead(log: FastifyBaseLogger, staffLog: LogHead): void {
  log.info({ staffLog }, 'The staff log goes on.');
}

/** Where it happened and of what kind; not the message, in which a database may quote the row. */
export function logFailure(log: FastifyBaseLogger, error: unknown): void {
  if (!(error instanceof Error)) {
    log.error('Something that is no error was thrown.');
    return;
  }
  const extra = error as Error & { code?: unknown; errcode?: unknown; constraint?: unknown };
  log.error(
    {
      error: error.name,
      code: extra.code ?? extra.errcode,
      constraint: extra.constraint,
      stack: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')),
    },
    'A request failed.',
  );
}
