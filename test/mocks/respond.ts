/** The HTTP side of the mock centers: a request goes in, the answer of the contract comes out. */
import { json } from './answers.ts';
import type { MockCenter } from './center.ts';
import { Refusal, toProblemResponse } from './refusal.ts';
import { routes } from './routes.ts';

export type Respond = (request: Request) => Promise<Response>;

/** Answers for the centers of one server under `base`, such as `http://boai.test/api/v1`. */
export function createRespond(centers: readonly MockCenter[], base: string): Respond {
  const listed = centers.map(({ id, center: { name } }) => ({ id, name }));

  function resolve(name: string): MockCenter {
    const found = centers.find(({ id }) => id === name);
    if (found) return found;
    if (name === 'default' && centers.length === 1) return centers[0]!;
    const isAmbiguous = name === 'default' && centers.length > 1;
    throw new Refusal(isAmbiguous ? 'center_required' : 'center_not_found', { centers: listed });
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = request.url.startsWith(base) ? url.pathname.slice(new URL(base).pathname.length) : '';
    if (path === '/centers' && request.method === 'GET') {
      return json({ centers: listed }, { 'cache-control': 'public, max-age=60' });
    }
    const [, centerName, rest] = /^\/centers\/([^/]+)(\/.+)$/.exec(path) ?? [];
    if (centerName === undefined || rest === undefined) throw new Refusal('not_found');
    const fitting = routes.filter((route) => route.path.test(rest));
    if (fitting.length === 0) throw new Refusal('not_found');
    const route = fitting.find(({ method }) => method === request.method);
    if (!route) throw new Refusal('method_not_allowed');
    const name = decodeURIComponent(route.path.exec(rest)?.[1] ?? '');
    return route.answer({ request, url, base, center: resolve(decodeURIComponent(centerName)), name });
  }

  return async (request) => {
    const date = { date: new Date(centers[0]?.clock.now() ?? 0).toUTCString() };
    try {
      const response = await answer(request);
      response.headers.set('date', date.date);
      return response;
    } catch (error) {
      if (error instanceof Refusal) return toProblemResponse(error, date);
      throw error;
    }
  };
}
