/** The parts that a page can style are those of the README's table, and no others. */
import { expect } from '@esm-bundle/chai';
import { cleanUp, openWidget, widgetNames, type WidgetName } from '../support/browser/any-widget.ts';
import { until } from '../support/browser/wait.ts';
import type { ScenarioName } from '../mocks/scenarios.ts';

async function documented(): Promise<Set<string>> {
  const readme = await (await fetch('/README.md')).text();
  const table = /\| Part \| What \|\n\|[-|]+\|\n((?:\|.*\n)+)/.exec(readme)![1]!;
  const names = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) => [
    ...cell!.matchAll(/`([^`]+)`/g),
  ]);
  return new Set(names.map(([, name]) => name!));
}

function* partsIn(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll('*')) {
    yield* element.part;
    if (element.shadowRoot) yield* partsIn(element.shadowRoot);
  }
}

const scenarios: Readonly<Record<WidgetName, readonly ScenarioName[]>> = {
  'boai-activity-calendar': ['typical'],
  'boai-cabin-booking': ['typical', 'twoServices'],
  'boai-consultation-signup': ['typical'],
  'boai-donation-progress': ['campaignInFull'],
  'boai-my-bookings': ['typical'],
};

/** What the widget shows when a resident has gone one step further. */
async function goOn(name: WidgetName, root: ShadowRoot): Promise<void> {
  const press = async (selector: string): Promise<void> =>
    (await until(() => root.querySelector<HTMLElement>(selector))).click();
  if (name === 'boai-activity-calendar') {
    await press('[data-view=list]');
    await press('button[data-id]');
    await until(() => root.querySelector('boai-activity-detail')?.shadowRoot?.querySelector('dialog[open]'));
  } else if (name === 'boai-cabin-booking' && !root.querySelector('[part=service]')) {
    await press('.day.free');
    await until(() => root.querySelector('[part=slot]'));
  } else if (name === 'boai-donation-progress') {
    await until(() => root.querySelector('[part=table]'));
  }
}

describe('parts', () => {
  afterEach(cleanUp);

  for (const name of widgetNames) {
    it(`of <${name}> are in the README, and begin with widget and footer`, async () => {
      const known = await documented();
      for (const scenario of scenarios[name]) {
        const { root, section } = await openWidget(`<${name}></${name}>`, scenario);
        await until(() =>
          section.querySelector('[part~=button], [part~=primary-button], [part~=service], [part~=day]'),
        );
        await goOn(name, root);
        const found = new Set(partsIn(root));
        expect([...found].filter((part) => !known.has(part))).to.deep.equal([]);
        expect(section.part.contains('widget')).to.equal(true);
        expect(section.querySelector('footer')!.part.contains('footer')).to.equal(true);
        cleanUp();
      }
    });
  }
});
