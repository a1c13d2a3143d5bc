/**
 * What the script tag does, whichever file it names: finds the widgets on the page, gets their code and meanwhile asks the
 * API for their first data. It leaks no name but `window.boai`, and whatever goes wrong leaves the page and the children
 * of our tags as they are.
 */
import type { HtmlPolicy } from '../context/defaults.ts';
import { findWidgets } from './find-widgets.ts';
import { fetchFirst, forgetFirst, takeFirst } from './first-data.ts';
import { ownScript, settingsOfTag } from './own-tag.ts';
import type { PageSettings, WidgetModule } from './page.ts';
import { settingOf } from './setting-of.ts';

declare const __BOAI_VERSION__: string;

export interface Widgets {
  readonly names: readonly string[];
  /** `base`: the script's own address; `failures`: how often something could not be loaded, for another address each time. */
  load(name: string, base: string, failures: number): Promise<WidgetModule>;
}

export function run(widgets: Widgets): void {
  try {
    const { boai } = window;
    if (boai) {
      // A second tag finds the first at work; of another version, somebody wonders which one they see.
      if (boai.version !== __BOAI_VERSION__) {
        console.warn(`boai: ${boai.version} stays, ${__BOAI_VERSION__} does nothing.`);
      }
    } else if (window.customElements) start(widgets);
  } catch (error) {
    console.warn('boai:', String(error));
  }
}

function start({ names, load }: Widgets): void {
  const script = ownScript();
  const base = script?.src ?? location.href;
  let settings: PageSettings = script ? settingsOfTag(script) : {};
  const modules = new Map<string, Promise<WidgetModule | void>>();
  let failures = 0;
  let policy: HtmlPolicy | undefined;

  window.boai = {
    version: __BOAI_VERSION__,
    configure(changed) {
      settings = { ...settings, ...changed };
      modules.forEach((module) => void module.then((loaded) => loaded?.configure(changed)));
    },
  };

  findWidgets(names, (name, element) => {
    if (!settings.client && !customElements.get(`boai-${name}`)) {
      try {
        fetchFirst(name, element, (setting) => settingOf(element, setting, settings));
      } catch {
        // An address that is none: the widget says so in words.
      }
    }
    if (modules.has(name)) return;
    modules.set(
      name,
      // A page that preloads modules may pin them, and pins their first address.
      load(name, base, document.querySelector('[rel=modulepreload]') ? 0 : failures)
        .then(async (module) => {
          // The code was a task, its first picture is others.
          await new Promise((resolve) => setTimeout(resolve));
          // Late, for on a page without widgets the name is still free for the page's own Lit.
          policy = policy ?? window.trustedTypes?.createPolicy('lit-html', plain) ?? plain;
          await module.start({ ...settings, policy, fetch: (...asked) => takeFirst(name, ...asked) });
          return module;
        })
        .catch((error: unknown) => {
          failures++;
          // Whoever finds the element again asks again, for code and data.
          modules.delete(name);
          forgetFirst(name);
          document.dispatchEvent(
            Object.assign(new CustomEvent('boai-error'), { code: 'not_loaded', widget: `boai-${name}` }),
          );
          console.warn(`boai: <boai-${name}> could not be loaded.`, String(error));
        }),
    );
  });
}

/** Templates are constants of ours; nothing from outside becomes HTML. */
const plain: HtmlPolicy = { createHTML: (html) => html };
