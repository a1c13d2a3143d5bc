/** The reference server keeps the contract, on both databases. */
import { endExpired } from '../../demo/server/bookings/expiry.ts';
import { findCenter } from '../../demo/server/center.ts';
import { saveHolidays } from '../../demo/server/holidays.ts';
import { saveConsultation } from '../../demo/server/consultations/save-consultation.ts';
import { saveSealingKey } from '../../demo/server/consultations/sealing.ts';
import { addEntry, addUpdate, bookActIn, saveCampaign } from '../../demo/server/donations/index.ts';
import { randomIds } from '../../demo/server/ids.ts';
import { staffMember } from '../../demo/server/confidence/staff-log.ts';
import { saveService, saveServiceDay } from '../../demo/server/slots/change-services.ts';
import { saveRoom } from '../../demo/server/slots/save-room.ts';
import type { NewCampaignEntry } from '../../src/api/generated/types.ts';
import { onEachDatabase } from '../support/databases.ts';
import { saveTestCenter, startServer } from '../support/server.ts';
import { contractKit } from './kit.ts';

const staff = staffMember('desk');

onEachDatabase('the contract', ({ test, openStore }) => {
  contractKit({
    test,
    async setUp({ now, center, activities, holidays, services, consultation, others, ...settings }) {
      const { cancelMinutesBefore, messages, shareableRooms, campaigns, linkHosts } = settings;
      const store = await openStore();
      await saveTestCenter(store, activities, {
        center,
        cancelMinutesBefore,
        messages,
        linkHosts: ['gongyi.qq.com'],
      });
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
      const enter = async (campaignId: string, entry: NewCampaignEntry, instant = now) => {
        const settings = await current();
        await store.transact((trx) =>
          addEntry(bookActIn(trx, { ...desk(instant), staff }, settings), campaignId, randomIds.id(), entry),
        );
      };
      for (const { facts, entries, updates } of campaigns) {
        await saveCampaign({ ...desk(), staff }, await current(), facts);
        for (const entry of entries) await enter(facts.id, entry);
        for (const update of updates) {
          const settings = await current();
          await store.transact((trx) =>
            addUpdate(bookActIn(trx, { ...desk(), staff }, settings), facts.id, randomIds.id(), update),
          );
        }
      }
      // Taken off the list afterwards, as it may happen.
      await saveTestCenter(store, [], { center, cancelMinutesBefore, messages, linkHosts });
      const server = await startServer(store);
      let clock = now;
      return {
        ...server,
        fetch,
        setNow(instant) {
          clock = instant;
          server.setNow(instant);
        },
        async passTo(instant) {
          clock = instant;
          server.setNow(instant);
          await endExpired(desk(instant), await current());
        },
        async saveService(service) {
          await saveService(desk(), await current(), service);
        },
        async saveDay(serviceId, exception) {
          await saveServiceDay(desk(), await current(), serviceId, exception);
        },
        addEntry: (campaignId, entry) => enter(campaignId, entry, clock),
        async [Symbol.asyncDispose]() {
          await server[Symbol.asyncDispose]();
          await store[Symbol.asyncDispose]();
        },
      };
    },
  });
});
