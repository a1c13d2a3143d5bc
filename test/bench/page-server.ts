/**
 * The page that the bench measures on: the built files as a center would serve them, the mock centers behind real HTTP,
 * and the bench's own modules with their types taken off.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { dayOf } from '../../src/domain/zone.ts';
import { storyTime } from '../mocks/clock.ts';
import { scenario, type Scenario, type ScenarioName } from '../mocks/scenarios.ts';
import { builtPeers, peerNames } from './build-peers.ts';

const root = new URL('../../', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
};

/** A page of somebody else's: text above, the calendar, text below. */
function hostPage(tag: string, head = ''): string {
  const paragraph = '<p>梅苑社区党群服务中心欢迎您。本周服务安排如下，请留意公告。</p>';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>bench</title>
<meta name="viewport" content="width=device-width">${head}</head>
<body><h1>活动</h1>${paragraph}${tag}${paragraph.repeat(8)}</body></html>`;
}

const script = (data: string) => `<script src="/boai/1/boai.js" charset="utf-8" async ${data}></script>`;

const timing = (head = '') =>
  hostPage(
    `<script>${'window.realFetch = fetch; window.fetch = (...all) => window.answer(...all);'}</script>
    ${script('data-api="/none"')}<div id="place"></div>`,
    head,
  );
const peerStyles = (name: string) => `<link rel="stylesheet" href="/peers/${name}/mount.css">`;

const pages: Readonly<Record<string, string>> = {
  '/blank': hostPage(''),
  '/mounts': hostPage(`${script('data-api="/mock/typical/api/v1"')}<div id="place"></div>`),
  '/timing': timing(),
  '/timing-peers': timing(peerNames.map(peerStyles).join('')),
};

/** The room that the README reserves for a month. */
const reserved = '<style>boai-activity-calendar { display: block; min-height: 1500px }</style>';

/** `/widget/cabin-booking`: a page with this one widget; `/widget/activity-calendar?reserved`: with room for it. */
function widgetPage(name: string, isReserved: boolean): string {
  const view = name === 'activity-calendar' ? ' view="month"' : '';
  return hostPage(
    `${script('data-api="/mock/typical/api/v1"')}<boai-${name}${view}></boai-${name}>`,
    isReserved ? reserved : '',
  );
}

/** `/peer/fullcalendar`: the same page with the calendar of others; `mountPeer` is for mounting it again. */
function peerPage(name: string): string {
  const mounting = `<div id="place"></div><script type="module">
    import { mount } from '/peers/${name}/mount.js';
    const answer = await fetch('/mock/typical/api/v1/centers/default/activities');
    const { activities } = await answer.json();
    window.mountPeer = (place) => mount(place, activities, '${dayOf(storyTime)}');
    if (!location.search) mountPeer(document.querySelector('#place'));
  </script>`;
  return hostPage(mounting, peerStyles(name));
}

async function moduleAt(path: string): Promise<string> {
  const source = await readFile(new URL(`.${path}`, root), 'utf8');
  return stripTypeScriptTypes(source);
}

export interface BenchServer {
  readonly url: string;
  close(): void;
}

export async function startBenchServer(): Promise<BenchServer> {
  const scenarios = new Map<string, Scenario>();
  let origin = '';

  async function answerApi(request: IncomingMessage, name: string): Promise<Response> {
    let found = scenarios.get(name);
    if (!found) {
      found = scenario(name as ScenarioName, { base: `${origin}/mock/${name}/api/v1` });
      scenarios.set(name, found);
    }
    return found.respond(new Request(`${origin}${request.url}`));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', origin);
    const [, mock] = /^\/mock\/(\w+)\//.exec(pathname) ?? [];
    if (mock !== undefined) {
      const answer = await answerApi(request, mock);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    } else if (pathname.startsWith('/widget/')) {
      const page = widgetPage(pathname.slice('/widget/'.length), search === '?reserved');
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    } else if (pathname.startsWith('/peer/')) {
      const page = peerPage(pathname.slice('/peer/'.length));
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    } else if (pathname.startsWith('/peers/')) {
      const body = await readFile(new URL(pathname.slice('/peers/'.length), builtPeers));
      response.setHeader('content-type', types[extname(pathname)]!).end(body);
    } else if (pathname in pages) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[pathname]);
    } else if (pathname.startsWith('/boai/1/')) {
      const body = await readFile(new URL(`dist/${pathname.slice('/boai/1/'.length)}.br`, root));
      response.writeHead(200, {
        'content-type': types[extname(pathname)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': body.length,
      });
      response.end(body);
    } else if (pathname.endsWith('.ts')) {
      response.setHeader('content-type', types['.ts']!).end(await moduleAt(pathname));
    } else response.writeHead(404).end();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
