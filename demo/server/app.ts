/** The server as a function of its store, clock and ids: the contract's operations, and nothing else under /api. */
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
} from 'fastify';
import openApi from '../../src/api/openapi.json' with { type: 'json' };
import { operations, type Operation } from '../../src/api/contract/operations.ts';
import { serveBookingsPage } from './bookings-page.ts';
import { compressPublicAnswers } from './compression.ts';
import { allowEverybody, answerPreflights } from './cors.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { logFailure, logRequests } from './log.ts';
import { serveDeskPage } from './desk-page.ts';
import { Refusal, toProblem } from './problem.ts';
import { toRefusal } from './to-refusal.ts';
import { registerOperations } from './routes/register.ts';
import type { Services } from './routes/route.ts';
import { securityHeaders } from './security-headers.ts';
import { newSignInThrottle } from './staff/sign-in-throttle.ts';
import { serveFiles, withoutMoreSlashes, type StaticFolders } from './static-files.ts';
import { codeOf } from './store/transact.ts';

export interface AppOptions extends Omit<Services, 'signIns'> {
  readonly log?: FastifyBaseLogger | undefined;
  /** `https://center.example`: where residents reach the server, for absolute links; default: as each request came. */
  readonly publicUrl?: string | undefined;
  /** Whether a proxy in front is believed about address, host and scheme: true, false, or its addresses. */
  readonly trustProxy?: boolean | string | undefined;
  readonly limits?: Partial<Limits>;
  /** Built widgets and portal pages, when this server delivers them too. */
  readonly folders?: StaticFolders | undefined;
}

const bodyLimit = 65_536;

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, log, publicUrl, trustProxy = false, folders } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const app: FastifyInstance = Fastify({
    ...(log ? { loggerInstance: log } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit,
    // Of our own making: an id from outside could carry anything into the log.
    genReqId: () => options.ids.id(),
    requestTimeout: 30_000,
    rewriteUrl: ({ url = '/' }) => withoutMoreSlashes(url),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => {
      const problem = toProblem(toRefusal(error), request.id);
      // Fastify types this one reply as if it belonged to a route with a schema.
      const untyped = reply as unknown as FastifyReply;
      // No hook has seen this request.
      untyped.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      allowEverybody(untyped);
      untyped.code(problem.status).type('application/problem+json').send(problem);
    },
  });

  logRequests(app);
  securityHeaders(app);
  // The widgets' clock: answers and rules go by the same one.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('date', new Date(options.clock()).toUTCString());
  });
  closeConnectionsWhenStopping(app);
  answerPreflights(app);
  compressPublicAnswers(app);
  readJsonOnly(app);
  app.setErrorHandler((error: unknown, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.code === 'internal') logFailure(request.log, error);
    if (refusal.code === 'busy') request.log.warn({ reason: codeOf(error) }, 'The database is busy or away.');
    // A refusal is for whoever asked, not for a cache. A page that may not read answers may still read why.
    reply.headers({ 'cache-control': 'no-store', ...refusal.headers }).removeHeader('etag');
    if (reply.getHeader('access-control-allow-origin') === undefined) allowEverybody(reply);
    const problem = toProblem(refusal, request.id);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  app.setNotFoundHandler((request) => {
    const path = request.url.split('?', 1)[0]!;
    const allowed = methodsOf(path);
    if (allowed.length === 0) throw new Refusal('not_found');
    throw new Refusal('method_not_allowed', {}, { allow: [...allowed, 'OPTIONS'].join(', ') });
  });

  await app.register(rateLimit, { global: false });
  app.get('/healthz', async (_request, reply) => {
    await store.ping();
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
  app.get('/api/v1/openapi.json', async (_request, reply) => {
    allowEverybody(reply);
    return reply.header('cache-control', 'public, max-age=300').send(openApi);
  });
  registerOperations(app, { services: { ...options, signIns: newSignInThrottle() }, publicUrl, limits });
  if (folders) {
    serveBookingsPage(app, store);
    serveDeskPage(app, folders);
    await serveFiles(app, folders);
  }
  return app;
}

/** An answer that is still under way is the last on its connection: a proxy would keep it open, and the stop waiting. */
function closeConnectionsWhenStopping(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}

/** JSON is the one thing that is read; an empty body is no body, whatever its declared type. */
function readJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else parse(request, body.toString(), done);
  });
}

const paths = Object.values(operations as Record<string, Operation>).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
}));

function methodsOf(path: string): string[] {
  if (path === '/healthz' || path === '/api/v1/openapi.json') return ['GET', 'HEAD'];
  const methods = paths.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}
