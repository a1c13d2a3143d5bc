/** No message about a consultation leaves the house: the call list has its code, and its counsellor calls. */
import assert from 'node:assert/strict';
import { deliverDue } from '../../../demo/server/messages/deliver.ts';
import { openMailbox } from '../../../demo/server/messages/mail.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { startGateway } from '../../support/gateway.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { aSignUp, testKey } from '../../support/server.ts';
import { openConsultationDesk } from './consultation-desk.ts';

onEachDatabase('messages about consultations', (database) => {
  database.test(
    'a reminder goes to no gateway and no mail, and to the call list without a phone',
    async () => {
      await using gateway = await startGateway();
      await using mail = await startMailServer();
      await using desk = await openConsultationDesk(database);
      const mailbox = openMailbox({
        smtpUrl: mail.url,
        from: 'desk@center.example',
        to: 'desk@center.example',
      });
      try {
        const { booking } = await desk.book();
        await desk.ask('signUp', { activity: 'dance', body: aSignUp() });
        let now = Date.parse('2026-11-24T09:00:00+08:00');
        const errors: unknown[] = [];
        const work = () =>
          deliverDue({
            store: desk.store,
            clock: () => now,
            key: testKey,
            publicUrl: 'https://center.example',
            webhook: { url: gateway.url, secret: 'a secret of the gateway and us' },
            mailbox,
            onError: (error) => void errors.push(error),
          });
        await work();
        now = Date.parse('2026-11-25T18:30:00+08:00');
        desk.setNow('2026-11-25T18:30:00+08:00');
        await work();
        // With the gateway gone everything is for the desk, which is told by mail of all else.
        gateway.answer(500);
        await work();
        assert.deepEqual(errors, []);
        assert.ok(gateway.received.length > 0, 'the activity is told');
        for (const { body } of gateway.received) assert.ok(!body.includes(booking.code), body);
        for (const { source } of mail.received) assert.ok(!source.includes(booking.code), source);
        const { calls } = await desk.ask('loadCalls', { token: desk.deskToken });
        assert.deepEqual(
          calls.map(({ reason, booking: { code, title, name, phone, room } }) => [
            reason,
            code,
            title,
            name,
            phone,
            room,
          ]),
          [['reminder', booking.code, '服务中心预约', '', '', '']],
        );
        const channels = await desk.store.db
          .selectFrom('outbox')
          .select('channel')
          .where('booking_id', '=', booking.id)
          .orderBy('channel')
          .execute();
        assert.deepEqual(
          channels.map(({ channel }) => channel),
          ['calls', 'screen'],
        );
      } finally {
        mailbox.close();
      }
    },
  );
});
