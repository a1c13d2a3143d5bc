/** Each token of the README that is no color changes what it says, set on an element around the widget. */
import { expect } from '@esm-bundle/chai';
import { manifestOf } from '../../demo/manifest/custom-elements.ts';
import { cleanUp, openWidget } from '../support/browser/any-widget.ts';
import { until } from '../support/browser/wait.ts';

interface Case {
  readonly value: string;
  readonly markup: string;
  /** What is pressed before it can be seen. */
  readonly press?: string;
  /** Where it is seen, in the widget or in the dialog inside of it. */
  readonly at: string;
  readonly property: string;
  readonly seen: string;
}

const cabin = '<boai-cabin-booking></boai-cabin-booking>';
const elderCabin = '<boai-cabin-booking elder></boai-cabin-booking>';
const section = { markup: cabin, at: 'section' };
const day = { markup: cabin, at: '.day.free', property: 'min-height' };
const dialog = {
  markup: '<boai-activity-calendar view="list"></boai-activity-calendar>',
  press: 'button[data-id]',
  at: 'dialog[open]',
};

const cases: Readonly<Record<string, Case>> = {
  '--boai-font': { ...section, value: 'cursive', property: 'font-family', seen: 'cursive' },
  '--boai-font-size': { ...section, value: '21px', property: 'font-size', seen: '21px' },
  '--boai-font-size-elder': {
    ...section,
    markup: elderCabin,
    value: '27px',
    property: 'font-size',
    seen: '27px',
  },
  '--boai-target-size': { ...day, value: '57px', seen: '57px' },
  '--boai-target-size-elder': {
    ...day,
    markup: elderCabin,
    at: '[role=switch]',
    value: '71px',
    seen: '71px',
  },
  '--boai-radius': { ...day, value: '3px', property: 'border-top-left-radius', seen: '3px' },
  '--boai-space': {
    markup: cabin,
    press: '.day.free',
    at: '.times-list',
    value: '7px',
    property: 'row-gap',
    seen: '14px',
  },
  '--boai-space-compact': {
    ...section,
    markup: '<boai-cabin-booking density="compact"></boai-cabin-booking>',
    value: '1px',
    property: 'padding-top',
    seen: '4px',
  },
  '--boai-shadow': {
    ...dialog,
    value: '0 0 5px red',
    property: 'box-shadow',
    seen: 'rgb(255, 0, 0) 0px 0px 5px 0px',
  },
  '--boai-motion': { ...dialog, value: '0s', property: 'animation-duration', seen: '0s' },
};

/** What it is without the token, and with it. */
async function look({ markup, press, at, property, seen }: Case, style: string): Promise<string> {
  const { root } = await openWidget(`<div style="${style}">${markup}</div>`);
  if (press) (await until(() => root.querySelector<HTMLElement>(press))).click();
  const found = (): Element | null | undefined =>
    root.querySelector(at) ?? root.querySelector('boai-activity-detail')?.shadowRoot?.querySelector(at);
  const value = (): string => getComputedStyle(found()!).getPropertyValue(property);
  await until(found, at);
  // The look of another density comes late.
  if (style) await until(() => value() === seen, `${property} ${seen}; it is ${value()}`);
  return value();
}

describe('tokens', () => {
  afterEach(cleanUp);

  for (const [token, each] of Object.entries(cases)) {
    it(`${token}: ${each.property}`, async () => {
      const without = await look(each, '');
      cleanUp();
      await look(each, `${token}: ${each.value}`);
      expect(without).not.to.equal(each.seen);
    });
  }

  it('of the README are all of these, beside the colors', async () => {
    const { modules } = manifestOf(await (await fetch('/README.md')).text(), ['cabin-booking']);
    const names = modules[0]!.declarations[0]!.cssProperties.map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('--boai-color')).toSorted()).to.deep.equal(
      Object.keys(cases).toSorted(),
    );
  });
});
