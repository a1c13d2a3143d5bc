/** The mocks that stories and widget tests talk to keep the contract, as MSW handlers and as a plain fetch. */
import { after, before, describe, test } from 'node:test';
import { setupServer } from 'msw/node';
import { createMockCenter } from '../mocks/center.ts';
import { createClock } from '../mocks/clock.ts';
import { createFetch } from '../mocks/fetch.ts';
import { createHandlers } from '../mocks/handlers.ts';
import { createRespond, type Respond } from '../mocks/respond.ts';
import { contractKit, type KitServer } from './kit.ts';
import type { Scene } from './scene.ts';

const base = 'http://boai.test/api/v1';

function createServer({ now, center, others, ...facts }: Scene): {
  respond: Respond;
  setNow: KitServer['setNow'];
} {
  const clock = createClock(now);
  const centers = [
    createMockCenter({ ...facts, center, clock }),
    ...others.map((other) => createMockCenter({ center: other, clock })),
  ];
  return { respond: createRespond(centers, base), setNow: clock.set };
}

describe('the mocks as a plain fetch', () => {
  contractKit({
    test,
    async setUp(scene) {
      const { respond, setNow } = createServer(scene);
      return { base, fetch: createFetch(respond), setNow, async [Symbol.asyncDispose]() {} };
    },
  });
});

describe('the mocks as MSW handlers', () => {
  const server = setupServer();
  before(() => server.listen({ onUnhandledFrame: 'error' }));
  after(() => server.close());

  contractKit({
    test,
    async setUp(scene) {
      const { respond, setNow } = createServer(scene);
      server.resetHandlers(...createHandlers(respond, base));
      return { base, fetch, setNow, async [Symbol.asyncDispose]() {} };
    },
  });
});
