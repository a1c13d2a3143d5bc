/** `/desk/`: the staff page, one file whose policy lets in its own script and the API of this server, and nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Refusal } from './problem.ts';
import type { StaticFolders } from './static-files.ts';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  // Besides the policy in the page: of frames only a header may speak.
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  // QR codes of those who come; see security-headers.ts.
  'permissions-policy': 'camera=(self)',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

export function serveDeskPage(app: FastifyInstance, { widgets }: Pick<StaticFolders, 'widgets'>): void {
  app.get('/desk/', async (_request, reply) => {
    const html = await readFile(join(widgets, 'desk.html'), 'utf8').catch(() => {
      // Not built.
      throw new Refusal('not_found');
    });
    return reply.headers(headers).send(html);
  });
  app.get('/desk', async (request, reply) => {
    const { search } = new URL(request.url, 'http://localhost');
    return reply.redirect(`/desk/${search}`);
  });
}
