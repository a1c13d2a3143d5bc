/** What somebody may be called. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPersonName } from '../../src/domain/person-name.ts';

describe('a name', () => {
  test('may be in any script, with rare characters, and short', () => {
    const rare = '\u{20BB7}\u{E0100}';
    const privateUse = '\uE863';
    for (const name of [
      '王',
      '李奶奶',
      '阿依古丽·买买提',
      'Müller',
      "O'Neil",
      '小明1',
      `${rare}田`,
      privateUse,
      ' 王芳 ',
    ]) {
      assert.equal(isPersonName(name), true, name);
    }
  });

  test('is counted in characters as people count them, 30 at most', () => {
    assert.equal(isPersonName('\u{20BB7}'.repeat(30)), true);
    assert.equal(isPersonName('王'.repeat(31)), false);
    assert.equal(isPersonName(` ${'王'.repeat(30)} `), true);
  });

  test('has to show something', () => {
    for (const name of ['', ' ', '\u3000', '\u200b', '\u202e\u2066', '\ufe0f']) {
      assert.equal(isPersonName(name), false, JSON.stringify(name));
    }
  });

  test('is one line of text without control characters', () => {
    for (const name of ['王\n芳', '王\u0000', '王\u2028芳', '王\ud800']) {
      assert.equal(isPersonName(name), false, JSON.stringify(name));
    }
  });
});
