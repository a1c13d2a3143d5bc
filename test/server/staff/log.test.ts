/** Whatever staff change, the staff log says who and when, in the same transaction. */
import assert from 'node:assert/strict';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { anActivity, aSignUp, saveTestCenter, startServer, testTime } from '../../support/server.ts';
import { aService } from '../../support/services.ts';

onEachDatabase('changes by staff', (database) => {
  const { test } = database;

  test('each is one row with account, act and subject; what was refused or only tried leaves none', async () => {
    await using store = await database.openStore();
    await saveTestCenter(store, [anActivity()]);
    await using server = await startServer(store);
    const { ask, refused } = createCaller(server.base, fetch);
    const token = await createStaffToken(store, 'meiyuan', '小李', Date.parse(testTime));
    const { booking } = await ask('signUp', { activity: 'dance', body: aSignUp() });
    await ask('saveService', { token, body: { service: aService(), dryRun: true } });
    await ask('saveService', { token, body: { service: aService() } });
    await ask('saveRoom', { token, body: { name: '广场', shareable: true } });
    await ask('loadRoster', { token, activity: 'dance' });
    await ask('findStaffBookings', { token, body: { text: '13800138000' } });
    await ask('cancelStaffBooking', { token, booking: booking.id });
    await ask('cancelActivity', { token, activity: 'dance', body: {} });
    await refused('activity_not_found', 'cancelActivity', { token, activity: 'nothing', body: {} });
    const rows = await store.db.selectFrom('staff_log').selectAll().orderBy('number').execute();
    assert.deepEqual(
      rows.map(({ act, subject, at }) => [act, subject, at]),
      [
        ['saveService', 'cabin', '2026-11-24T01:00:00Z'],
        ['saveRoom', '', '2026-11-24T01:00:00Z'],
        ['cancelStaffBooking', booking.id, '2026-11-24T01:00:00Z'],
        ['cancelActivity', 'dance', '2026-11-24T01:00:00Z'],
      ],
    );
    for (const { staff } of rows) assert.match(staff, /^小李 \(desk editor [0-9a-f]{8}\)$/);
  });
});
