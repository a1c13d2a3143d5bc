/** Answers as they are sent: whom a cache may show them to, and for how long. */

export function json(body: unknown, headers: Record<string, string>, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

export function personal(body: unknown, status = 200): Response {
  return json(body, { 'cache-control': 'no-store' }, status);
}

export function calendar(text: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}

/** With an ETag of the content, so unchanged data is a 304. */
export function readable(request: Request, body: unknown, caching = 'public, max-age=15'): Response {
  const response = json(body, { 'cache-control': caching });
  const etag = `"${digestOf(JSON.stringify(body))}"`;
  response.headers.set('etag', etag);
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (!known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return response;
  return new Response(null, { status: 304, headers: response.headers });
}

/** FNV-1a, which needs no secure context. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
