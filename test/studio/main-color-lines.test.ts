/** What the studio says of a main color is true of each appearance that can be seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices } from '../../demo/portal/studio/choices.ts';
import { reportOf } from '../../demo/portal/studio/contrast.ts';
import { mainColorLines } from '../../demo/portal/studio/main-color-lines.ts';

function said(mainColor: string, appearance: Choices['appearance']): string[] {
  return mainColorLines(reportOf('community', mainColor), appearance).map(({ text }) => text);
}

const darkRed = {
  light: '浅色外观里，主色够深，没有调整。',
  dark: '深色外观里，主色 #9c1414 换成同一色系、适合深底的色调，实际显示 #feaba0。',
};
const yellow = {
  light: '浅色外观里，主色 #ffcc00 太浅，做文字看不清，已在同一色相里调深，实际显示 #614d06。',
  dark: '深色外观里，主色 #ffcc00 换成同一色系、适合深底的色调，实际显示 #edd081。',
};

test('light alone is told of light alone', () => {
  assert.deepEqual(said('#9c1414', 'light'), [darkRed.light]);
  assert.deepEqual(said('#ffcc00', 'light'), [yellow.light]);
});

test('dark is told of the tone that dark has, and of nothing that only light shows', () => {
  assert.deepEqual(said('#9c1414', 'dark'), [darkRed.dark]);
  assert.deepEqual(said('#ffcc00', 'dark'), [yellow.dark]);
  assert.deepEqual(said('#ffffff', 'dark'), ['深色外观里，主色在深底上看得清，没有调整。']);
});

test('who follows the device is told of both', () => {
  assert.deepEqual(said('#9c1414', 'auto'), [darkRed.light, darkRed.dark]);
  assert.deepEqual(said('#ffcc00', 'auto'), [yellow.light, yellow.dark]);
});

test('what is shown otherwise is told apart from what stays', () => {
  const lines = mainColorLines(reportOf('community', '#9c1414'), 'auto');
  assert.deepEqual(
    lines.map(({ isOther }) => isOther),
    [false, true],
  );
});
