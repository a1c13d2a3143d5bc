/** A center's portal with a page for every widget, each with a witness: the built files, the real server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { setUpDemoCenter } from '../../demo/first-start.ts';
import { widgetNames } from '../../src/embed/widget-names.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { testTime } from '../support/server.ts';

export { widgetNames };

/** What stands in every element until its widget does. */
export const fallback = '<p>电话：<a href="tel:0796-8000001">0796-8000001</a></p>';

function pageOf(head: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>门户</title>
    <link rel="icon" href="data:,">
    ${head}
    <script src="/boai/1/boai.js" charset="utf-8" async data-api="/api/v1" data-center="meiyuan"></script>
  </head>
  <body>${body}</body>
</html>`;
}

/** The script of a page, as a classic script of one file. */
export async function bundle(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2020',
      copyPublicDir: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page', `${name}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js` },
      },
    },
  });
}

/**
 * `scripts`: of `page/`, before the tag. Besides a page for every widget there are `empty.html`, `all.html`, and
 * `without-elements.html`, which has all in an engine that knows no custom elements.
 */
export async function openHost(scripts: readonly string[]): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'boai-engines-'));
  for (const name of scripts) await bundle(name, folder);
  const head = scripts.map((name) => `<script src="${name}.js"></script>`).join('');
  const write = (name: string, html: string): Promise<void> => writeFile(join(folder, `${name}.html`), html);
  const bodies = widgetNames.map((name) => `<boai-${name}>${fallback}</boai-${name}>`);
  for (const [index, name] of widgetNames.entries()) await write(name, pageOf(head, bodies[index]!));
  await write('empty', pageOf(head, ''));
  await write('all', pageOf(head, bodies.join('')));
  const without = `${head}<script>delete window.customElements</script>`;
  await write('without-elements', pageOf(without, bodies.join('')));
  const portal = await openPortal({ pages: folder });
  await setUpDemoCenter(portal.store, Date.parse(testTime));
  return {
    ...portal,
    async [Symbol.asyncDispose]() {
      await portal[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
