/** The heights that the studio writes are those of the README, in the one width and in the other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { firstChoices } from '../../demo/portal/studio/choices.ts';
import { reservedHeightsOf } from '../../demo/portal/studio/reserved-heights.ts';
import { widgetNames } from '../../src/embed/widget-names.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const all = { ...firstChoices, widgets: widgetNames };

test('each widget has its line, and one for a wide page where that is another', () => {
  assert.equal(
    reservedHeightsOf(all),
    `<style>
  boai-activity-calendar { display: block; min-height: 100vh }
  boai-cabin-booking { display: block; min-height: 1900px }
  boai-consultation-signup { display: block; min-height: 1300px }
  boai-donation-progress { display: block; min-height: 100vh }
  boai-my-bookings { display: block; min-height: 800px }
  @media (min-width: 680px) {
    boai-activity-calendar { min-height: 1500px }
    boai-cabin-booking { min-height: 1100px }
    boai-consultation-signup { min-height: 1000px }
  }
</style>
`,
  );
});

test('a div has it where there is no tag, and nothing more than what was chosen', () => {
  assert.equal(
    reservedHeightsOf({ ...all, form: 'div', widgets: ['my-bookings'] }),
    '<style>\n  [data-boai="my-bookings"] { display: block; min-height: 800px }\n</style>\n',
  );
});

for (const name of ['cabin-booking', 'consultation-signup', 'my-bookings'] as const) {
  test(`${name} has the figures of the README`, () => {
    const [, narrow, wide] = new RegExp(`<boai-${name}>.*\\| (\\d+) px \\| (\\d+) px \\|`).exec(readme) ?? [];
    const written = [...reservedHeightsOf({ ...all, widgets: [name] }).matchAll(/min-height: (\d+)px/g)];
    assert.deepEqual(
      written.map(([, height]) => height),
      [...new Set([narrow, wide])],
    );
  });
}
