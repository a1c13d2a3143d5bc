/** Gives an element, over the sheets of its first screen, the later ones and those of its look; follows every change of that. */
import { adoptStyles, type CSSResult, type ReactiveElement } from 'lit';
import { elderStyles } from '../styles/elder.ts';
import { pageSlotStyles } from '../styles/page-slots.ts';
import type { LookSettings } from '../styles/themes/look.ts';

/** Settles when the element looks as it should. */
export type Dress = (host: ReactiveElement, settings: { readonly value: LookSettings }) => Promise<void>;

export function dresser(later: readonly CSSResult[]): Dress {
  return async (host, settings) => {
    let worn: string | undefined = '';
    const { elementStyles } = host.constructor as typeof ReactiveElement;
    const adopt = (over: readonly CSSResult[]): void =>
      adoptStyles(host.renderRoot as ShadowRoot, [
        ...elementStyles,
        pageSlotStyles,
        elderStyles,
        ...later,
        ...over,
      ]);

    const follow = async (): Promise<void> => {
      const look = settings.value;
      const { theme = '', mainColor = '', density = '' } = look;
      const wanted = [theme, mainColor, density].join(' ').trim();
      if (wanted === worn) return;
      worn = wanted;
      try {
        const { lookSheets } = await import('../styles/themes/look.ts');
        if (worn !== wanted) return;
        adopt(lookSheets(look));
        // Charts are drawn in the colors of the moment.
        host.requestUpdate();
      } catch {
        // No network: the look it has, until the next update asks again.
        if (worn === wanted) worn = undefined;
      }
    };

    adopt([]);
    await follow();
    host.addController({ hostUpdated: () => void follow() });
  };
}
