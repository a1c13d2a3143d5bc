/** How every widget begins its life on a page with the script tag. */
import { configure } from '../../context/defaults.ts';
import type { WidgetModule } from '../page.ts';

/** `loadRequest`: the code of its first request, where that is a chunk of its own; only then has every element asked. */
export function starter(
  name: string,
  element: CustomElementConstructor,
  loadRequest?: () => Promise<unknown>,
): WidgetModule['start'] {
  return async (defaults) => {
    configure(defaults);
    // First the provider, so that the first thing asked is the right one.
    if (document.querySelector('boai-provider')) await import('../../context/provider.define.ts');
    if (!customElements.get(name)) customElements.define(name, element);
    // Without it the widget says itself what is wrong.
    if (loadRequest) {
      await loadRequest().catch(() => {});
      // The elements go on from the same moment, by a few steps more.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  };
}
