/** Room for the widgets from the page's first byte on, as lines of the site's own style sheet: the README's figures. */
import type { WidgetName } from '../../../src/embed/widget-names.ts';
import type { Choices } from './choices.ts';

/** How long a list is, only its center knows: a screen, as a start. */
const heights: Readonly<Record<WidgetName, { readonly narrow: string; readonly wide: string }>> = {
  'activity-calendar': { narrow: '100vh', wide: '1500px' },
  'cabin-booking': { narrow: '1900px', wide: '1100px' },
  'consultation-signup': { narrow: '1300px', wide: '1000px' },
  'donation-progress': { narrow: '100vh', wide: '100vh' },
  'my-bookings': { narrow: '800px', wide: '800px' },
};

/** With the margins of most pages beside a column of 640. */
const wideFrom = '680px';

export function reservedHeightsOf({ widgets, form }: Choices): string {
  const selectorOf = (name: WidgetName): string =>
    form === 'div' ? `[data-boai="${name}"]` : `boai-${name}`;
  const narrow = widgets.map(
    (name) => `  ${selectorOf(name)} { display: block; min-height: ${heights[name].narrow} }\n`,
  );
  const wide = widgets
    .filter((name) => heights[name].wide !== heights[name].narrow)
    .map((name) => `    ${selectorOf(name)} { min-height: ${heights[name].wide} }\n`);
  const media = wide.length > 0 ? `  @media (min-width: ${wideFrom}) {\n${wide.join('')}  }\n` : '';
  return `<style>\n${narrow.join('')}${media}</style>\n`;
}
