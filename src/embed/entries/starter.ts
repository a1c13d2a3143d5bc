/** How every widget begins its life on a page with the script tag. */
import { begin } from '../../context/defaults.ts';
import type { WidgetModule } from '../page.ts';

export function starter(name: string, element: CustomElementConstructor): WidgetModule['start'] {
  return async (defaults) => {
    begin(defaults);
    // First the provider, so that the first thing asked is the right one.
    if (document.querySelector('boai-provider')) await import('../../context/provider.define.ts');
    if (!customElements.get(name)) customElements.define(name, element);
  };
}
