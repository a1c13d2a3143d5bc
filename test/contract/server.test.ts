/** The reference server keeps the contract, on both databases. */
import { saveHolidays } from '../../demo/server/center.ts';
import { onEachDatabase } from '../support/databases.ts';
import { saveTestCenter, startServer } from '../support/server.ts';
import { contractKit } from './kit.ts';

onEachDatabase('the contract', ({ test, openStore }) => {
  contractKit({
    test,
    async setUp({ center, activities, holidays, cancelMinutesBefore, others }) {
      const store = await openStore();
      await saveTestCenter(store, activities, { center, cancelMinutesBefore });
      await saveHolidays(store, center.id, holidays);
      for (const other of others) await saveTestCenter(store, [], { center: other });
      const server = await startServer(store);
      return {
        ...server,
        fetch,
        async [Symbol.asyncDispose]() {
          await server[Symbol.asyncDispose]();
          await store[Symbol.asyncDispose]();
        },
      };
    },
  });
});
