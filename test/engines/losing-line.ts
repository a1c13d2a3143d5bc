/** A line to a portal on which some of what is asked for is lost until it is mended. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LosingLine extends AsyncDisposable {
  /** As the portal's own. */
  readonly address: string;
  mend(): void;
}

/** `lost`: addresses, as the widgets' code, or the API. */
export async function openLosingLine(portal: string, lost: RegExp): Promise<LosingLine> {
  let isMended = false;
  async function pass(path: string, response: ServerResponse): Promise<void> {
    const answer = await fetch(new URL(path, portal));
    const headers = Object.fromEntries(answer.headers);
    // Unpacked on the way.
    delete headers['content-encoding'];
    delete headers['content-length'];
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  }
  const server = createServer(({ url = '/' }, response) => {
    if (lost.test(url) && !isMended) response.destroy();
    else pass(url, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    mend() {
      isMended = true;
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
