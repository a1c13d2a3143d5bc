/**
 * The script tag's own file: finds the widgets on the page, imports their code and meanwhile asks the API for their
 * first data. A classic script for any placement, also twice; it leaks no name but `window.boai`, and whatever goes
 * wrong leaves the page and the children of our tags as they are.
 */
import { findWidgets } from './find-widgets.ts';
import { fetchFirst, forgetFirst, takeFirst } from './first-data.ts';
import { ownScript, settingsOfTag } from './own-tag.ts';
import type { PageSettings, WidgetModule } from './page.ts';
import { settingOf } from './setting-of.ts';
import { fileOf, widgetNames } from './widget-files.ts';

declare const __BOAI_VERSION__: string;

function start(): void {
  const script = ownScript();
  const base = script?.src ?? location.href;
  let settings: PageSettings = script ? settingsOfTag(script) : {};
  const modules = new Map<string, Promise<WidgetModule>>();
  const started = new Set<string>();

  window.boai = {
    version: __BOAI_VERSION__,
    configure(changed) {
      settings = { ...settings, ...changed };
      modules.forEach((module) => void module.then(({ configure }) => configure(changed), ignore));
    },
  };

  const known = new WeakSet<Element>();

  findWidgets(widgetNames, (name, element) => {
    if (started.has(name)) {
      // What those before it did not take is no news to one that comes later.
      if (!known.has(element)) forgetFirst(name);
    } else if (!settings.client) {
      try {
        fetchFirst(name, (setting) => settingOf(element, setting, settings));
      } catch {
        // An address that is none: the widget says so in words.
      }
    }
    known.add(element);
    if (modules.has(name)) return;
    const module: Promise<WidgetModule> = import(/* @vite-ignore */ new URL(fileOf(name), base).href);
    modules.set(name, module);
    module
      .then(({ start }) => {
        started.add(name);
        return start({ ...settings, fetch: (...asked) => takeFirst(name, ...asked) });
      })
      .catch((error: unknown) => {
        modules.delete(name);
        console.warn(`boai: <boai-${name}> could not be loaded; its children stay.`, String(error));
      });
  });
}

function ignore(): void {
  // The one who waits for the same promise says what happened.
}

try {
  // A second tag, of whatever version, finds the first at work.
  if (!window.boai && window.customElements) start();
} catch (error) {
  console.warn('boai:', String(error));
}
