/** The public holidays as a center follows them: what staff say of a day wins over what was announced. */
import assert from 'node:assert/strict';
import type { CorrectHolidays, HolidayCorrection } from '../../../src/api/generated/types.ts';
import { saveHolidays } from '../../../demo/server/holidays.ts';
import { createStaffToken } from '../../../demo/server/staff.ts';
import { createCaller } from '../../contract/caller.ts';
import { onEachDatabase } from '../../support/databases.ts';
import { aSignUp, saveTestCenter, startServer } from '../../support/server.ts';
import { aService, saveServices } from '../../support/services.ts';

const announced = {
  year: 2026,
  // Thursday and Friday off, the Saturday after them worked.
  off: ['2026-11-26', '2026-11-27'],
  work: ['2026-11-28'],
  names: [{ day: '2026-11-26', name: '社区节' }],
};

onEachDatabase('public holidays', ({ test, openStore }) => {
  test('are seen and corrected by staff, for all services, with whom that turns away; a new announcement leaves that alone', async () => {
    await using store = await openStore();
    await saveTestCenter(store);
    await saveServices(store, [aService(), aService({ id: 'open', name: '理发', onHolidays: 'open' })]);
    await using server = await startServer(store);
    const { ask, refused } = createCaller(server.base, fetch);
    const token = await createStaffToken(store, 'meiyuan', '小李', 0);
    const correct = (changes: Partial<CorrectHolidays>) => ({
      token,
      body: { from: '2026-12-03', to: '2026-12-03', kind: 'off', name: null, ...changes },
    });
    const week = async (from: string, to: string) => {
      const { services } = await ask('loadSlots', { query: { from, to } });
      return services.map(({ days }) => days.map(({ closed }) => closed ?? 'open').join(' '));
    };
    const visit = {
      ...aSignUp(),
      hold: null,
      items: ['pressure'],
      ageBand: null,
      isUnder14: false,
      guardianConsent: false,
      healthNoticeVersion: '2026-11-01',
    };
    const { booking } = await ask('bookSlot', { slot: 'cabin_20261203T0830', body: visit });

    const nothing = await ask('loadHolidays', { token });
    assert.deepEqual([nothing.today, nothing.years, nothing.corrections], ['2026-11-24', [], []]);
    await saveHolidays(store, 'meiyuan', [announced]);
    assert.deepEqual(await week('2026-11-26', '2026-11-28'), ['holiday holiday open', 'open open open']);

    const tried = await ask('correctHolidays', correct({ dryRun: true }));
    assert.deepEqual([tried.applied, tried.newToCall, tried.newYears], [false, [booking.id], []]);
    assert.deepEqual((await ask('loadHolidays', { token })).corrections, []);
    const saved = await ask('correctHolidays', correct({ name: '建街节', was: [] }));
    assert.deepEqual([saved.applied, saved.newToCall], [true, [booking.id]]);
    assert.deepEqual(await week('2026-12-03', '2026-12-03'), ['holiday', 'open']);
    await ask('correctHolidays', correct({ from: '2026-11-27', to: '2026-11-28', kind: 'usual' }));
    assert.deepEqual(await week('2026-11-26', '2026-11-28'), ['holiday open weekly', 'open open weekly']);

    // Announced again, and corrected still.
    await saveHolidays(store, 'meiyuan', [announced]);
    const { years, corrections } = await ask('loadHolidays', { token });
    assert.deepEqual(years, [
      {
        year: 2026,
        off: ['2026-11-26', '2026-12-03'],
        work: [],
        names: [...announced.names, { day: '2026-12-03', name: '建街节' }],
      },
    ]);
    const own: HolidayCorrection = { day: '2026-12-03', kind: 'off', name: '建街节' };
    assert.deepEqual(corrections, [
      { day: '2026-11-27', kind: 'usual', name: null },
      { day: '2026-11-28', kind: 'usual', name: null },
      own,
    ]);

    await refused('changed_meanwhile', 'correctHolidays', correct({ kind: 'work', was: [] }));
    const back = await ask('correctHolidays', correct({ kind: 'announced', was: [own] }));
    assert.deepEqual(back.fitAgain, [booking.id]);
    const next = await ask(
      'correctHolidays',
      correct({ from: '2027-01-01', to: '2027-01-03', name: '元旦' }),
    );
    assert.deepEqual(next.newYears, [2027]);
    const { holidays } = await ask('loadSlots', { query: { from: '2027-01-01', to: '2027-01-03' } });
    assert.deepEqual(holidays.find(({ year }) => year === 2027)?.names, [
      { day: '2027-01-01', name: '元旦' },
    ]);
    for (const wrong of [{ to: '2027-02-30' }, { to: '2026-12-01' }, { to: '2027-01-03' }]) {
      await refused('validation_failed', 'correctHolidays', correct(wrong));
    }
  });
});
