/** The guarantee, whatever happens in whatever order: random histories over the routes of the widgets, read back by SQL. */
import assert from 'node:assert/strict';
import { onEachDatabase } from '../../support/databases.ts';
import { checkHistories } from './check-histories.ts';
import { residentActs, staffActs } from './histories.ts';

const inCi = { sqlite: 2_000, postgres: 100 };
const whole = { sqlite: 10_000, postgres: 1_000 };
const { BOAI_FULL, BOAI_HISTORIES, BOAI_SEED, BOAI_SHORTEN } = process.env;

onEachDatabase('histories of a center', ({ test, newPlace, kind }) => {
  test('no place is given twice, nobody is forgotten, and the log tells it all', async () => {
    const histories = Number(BOAI_HISTORIES ?? (BOAI_FULL === '1' ? whole : inCi)[kind]);
    const tally = await checkHistories(newPlace, {
      histories,
      seed: BOAI_SEED === undefined ? undefined : Number(BOAI_SEED),
      isShortened: BOAI_SHORTEN === '1',
    });
    const acts = [...residentActs, ...staffActs.map((act) => `staff ${act}`)];
    // In one history of seventy: among a few hundred there may be none.
    if (histories >= 1_000) acts.push('promised');
    assert.deepEqual(
      acts.filter((act) => !tally.has(act)),
      [],
      'every act has worked at least once',
    );
  });
});
