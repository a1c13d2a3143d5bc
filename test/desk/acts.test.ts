/** What may stand in the staff log has words in both languages; that the server writes nothing else is its types' to say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsInChinese, actsInEnglish, actText } from '../../demo/portal/desk/team/acts.ts';
import { otherStaffActs } from '../../src/api/contract/staff-acts.ts';
import { staffOperations } from '../../src/api/contract/staff-operations.ts';

const acts = [
  ...Object.entries(staffOperations).flatMap(([id, { method }]) => (method === 'POST' ? [id] : [])),
  ...otherStaffActs,
].sort();

test('every act that the server can write has words, in Chinese and in English', () => {
  assert.deepEqual(Object.keys(actsInChinese).sort(), acts);
  assert.deepEqual(Object.keys(actsInEnglish).sort(), acts);
  for (const words of Object.values(actsInChinese))
    assert.match(words, /^\p{Script=Han}[\p{Script=Han}（）]+$/u);
  for (const words of Object.values(actsInEnglish)) assert.match(words, /^[A-Z][A-Za-z’() -]{4,}$/);
});

test('a day that was read stays beside its words, and what is not known is shown as it is', () => {
  assert.equal(actText('loadDay 2026-11-24', actsInEnglish), `${actsInEnglish.loadDay} 2026-11-24`);
  assert.equal(actText('somethingLater', actsInChinese), 'somethingLater');
});
