/**
 * What the visitor of this site chooses about elder mode: it holds for every widget, over what the page has set. The
 * settings of an element read it back from the storage, so that a first screen is large from its beginning.
 */
import { tellChange } from './changes.ts';
import { configure, type Defaults } from './defaults.ts';

/** Every widget of the page follows at once, those of other pages when they are opened. */
export function chooseElder(elder: boolean): void {
  try {
    localStorage.setItem('boai-elder', elder ? 'on' : 'off');
    tellChange();
  } catch {
    // No storage in a sandboxed frame: the choice lives as long as the page. What the script tag has put there tells all.
    const { boai } = window as { readonly boai?: { configure(settings: Defaults): void } };
    (boai ?? { configure }).configure({ chosenElder: elder });
  }
}
