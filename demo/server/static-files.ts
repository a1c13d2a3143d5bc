/** Delivers the built widgets and the portal pages. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Release } from './kept-widgets.ts';

export interface StaticFolders {
  /** `dist`: the script tag, its chunks. */
  readonly widgets: string;
  /** `demo/portal`: pages at `/`. */
  readonly portal?: string | undefined;
  /** Version of the widgets, for the path that never changes. */
  readonly version: string;
  /** What this server has delivered before, the last first. */
  readonly earlier?: readonly Release[] | undefined;
}

const year = 'public, max-age=31536000, immutable';
/** Not longer: so late does a page learn of a new build. */
const moving = 'public, max-age=300';
const page = 'public, max-age=0, must-revalidate';

/** Built names that carry a digest of their content: `days-268b18.js`. */
const hashedName = /-[0-9a-f]{6}\.js(\.br|\.gz)?$/;

/** Who may have a page of ours in a frame: any site the widgets, the studio its preview, and nobody what staff type into. */
function ancestorsOf(path: string): string | undefined {
  if (!path.endsWith('.html') || path.endsWith('embed.html')) return undefined;
  return path.endsWith('preview.html') ? "'self'" : "'none'";
}

/** A script tag that asks for a file again writes one more slash, for a browser that remembers that it has failed. */
export function withoutMoreSlashes(url: string): string {
  return url.startsWith('/boai/') ? url.replace(/(?<=^[^?]*\/)\/+/g, '') : url;
}

export async function serveFiles(app: FastifyInstance, folders: StaticFolders): Promise<void> {
  const { widgets, version, earlier = [] } = folders;
  const paths: { readonly prefix: string; readonly root: string | string[]; readonly isMoving?: true }[] = [
    // The entry is the newest; a chunk of an entry that somebody still has is found in the build that it came from.
    { prefix: '/boai/1/', root: [widgets, ...earlier.map(({ folder }) => folder)], isMoving: true },
    { prefix: `/boai/${version}/`, root: widgets },
    ...earlier.map((release) => ({ prefix: `/boai/${release.version}/`, root: release.folder })),
  ];
  for (const [index, { prefix, root, isMoving }] of paths.entries()) {
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: index === 0,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('access-control-allow-origin', '*');
        reply.header('timing-allow-origin', '*');
        const ancestors = ancestorsOf(path);
        if (ancestors) reply.header('content-security-policy', `frame-ancestors ${ancestors}`);
        reply.header('cache-control', isMoving && !hashedName.test(path) ? moving : year);
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
