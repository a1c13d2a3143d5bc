/** What a page puts into the slots is seen at its place, in every widget. */
import { expect } from '@esm-bundle/chai';
import { cleanUp, openWidget, widgetNames, type WidgetName } from '../support/browser/any-widget.ts';
import { until } from '../support/browser/wait.ts';
import type { ScenarioName } from '../mocks/scenarios.ts';

const children = ['header', 'emblem', 'contact', 'footer', 'empty']
  .map((name) => `<span slot="${name}">${name}的话</span>`)
  .join('');

function top(root: ParentNode, selector: string): number {
  return root.querySelector(selector)!.getBoundingClientRect().top;
}

const isShown = (element: HTMLElement, slot: string): boolean =>
  element.querySelector(`[slot=${slot}]`)!.getClientRects().length > 0;

/** Where there is nothing to show, in the mock centers. */
const emptyIn: Readonly<Record<WidgetName, ScenarioName>> = {
  'boai-activity-calendar': 'empty',
  'boai-cabin-booking': 'empty',
  'boai-consultation-signup': 'noConsultation',
  'boai-donation-progress': 'noCampaigns',
  'boai-my-bookings': 'typical',
};

for (const name of widgetNames) {
  describe(`<${name}>`, () => {
    afterEach(cleanUp);

    it('shows the words of the page from the first thing that it draws, and each at its place', async () => {
      const { element, root, section } = await openWidget(`<${name}>${children}</${name}>`);
      for (const slot of ['header', 'emblem', 'contact', 'footer']) {
        expect(isShown(element, slot), slot).to.equal(true);
      }
      expect(top(element, '[slot=header]')).to.be.at.most(top(root, 'h2, header select'));
      expect(top(element, '[slot=contact]')).to.be.at.least(top(root, 'footer'));
      // The consultation's help and the form of my bookings do not wait for the rest of the sheets.
      await until(() => top(element, '[slot=footer]') > top(element, '[slot=contact]'));
      expect(section.getBoundingClientRect().bottom).to.be.above(top(element, '[slot=footer]'));
    });

    it('shows an emblem beside the heading where both have room, else above it', async () => {
      // Their heads are made of more than a heading.
      if (name === 'boai-activity-calendar' || name === 'boai-donation-progress') return;
      const emblem = '<svg slot="emblem" width="150" height="40"></svg>';
      for (const [width, isBeside] of [
        [320, false],
        [700, true],
      ] as const) {
        const { element, root } = await openWidget(
          `<div style="width:${width}px"><${name}>${emblem}</${name}></div>`,
        );
        await until(() => root.querySelector('.tools'));
        const box = element.querySelector('svg')!.getBoundingClientRect();
        const heading = root.querySelector('.headed h2')!.getBoundingClientRect();
        if (isBeside) {
          expect(heading.left).to.be.at.least(box.right);
          expect(heading.top).to.be.below(box.bottom);
        } else expect(heading.top).to.be.at.least(box.bottom);
        cleanUp();
      }
    });

    it('says more where there is nothing to show, and only there', async () => {
      const { element } = await openWidget(`<${name}>${children}</${name}>`, emptyIn[name]);
      await until(() => isShown(element, 'empty'));
      // Below our own words, and not beside them at the far end.
      const slot = element.querySelector('[slot=empty]')!;
      const words = slot.assignedSlot!.parentElement!.querySelector('p, h3');
      if (words) {
        await until(() => slot.getBoundingClientRect().top >= words.getBoundingClientRect().bottom);
        expect(slot.getBoundingClientRect().left).to.equal(words.getBoundingClientRect().left);
      }
      cleanUp();
      if (name === 'boai-my-bookings') return;
      const full = await openWidget(`<${name}>${children}</${name}>`, 'typical');
      await until(() => full.section.querySelector('[part=footer] a[href^=tel]'));
      expect(isShown(full.element, 'empty')).to.equal(false);
    });
  });
}
