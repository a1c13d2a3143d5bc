/** Each widget wears the theme that its page, a provider or its own attribute names, from the first thing that it draws. */
import { expect } from '@esm-bundle/chai';
import { configure } from '../../src/context/defaults.ts';
import { themePalette } from '../../src/styles/themes/themes.ts';
import { cleanUp, openWidget, widgetNames } from '../support/browser/any-widget.ts';
import { until } from '../support/browser/wait.ts';

const community = '#0b5553';
const red = themePalette('party-red')!;

const colorOf = (element: Element, name = '--_main'): string =>
  getComputedStyle(element).getPropertyValue(name).trim();

async function wears(element: Element, color: string): Promise<void> {
  await until(() => colorOf(element) === color);
}

for (const name of widgetNames) {
  describe(`<${name}>`, () => {
    afterEach(cleanUp);

    it('has the theme of its own attribute, and follows a change of it', async () => {
      const { element, section } = await openWidget(`<${name} theme="party-red"></${name}>`);
      // Help is there before anything else is: the consultation does not wait for its colors.
      if (name === 'boai-consultation-signup') await wears(section, red.light.main);
      expect(colorOf(section)).to.equal(red.light.main);
      element.setAttribute('theme', 'calm');
      await wears(section, themePalette('calm')!.light.main);
      element.removeAttribute('theme');
      await wears(section, community);
    });

    it('has the theme of its provider, in dark', async () => {
      const { section } = await openWidget(
        `<boai-provider theme="party-red" appearance="dark"><${name}></${name}></boai-provider>`,
      );
      await wears(section, red.dark.main);
      expect(colorOf(section, '--_ink')).to.equal(red.dark.text);
    });

    it('has the main color of the page, unless the element has its own', async () => {
      configure({ mainColor: '#7a1fa2' });
      const { element, section } = await openWidget(`<${name}></${name}>`);
      await wears(section, '#7a1fa2');
      element.setAttribute('main-color', '#ffd400');
      await wears(section, themePalette('', '#ffd400')!.light.main);
    });
  });
}

describe('a theme', () => {
  afterEach(cleanUp);

  it('gives way to the colors that a page sets as tokens', async () => {
    const { section } = await openWidget(
      '<div style="--boai-color-main: #123456"><boai-cabin-booking theme="calm"></boai-cabin-booking></div>',
    );
    expect(colorOf(section)).to.equal('#123456');
    expect(colorOf(section, '--_surface')).to.equal(themePalette('calm')!.light.surface);
  });

  it('that there is not is the default one', async () => {
    const { section } = await openWidget('<boai-cabin-booking theme="nope"></boai-cabin-booking>');
    expect(colorOf(section)).to.equal(community);
  });

  it('is worn by the dialog of an activity too', async () => {
    const { element, root } = await openWidget(
      '<boai-activity-calendar theme="party-red" view="list"></boai-activity-calendar>',
    );
    (await until(() => root.querySelector<HTMLElement>('button[data-id]'))).click();
    const dialog = await until(() => {
      const found = root.querySelector('boai-activity-detail')?.shadowRoot?.querySelector('dialog');
      return found?.open && found;
    });
    expect(colorOf(dialog)).to.equal(red.light.main);
    element.setAttribute('theme', 'spring-green');
    await wears(dialog, themePalette('spring-green')!.light.main);
  });
});

describe('compact', () => {
  afterEach(cleanUp);

  for (const name of widgetNames) {
    it(`takes air from <${name}>, and nothing from what is touched or read`, async () => {
      const look = async (density: string) => {
        const { root, section } = await openWidget(`<${name} density="${density}"></${name}>`);
        await until(() => colorOf(section, '--_space') === (density === 'compact' ? '3px' : '4px'));
        const button = await until(() =>
          [
            ...root.querySelectorAll<HTMLElement>('button.button, button.day, button[data-act], .primary'),
          ].find((found) => found.getClientRects().length > 0),
        );
        const seen = {
          padding: parseFloat(getComputedStyle(section).paddingTop),
          target: button.getBoundingClientRect().height,
          size: getComputedStyle(section).fontSize,
        };
        cleanUp();
        return seen;
      };
      const usual = await look('comfortable');
      const compact = await look('compact');
      expect(compact.padding).to.be.below(usual.padding);
      expect(compact.target).to.be.at.least(48);
      expect(compact.size).to.equal(usual.size);
    });
  }
});
