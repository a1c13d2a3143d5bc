/**
 * `npm run dev`: the portal with the widgets from their source, and the real API beside it. A change of the source
 * reloads the page; a custom element cannot be defined twice.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { createServer, type Plugin } from 'vite';
import packageFile from '../package.json' with { type: 'json' };
import { entryOf, widgetNames } from '../src/embed/widget-names.ts';
import { setUpDemoCenter } from './first-start.ts';
import { serve } from './server/serve.ts';
import { readSettings } from './server/settings.ts';
import { deskLink } from './server/staff/desk-link.ts';
import { openStore } from './server/store/open.ts';

const root = resolve(import.meta.dirname, '..');
const portal = join(root, 'demo/portal');

/** Without charset: `old.html` names its own. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** The script tag of the pages stays as it is; what comes by it is the loader's source, and the reloading. */
const scriptTag = `import('/@vite/client');import('/src/embed/boai.ts');`;

/** The pages as they are, byte by byte: one of them is GBK, which nobody may read as UTF-8. */
function portalPages(): Plugin {
  return {
    name: 'boai:portal-pages',
    configureServer({ middlewares, watcher, ws }) {
      watcher.add(portal);
      watcher.on('change', (file) => file.startsWith(portal) && ws.send({ type: 'full-reload' }));
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/boai/1/boai.js') {
          response.setHeader('content-type', 'text/javascript').end(scriptTag);
          return;
        }
        const [, widget] = /^\/boai\/1\/chunks\/+([a-z-]+)-dev\.js$/.exec(pathname) ?? [];
        if (widget !== undefined) {
          const source = `export * from '/${entryOf(widget)}';`;
          response.setHeader('content-type', 'text/javascript').end(source);
          return;
        }
        if (pathname === '/boai/1/embed.html') {
          const page = readFileSync(join(root, 'src/embed/frame.html'), 'utf8')
            .replace(/<meta\s+http-equiv[^>]*>/, '')
            .replace('</body>', '<script type="module" src="/src/embed/frame.ts"></script></body>');
          response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
          return;
        }
        if (pathname === '/desk/') {
          // Its policy knows only the script that is built into it.
          const page = readFileSync(join(portal, 'desk/page.html'), 'utf8')
            .replace(/<meta\s+http-equiv[^>]*>/, '')
            .replace('</body>', '<script type="module" src="/demo/portal/desk/desk.ts"></script></body>');
          response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
          return;
        }
        const file = join(portal, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
        if (!file.startsWith(portal) || !existsSync(file) || !statSync(file).isFile()) {
          next();
          return;
        }
        const type = mediaTypes[extname(file)];
        if (type !== undefined) response.setHeader('content-type', type);
        response.setHeader('cache-control', 'no-store').end(readFileSync(file));
      });
    },
  };
}

const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
const store = await openStore({ ...settings, notify: (message) => console.log(message) });
const keys = await setUpDemoCenter(store, Date.now());
const api = await serve({ ...settings, host: '127.0.0.1', port: 0 }, { store });
const dev = await createServer({
  configFile: false,
  root,
  appType: 'custom',
  plugins: [portalPages()],
  define: {
    __BOAI_VERSION__: JSON.stringify(packageFile.version),
    __BOAI_WIDGET_HASHES__: JSON.stringify(Object.fromEntries(widgetNames.map((name) => [name, 'dev']))),
  },
  server: { port: settings.port, proxy: { '/api': api.address, '/healthz': api.address } },
});
await dev.listen();
console.log(`  门户 portal         ${dev.resolvedUrls?.local[0]}`);
console.log(`  旧式页面 old page   ${dev.resolvedUrls?.local[0]}old.html`);
if (keys) {
  const page = deskLink(dev.resolvedUrls?.local[0] ?? '', keys.centerId, keys.invitationToken);
  console.log(`  负责人链接（打开一次） owner’s link  ${page}`);
  console.log(`  脚本用的令牌（只显示这一次） staff token  ${keys.staffToken}`);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    Promise.all([dev.close(), api.close()]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
