/** Where manage links lead: the center's own page with `<boai-my-bookings>`, else the one that this server serves. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type CenterSettings, resolveCenter } from './center.ts';
import { escapeHtml } from './html.ts';
import { Refusal } from './problem.ts';
import type { Store } from './store/open.ts';

/** `serverUrl`: `https://center.example`. The token stands in the fragment, which no server and no log gets to see. */
export function manageUrl(
  { center, messages }: Pick<CenterSettings, 'center' | 'messages'>,
  serverUrl: string,
  token: string,
): string {
  const own = `${serverUrl.replace(/\/+$/, '')}/bookings/${center.id}`;
  const [page] = (messages.bookingsPageUrl ?? own).split('#', 1);
  return `${page}#boai-booking=${token}`;
}

const style = `
  body { margin: 0; background: #f7f5f0; color: #1c2423; font: 18px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  a { color: inherit; }
  a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
  header { background: #0b5553; color: #fff; }
  header > div, main, footer { box-sizing: border-box; max-width: 46em; margin: 0 auto; padding: 16px 20px; }
  header > div { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 24px; }
  header p { margin: 0; font-size: 22px; font-weight: 600; line-height: 1.4; }
  header a { display: inline-block; padding: 10px 0; font-size: 20px; white-space: nowrap; }
  h1 { margin: 12px 0 16px; font-size: 26px; line-height: 1.3; }
  main section { padding: 20px; border: 1px solid #dfe1db; border-radius: 10px; background: #fff; }
  footer { color: #434c4a; }
  footer p { margin: 0 0 4px; }
  @media (max-width: 30em) { main { padding: 8px 12px; } main section { padding: 16px 12px; } }
`;

/** No script but the server's own files, nothing from anywhere else, and no page around it that could listen in. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  // A manage token stands in the address until the widget has read it.
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** Nothing personal is in it, and a new phone number of the center shows within minutes. */
const fewMinutes = 'public, max-age=300';

/** `/bookings/meiyuan`: `<boai-my-bookings>` for centers whose own site has no page for it. */
export function serveBookingsPage(app: FastifyInstance, { db }: Pick<Store, 'db'>): void {
  app.get<{ Params: { center: string } }>('/bookings/:center', async (request, reply) => {
    try {
      const settings = await resolveCenter(db, request.params.center);
      return send(reply, 200, bookingsPage(settings));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return send(reply, 404, missingPage());
    }
  });
}

function send(reply: FastifyReply, status: 200 | 404, html: string): FastifyReply {
  const caching = status === 200 ? fewMinutes : 'no-store';
  return reply
    .code(status)
    .headers({ ...headers, 'cache-control': caching })
    .send(html);
}

interface PageParts {
  readonly title: string;
  readonly head?: string;
  readonly name: string;
  readonly call?: string;
  readonly main: string;
  readonly foot?: string;
}

function page({ title, head = '', name, call = '', main, foot = '' }: PageParts): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${head}</head>
<body>
<header><div><p>${name}</p>${call}</div></header>
<main>
${main}
</main>
${foot}</body>
</html>
`;
}

/** Name, phone and hours are there without any script, and stay when the widget cannot run. */
function bookingsPage({ center }: CenterSettings): string {
  const [id, name, phone, hours] = [center.id, center.name, center.phone, center.hours].map(escapeHtml);
  const call = `<a href="tel:${phone}">电话 ${phone}</a>`;
  const address = center.address === null ? '' : `<p>地址：${escapeHtml(center.address)}</p>\n`;
  return page({
    title: `我的预约 · ${name}`,
    head: `<script src="/boai/1/boai.js" charset="utf-8" async data-api="/api/v1" data-center="${id}"></script>\n`,
    name: name!,
    call,
    main: `<h1>我的预约</h1>
<boai-my-bookings>
<p>查询、改时间、取消预约，也可以打电话：<a href="tel:${phone}">${phone}</a></p>
<p>${hours}</p>
</boai-my-bookings>`,
    foot: `<footer>
<p>${name} · ${call}</p>
<p>开放时间：${hours}</p>
${address}</footer>
`,
  });
}

function missingPage(): string {
  return page({
    title: '没有这个页面',
    name: '预约查询',
    main: `<h1>没有这个页面</h1>
<section><p>网址可能没有复制完整。请再点一次收到的链接，或给服务中心打电话。</p></section>`,
  });
}
