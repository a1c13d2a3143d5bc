/** Delivers the built widgets and the portal pages. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface StaticFolders {
  /** `dist`: the script tag, its chunks. */
  readonly widgets: string;
  /** `demo/portal`: pages at `/`. */
  readonly portal?: string | undefined;
  /** Version of the widgets, for the path that never changes. */
  readonly version: string;
}

const year = 'public, max-age=31536000, immutable';
/** Not longer: an old loader asks for chunks that a new build no longer has. */
const moving = 'public, max-age=300';
const page = 'public, max-age=0, must-revalidate';

/** Built names that carry a digest of their content: `chunk-Bx3f_9aQ.js`. */
const hashedName = /[-.][A-Za-z0-9_-]{8,}\.(js|css|woff2|svg|png|webp|json)(\.map)?(\.br|\.gz)?$/;

export async function serveFiles(app: FastifyInstance, folders: StaticFolders): Promise<void> {
  const major = '/boai/1/';
  const prefixes = [major, `/boai/${folders.version}/`];
  for (const [index, prefix] of prefixes.entries()) {
    await app.register(fastifyStatic, {
      root: folders.widgets,
      prefix,
      decorateReply: index === 0,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('access-control-allow-origin', '*');
        reply.header('timing-allow-origin', '*');
        reply.header('cache-control', prefix !== major || hashedName.test(path) ? year : moving);
      },
    });
  }
  if (folders.portal !== undefined) {
    await app.register(fastifyStatic, {
      root: folders.portal,
      prefix: '/',
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // An old page is in an old encoding and says so itself; a charset here would overrule it.
        if (path.endsWith('.html')) reply.header('content-type', 'text/html');
        reply.header('cache-control', page);
      },
    });
  }
}
