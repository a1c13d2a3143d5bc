/** What every answer says about itself to a browser. */
import type { FastifyInstance } from 'fastify';

export function securityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      // Of all pages of this server the desk alone has a use for one.
      'permissions-policy': 'camera=()',
      // Scripts and answers are meant for other sites' pages.
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (request.url.startsWith('/api/')) {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
}
