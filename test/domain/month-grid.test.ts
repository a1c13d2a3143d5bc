/** The page of a month: whole weeks that hold the month once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { monthGrid } from '../../src/domain/month-grid.ts';
import { daysInMonth } from '../../src/domain/months.ts';
import { addDays, startOfMonth, weekdayOf } from '../../src/domain/plain-date.ts';
import { days } from './arbitraries.ts';

describe('the grid of a month', () => {
  test('has four weeks when February begins on a Monday, and up to six', () => {
    assert.equal(monthGrid('2027-02-14').length, 28);
    assert.equal(monthGrid('2026-11-24').length, 42);
    assert.equal(monthGrid('2026-12-01').length, 35);
  });

  test('begins in the month before and ends in the one after', () => {
    const grid = monthGrid('2026-12-25');
    assert.equal(grid[0], '2026-11-30');
    assert.equal(grid[grid.length - 1], '2027-01-03');
  });

  test('is whole weeks, day after day, with every day of the month once and no week without one', () => {
    fc.assert(
      fc.property(days(), (day) => {
        const grid = monthGrid(day);
        assert.equal(grid.length % 7, 0);
        assert.equal(weekdayOf(grid[0]!), 1);
        grid.forEach((each, index) => assert.equal(each, addDays(grid[0]!, index)));
        const ofMonth = grid.filter((each) => startOfMonth(each) === startOfMonth(day));
        assert.equal(ofMonth.length, daysInMonth(day));
        assert.ok(grid.indexOf(ofMonth[0]!) < 7);
        assert.ok(grid.length - 1 - grid.lastIndexOf(ofMonth[ofMonth.length - 1]!) < 7);
      }),
    );
  });
});
