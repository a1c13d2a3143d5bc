/** What can be chosen in the studio, and how a choice is written into the studio's own address. */
import { widgetNames, type WidgetName } from '../../../src/embed/widget-names.ts';
import { themeNames } from '../../../src/styles/themes/themes.ts';

export const appearances = ['light', 'dark', 'auto'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** The first: as the page says by its `lang`. */
export const locales = ['', 'zh-CN', 'zh-Hant', 'en'] as const;
/** Our elements, `<div data-boai>` where a CMS strips unknown tags, or a frame where it strips scripts. */
export const forms = ['tag', 'div', 'frame'] as const;
/** The address that moves with each release, a version with its digest, or that version in one file. */
export const versions = ['moving', 'pinned', 'whole'] as const;
export const widths = ['phone', 'desktop'] as const;

export interface Choices {
  /** At least one, in the order of the list. */
  readonly widgets: readonly WidgetName[];
  /** Empty: the server has one center. */
  readonly center: string;
  /** Beside or inside what is pasted; shown where no script runs. */
  readonly phone: string;
  readonly theme: string;
  /** As it was typed; empty: the theme's. */
  readonly mainColor: string;
  readonly appearance: (typeof appearances)[number];
  readonly density: (typeof densities)[number];
  readonly elder: boolean;
  readonly locale: (typeof locales)[number];
  readonly form: (typeof forms)[number];
  readonly version: (typeof versions)[number];
  /** Of the preview. */
  readonly width: (typeof widths)[number];
  /** A style sheet of this server, for the preview. */
  readonly sheet: string;
}

export const firstChoices: Choices = {
  widgets: ['activity-calendar'],
  center: '',
  phone: '',
  theme: 'community',
  mainColor: '',
  appearance: 'light',
  density: 'comfortable',
  elder: false,
  locale: '',
  form: 'tag',
  version: 'moving',
  width: 'phone',
  sheet: '',
};

/** After the `#`, which no browser sends: only what is not chosen from the start. */
export function toFragment(choices: Choices): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    const first = String(firstChoices[name as keyof Choices]);
    if (String(value) !== first) query.set(name, String(value));
  }
  return query.toString();
}

/** Anybody can write an address: what is no choice is left as it is at the start. */
export function fromFragment(fragment: string): Choices {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const oneOf = <const Name extends string>(name: keyof Choices, all: readonly Name[], first: Name): Name =>
    all.find((one) => one === query.get(name)) ?? first;
  const text = (name: 'center' | 'phone' | 'mainColor' | 'sheet'): string =>
    (query.get(name) ?? firstChoices[name]).slice(0, 300);
  const wanted = query.get('widgets')?.split(',') ?? [];
  const widgets = widgetNames.filter((name) => wanted.includes(name));
  return {
    widgets: widgets.length > 0 ? widgets : firstChoices.widgets,
    center: text('center'),
    phone: text('phone'),
    theme: oneOf('theme', themeNames, firstChoices.theme),
    mainColor: text('mainColor'),
    appearance: oneOf('appearance', appearances, firstChoices.appearance),
    density: oneOf('density', densities, firstChoices.density),
    elder: query.get('elder') === 'true',
    locale: oneOf('locale', locales, firstChoices.locale),
    form: oneOf('form', forms, firstChoices.form),
    version: oneOf('version', versions, firstChoices.version),
    width: oneOf('width', widths, firstChoices.width),
    sheet: text('sheet'),
  };
}
