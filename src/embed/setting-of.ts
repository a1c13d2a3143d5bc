/** A setting of an element that is not alive yet: its own, a provider's around it, or the page's. */
import type { PageSettings } from './page.ts';

export function settingOf(element: Element, name: 'api' | 'center', page: PageSettings): string | undefined {
  return (
    element.getAttribute(name) ??
    element.getAttribute(`data-${name}`) ??
    element.closest(`boai-provider[${name}]`)?.getAttribute(name) ??
    page[name]
  );
}
