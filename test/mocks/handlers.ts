/** The mock centers as MSW handlers, for pages and processes whose real `fetch` is intercepted. */
import { http, type HttpHandler } from 'msw';
import type { Respond } from './respond.ts';

/** Every request under `base` is answered by `respond`; others pass. */
export function createHandlers(respond: Respond, base: string): HttpHandler[] {
  return [http.all(`${base}/*`, ({ request }) => respond(request))];
}
