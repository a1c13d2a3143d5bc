/** What the server names things: every code it gives out can be typed in again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCode, normalizeCode } from '../../src/domain/booking-code.ts';
import { isId } from '../../demo/server/center.ts';
import { randomIds } from '../../demo/server/ids.ts';

test('every code can be typed in again as it is shown, and none comes twice', () => {
  const codes = Array.from({ length: 5_000 }, () => randomIds.code());
  for (const code of codes) assert.equal(normalizeCode(formatCode(code)), code);
  assert.equal(new Set(codes).size, codes.length);
});

test('every id can stand in a path', () => {
  for (let times = 0; times < 1_000; times++) assert.ok(isId(randomIds.id()));
});
