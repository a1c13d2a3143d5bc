/** A gateway for SMS as a center would have one: it takes messages by HTTP, or does not. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { MessagePayload } from '../../demo/server/messages/payload.ts';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly message: MessagePayload;
}

export interface Gateway extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
  /** From now on: a status, or `nothing` to take the request and never answer. */
  answer(how: number | 'nothing', headers?: Readonly<Record<string, string>>): void;
  /** Resolves when so many have come in since the start. */
  hasReceived(count: number): Promise<void>;
}

export async function startGateway(): Promise<Gateway> {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let how: number | 'nothing' = 204;
  let headers: Readonly<Record<string, string>> = {};
  const reply = (response: ServerResponse) => {
    if (how !== 'nothing') response.writeHead(how, headers).end();
  };
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const message = JSON.parse(body) as MessagePayload;
    received.push({ path: request.url ?? '', headers: request.headers, body, message });
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    reply(response);
  };
  const server = createServer((request, response) => {
    void take(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    received,
    answer(next, nextHeaders = {}) {
      how = next;
      headers = nextHeaders;
    },
    hasReceived: (count) =>
      received.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push({ count, resolve });
          }),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
