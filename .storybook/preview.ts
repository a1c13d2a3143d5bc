/** What holds for every story: its language and appearance, and the mock center that it names. */
import type { Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { configure } from '../src/context/defaults.ts';
import { themeNames, themePalette } from '../src/styles/themes/themes.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { createHandlers } from '../test/mocks/handlers.ts';
import { pseudoLocale, pseudoMessages } from '../test/support/pseudo-locale.ts';
import { scenario, type Scenario, type ScenarioName } from '../test/mocks/scenarios.ts';

/** As it comes, large for elders, dark, and as the device is. */
export type StoryAppearance = 'default' | 'elder' | 'dark' | 'auto';

const worker = setupWorker();
const started = worker.start({
  quiet: true,
  onUnhandledFrame: 'bypass',
  serviceWorker: { url: new URL('mockServiceWorker.js', location.href).pathname },
});

/** Lives as long as its story is shown: a switch of language renders again, but nobody's booking is lost by it. */
let current: { readonly storyId: string; readonly scenario: Scenario } | undefined;

const preview: Preview = {
  initialGlobals: {
    locale: 'zh-CN' satisfies Locale,
    appearance: 'default' satisfies StoryAppearance,
    theme: 'community',
  },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '简体中文' },
          { value: 'zh-Hant', title: '繁體中文' },
          { value: 'en', title: 'English' },
          { value: pseudoLocale, title: 'Pseudo: long, right to left' },
        ],
        dynamicTitle: true,
      },
    },
    appearance: {
      description: 'Appearance',
      toolbar: {
        icon: 'eye',
        items: [
          { value: 'default', title: 'Default' },
          { value: 'elder', title: 'Elder (长辈版)' },
          { value: 'dark', title: 'Dark' },
          { value: 'auto', title: 'As the device' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Theme',
      toolbar: { icon: 'paintbrush', items: [...themeNames], dynamicTitle: true },
    },
  },
  parameters: { layout: 'fullscreen', controls: { disable: true }, actions: { disable: true } },
  loaders: [
    async ({ id, parameters }) => {
      await started;
      if (current?.storyId !== id) {
        // What a resident of another story had typed in this tab, or wanted remembered.
        sessionStorage.clear();
        localStorage.clear();
        const name = (parameters['scenario'] ?? 'typical') as ScenarioName;
        // An address of its own for each story: a late request of the one before finds nobody.
        const base = new URL(`mock/${id}/api/v1`, document.baseURI).href;
        current = { storyId: id, scenario: scenario(name, { base }) };
        worker.resetHandlers(...createHandlers(current.scenario.respond, base));
      }
      return { scenario: current.scenario };
    },
  ],
  beforeEach: ({ parameters }) => {
    const fragment = parameters['fragment'] as string | undefined;
    if (fragment !== undefined && location.hash === '')
      history.replaceState(history.state, '', `#${fragment}`);
    return () => {
      current = undefined;
      history.replaceState(history.state, '', location.pathname + location.search);
    };
  },
  decorators: [
    (story, { globals }) => {
      const locale = globals['locale'] as Locale;
      document.documentElement.lang = locale;
      configure({ messages: locale === pseudoLocale ? pseudoMessages : undefined });
      const dark = themePalette(globals['theme'] as string)?.dark.background ?? '#14191a';
      const isDark =
        globals['appearance'] === 'dark' ||
        (globals['appearance'] === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
      document.documentElement.style.setProperty('background-color', isDark ? dark : '#fff');
      return story();
    },
  ],
};

export default preview;
