/** The reference server keeps the contract, on both databases. */
import { endExpired } from '../../demo/server/bookings/expiry.ts';
import { findCenter, saveHolidays } from '../../demo/server/center.ts';
import { saveConsultation } from '../../demo/server/consultations/save-consultation.ts';
import { saveSealingKey } from '../../demo/server/consultations/sealing.ts';
import { randomIds } from '../../demo/server/ids.ts';
import { saveRoom, saveService, saveServiceDay } from '../../demo/server/slots/change-services.ts';
import { onEachDatabase } from '../support/databases.ts';
import { saveTestCenter, startServer } from '../support/server.ts';
import { contractKit } from './kit.ts';

const staff = { name: 'desk', role: 'desk' } as const;

onEachDatabase('the contract', ({ test, openStore }) => {
  contractKit({
    test,
    async setUp({ now, center, activities, holidays, services, consultation, others, ...settings }) {
      const { cancelMinutesBefore, messages, shareableRooms } = settings;
      const store = await openStore();
      await saveTestCenter(store, activities, { center, cancelMinutesBefore, messages });
      await saveHolidays(store, center.id, holidays);
      const current = async () => (await findCenter(store.db, center.id))!;
      const desk = (instant = now) => ({ store, ids: randomIds, now: Date.parse(instant) });
      for (const { service, exceptions = [] } of services) {
        await saveService(desk(), await current(), service);
        for (const exception of exceptions) {
          await saveServiceDay(desk(), await current(), service.id, exception);
        }
      }
      if (consultation) {
        const { sealing, exceptions = [] } = consultation;
        await saveConsultation(desk(), await current(), consultation, staff);
        for (const exception of exceptions)
          await saveServiceDay(desk(), await current(), consultation.service.id, exception);
        const change = { store, centerId: center.id, now: Date.parse(now), staff };
        if (sealing) await saveSealingKey(change, sealing.publicKey);
      }
      for (const name of shareableRooms) await saveRoom(desk(), await current(), { name, shareable: true });
      for (const other of others) await saveTestCenter(store, [], { center: other });
      const server = await startServer(store);
      return {
        ...server,
        fetch,
        async passTo(instant) {
          server.setNow(instant);
          await endExpired(desk(instant), await current());
        },
        async saveService(service) {
          await saveService(desk(), await current(), service);
        },
        async saveDay(serviceId, exception) {
          await saveServiceDay(desk(), await current(), serviceId, exception);
        },
        async [Symbol.asyncDispose]() {
          await server[Symbol.asyncDispose]();
          await store[Symbol.asyncDispose]();
        },
      };
    },
  });
});
