/** The center's wall clock: days of instants, offsets, and wall times that exist once, twice or never. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { instantAt, offsetAt, toInstant } from '../../src/domain/zone-instant.ts';
import { dayInZone, dayOf, timeOf } from '../../src/domain/zone.ts';
import { days, zones } from './arbitraries.ts';

const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2100, 0, 1) });
const times = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));

function zoned(epochMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
}

describe('the day of an instant', () => {
  test('turns at midnight in the zone', () => {
    const midnight = Date.parse('2026-11-24T00:00:00+08:00');
    assert.equal(dayInZone(midnight, 'Asia/Shanghai'), '2026-11-24');
    assert.equal(dayInZone(midnight - 1, 'Asia/Shanghai'), '2026-11-23');
  });

  test('differs from zone to zone', () => {
    const epochMs = Date.parse('2026-12-31T10:30:00Z');
    assert.equal(dayInZone(epochMs, 'Pacific/Kiritimati'), '2027-01-01');
    assert.equal(dayInZone(epochMs, 'Asia/Shanghai'), '2026-12-31');
    assert.equal(dayInZone(epochMs, 'Pacific/Pago_Pago'), '2026-12-30');
  });

  test('follows China’s summer time of the 1980s', () => {
    assert.equal(dayInZone(Date.parse('1988-06-30T15:30:00Z'), 'Asia/Shanghai'), '1988-07-01');
  });

  test('is what Temporal says, in every zone', () => {
    fc.assert(
      fc.property(instants, zones, (epochMs, timeZone) => {
        assert.equal(dayInZone(epochMs, timeZone), zoned(epochMs, timeZone).toPlainDate().toString());
      }),
    );
  });

  test('is the beginning of an instant of the contract', () => {
    assert.equal(dayOf('2026-11-24T07:00:00+08:00'), '2026-11-24');
    assert.equal(timeOf('2026-11-24T07:00:00+08:00'), '07:00');
  });
});

describe('the offset', () => {
  test('is written with sign, hours and minutes', () => {
    const epochMs = Date.parse('2026-11-24T00:00:00Z');
    const written = ['Asia/Shanghai', 'UTC', 'America/St_Johns', 'Asia/Kathmandu'].map((timeZone) =>
      offsetAt(epochMs, timeZone),
    );
    assert.deepEqual(written, ['+08:00', '+00:00', '-03:30', '+05:45']);
  });

  test('follows summer time, China’s of the 1980s included', () => {
    assert.equal(offsetAt(Date.parse('2026-07-01T00:00:00Z'), 'Europe/Berlin'), '+02:00');
    assert.equal(offsetAt(Date.parse('1988-07-01T00:00:00Z'), 'Asia/Shanghai'), '+09:00');
  });

  test('and the instant are what Temporal writes, milliseconds cut off', () => {
    fc.assert(
      fc.property(instants, zones, (epochMs, timeZone) => {
        const expected = zoned(epochMs, timeZone);
        assert.equal(offsetAt(epochMs, timeZone), expected.offset);
        const text = expected.toString({ smallestUnit: 'second', timeZoneName: 'never' });
        assert.equal(instantAt(epochMs, timeZone), text);
      }),
    );
  });
});

describe('a wall time', () => {
  test('becomes an instant with the offset of the zone', () => {
    assert.equal(toInstant('2026-11-24', '07:00', 'Asia/Shanghai'), '2026-11-24T07:00:00+08:00');
    assert.equal(toInstant('2026-11-24', '07:00:30', 'Asia/Shanghai'), '2026-11-24T07:00:30+08:00');
    assert.equal(toInstant('2026-11-24', '24:00', 'Asia/Shanghai'), '2026-11-25T00:00:00+08:00');
  });

  test('that is skipped moves on with the clocks', () => {
    assert.equal(toInstant('2026-03-08', '02:30', 'America/New_York'), '2026-03-08T03:30:00-04:00');
    // Samoa left out a whole day when it changed sides of the date line.
    assert.equal(toInstant('2011-12-30', '09:00', 'Pacific/Apia'), '2011-12-31T09:00:00+14:00');
  });

  test('that comes twice is the first of the two', () => {
    assert.equal(toInstant('2026-11-01', '01:30', 'America/New_York'), '2026-11-01T01:30:00-04:00');
  });

  test('is what Temporal makes of it, on the days when clocks change above all', () => {
    const changes = fc.tuple(instants, zones).map(([epochMs, timeZone]) => {
      const from = zoned(epochMs, timeZone);
      return { timeZone, day: (from.getTimeZoneTransition('next') ?? from).toPlainDate().toString() };
    });
    const any = fc.record({ timeZone: zones, day: days('1975-01-01', '2099-12-31') });
    fc.assert(
      fc.property(fc.oneof(changes, any), times, ({ day, timeZone }, time) => {
        const expected = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
        const text = expected.toString({ smallestUnit: 'second', timeZoneName: 'never' });
        assert.equal(toInstant(day, time, timeZone), text);
      }),
      { numRuns: 1000 },
    );
  });

  test('that cannot be one is an error, not a wrong instant', () => {
    assert.throws(() => toInstant('2026-11-24', '25:00', 'Asia/Shanghai'), RangeError);
    assert.throws(() => toInstant('2026-11-24', '07:00', 'Asia/Atlantis'), RangeError);
  });
});
