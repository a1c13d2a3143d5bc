/** A bad line between a client and a server: a write arrives and takes effect, and the reply is lost on its way back. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FaultProxy extends AsyncDisposable {
  /** As the server's own, by way of the bad line. */
  readonly base: string;
  /** How many replies have been lost so far. */
  readonly lost: number;
  /** Loses the next replies to writes; `passed`: so many bytes of each still arrive. */
  loseReplies(count: number, passed?: number): void;
}

/** `base`: `http://127.0.0.1:8080/api/v1`. */
export async function startFaultProxy(base: string): Promise<FaultProxy> {
  const { hostname, port, pathname } = new URL(base);
  let toLose = 0;
  let passedBytes = 0;
  let lost = 0;
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      // The other side is told by the close.
      socket.on('error', () => {});
    }
    let isWrite = false;
    client.on('data', (bytes: Buffer) => {
      // A request begins a packet of its own; the rest of a long one begins with none of these.
      const [method] = /^(?:POST|GET|HEAD|OPTIONS) /.exec(bytes.toString('latin1', 0, 8)) ?? [];
      if (method) isWrite = method === 'POST ';
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      if (toLose === 0 || !isWrite) {
        client.write(bytes);
        return;
      }
      // The server answers after its commit: the effect is there, and nobody hears of it.
      toLose -= 1;
      lost += 1;
      server.destroy();
      client.end(bytes.subarray(0, passedBytes), () => client.destroy());
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.end());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    base: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${pathname}`,
    get lost() {
      return lost;
    },
    loseReplies(count, passed = 0) {
      toLose = count;
      passedBytes = passed;
    },
    async [Symbol.asyncDispose]() {
      const closed = once(proxy, 'close');
      proxy.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
