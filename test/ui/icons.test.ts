import { assert } from '@esm-bundle/chai';
import { render } from 'lit';
import * as icons from '../../src/ui/icons.ts';

/** As the file of that name in Lucide has it, whatever the order of attributes. */
function shapesOf(svg: Element): string[] {
  return [...svg.children].map(({ localName, attributes }) => {
    const values = [...attributes].map(({ name, value }) => `${name}=${value}`);
    return [localName, ...values.sort()].join(' ');
  });
}

describe('an icon', () => {
  for (const [name, icon] of Object.entries(icons)) {
    const file = name.replace(/Icon$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

    it(`${file} is the one of Lucide, and silent`, async () => {
      const answer = await fetch(`/node_modules/lucide-static/icons/${file}.svg`);
      assert.equal(answer.status, 200);
      const there = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
      const box = document.createElement('div');
      render(icon, box);
      const svg = box.querySelector('svg')!;
      assert.deepEqual(shapesOf(svg), shapesOf(there));
      assert.equal(svg.getAttribute('viewBox'), there.getAttribute('viewBox'));
      assert.equal(svg.getAttribute('aria-hidden'), 'true');
    });
  }
});
