/** Hours as staff type them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodsText, readPeriods } from '../../demo/portal/desk/hours/periods.ts';

const both = [
  { from: '08:30', to: '11:30' },
  { from: '14:30', to: '17:00' },
];

test('hours are read however they are typed', () => {
  for (const text of [
    '8:30-11:30、14:30-17:00',
    '14:30–17:00, 08:30 – 11:30',
    '８：３０－１１：３０，１４：３０～１７：００。',
    '8:30到11:30和14:30至17:00',
    '8:30-11:30 14:30-17:00',
    periodsText(both),
  ]) {
    assert.deepEqual(readPeriods(text), both, text);
  }
  assert.deepEqual(readPeriods(' '), []);
  assert.deepEqual(readPeriods('22:00-24:00'), [{ from: '22:00', to: '24:00' }]);
});

test('what is no hours, ends before it begins, or overlaps is not guessed at', () => {
  for (const text of [
    '上午',
    '8:30',
    '8-11',
    '8:30-11:30 上午',
    '11:30-8:30',
    '8:30-8:30',
    '8:30-11:30、11:00-12:00',
    '8:60-11:30',
    '8:30-25:00',
    '24:00-24:30',
  ]) {
    assert.equal(readPeriods(text), undefined, text);
  }
});
