/** The mocks that stories and widget tests talk to keep the contract, as MSW handlers and as a plain fetch. */
import { after, before, describe, test } from 'node:test';
import { setupServer } from 'msw/node';
import { campaignOf, type Books } from '../mocks/campaigns/books.ts';
import { createMockCenter } from '../mocks/center.ts';
import { createClock } from '../mocks/clock.ts';
import { createFetch } from '../mocks/fetch.ts';
import { createHandlers } from '../mocks/handlers.ts';
import { createRespond, type Respond } from '../mocks/respond.ts';
import type { MockService } from '../mocks/slots/timetable.ts';
import { dayInZone } from '../../src/domain/zone.ts';
import { contractKit, type KitServer } from './kit.ts';
import type { Scene } from './scene.ts';

const base = 'http://boai.test/api/v1';

type Controls = Pick<KitServer, 'setNow' | 'passTo' | 'saveService' | 'saveDay' | 'addEntry'>;

function createServer(scene: Scene): { respond: Respond; controls: Controls } {
  const { now, center, others, campaigns, linkHosts, ...facts } = scene;
  const clock = createClock(now);
  const today = () => dayInZone(clock.now(), center.timeZone);
  const books = campaigns.map(({ entries, ...said }): Books => ({
    ...said,
    entries: entries.map((entry) => ({ ...entry, enteredOn: today() })),
  }));
  const published = () => books.map((one) => campaignOf(one, linkHosts));
  const mock = createMockCenter({ ...facts, center, clock, linkHosts, campaigns: published() });
  const centers = [mock, ...others.map((other) => createMockCenter({ center: other, clock }))];
  const change = (serviceId: string, changed: (offered: MockService) => MockService) => {
    mock.services = mock.services.map((offered) =>
      offered.service.id === serviceId ? changed(offered) : offered,
    );
  };
  return {
    respond: createRespond(centers, base),
    controls: {
      setNow: clock.set,
      async passTo(instant) {
        clock.set(instant);
      },
      async saveService(service) {
        change(service.id, (offered) => ({ ...offered, service }));
      },
      async saveDay(serviceId, exception) {
        change(serviceId, ({ service, exceptions = [] }) => ({
          service,
          exceptions: [...exceptions.filter(({ day }) => day !== exception.day), exception],
        }));
      },
      async addEntry(campaignId, entry) {
        const at = books.findIndex(({ facts: { id } }) => id === campaignId);
        const one = books[at]!;
        books[at] = { ...one, entries: [...one.entries, { ...entry, enteredOn: today() }] };
        mock.campaigns = published();
      },
    },
  };
}

describe('the mocks as a plain fetch', () => {
  contractKit({
    test,
    async setUp(scene) {
      const { respond, controls } = createServer(scene);
      return { base, fetch: createFetch(respond), ...controls, async [Symbol.asyncDispose]() {} };
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
      const { respond, controls } = createServer(scene);
      server.resetHandlers(...createHandlers(respond, base));
      return { base, fetch, ...controls, async [Symbol.asyncDispose]() {} };
    },
  });
});
