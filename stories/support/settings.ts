/** From Storybook's toolbar and controls and a story's scenario and arguments to the attributes that every widget has. */
import type { Args, StoryContext } from '@storybook/web-components-vite';
import type { Density, Theme } from '../../src/context/settings.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { ResidentBookings } from '../../test/mocks/bookings/resident.ts';
import type { Scenario } from '../../test/mocks/scenarios.ts';

/** With the scenario `myBookings`: what opens each booking of its resident. */
export function residentBookings({ loaded }: StoryContext): ResidentBookings {
  const { bookings } = loaded['scenario'] as Scenario;
  if (!bookings) throw new Error('The scenario of this story has no resident: it has to be myBookings.');
  return bookings;
}

/** What a story of any widget may set. */
export interface SettingsArgs extends Args {
  /** From the beginning, and not only where the toolbar says so: some of what a resident meets is in elder mode alone. */
  readonly elder?: boolean;
  readonly density?: Density;
  /** In hex. */
  readonly mainColor?: string;
  readonly phone?: string;
  readonly hours?: string;
}

export interface StorySettings {
  readonly api: string;
  readonly locale: Locale;
  readonly appearance: 'light' | 'dark' | 'auto';
  /** Undefined for the one that needs no attribute. */
  readonly theme: Theme | undefined;
  readonly elder: boolean;
  readonly density: Density | undefined;
  readonly mainColor: string | undefined;
  readonly phone: string | undefined;
  readonly hours: string | undefined;
}

/** What a story of a widget has controls for, beside what the widget alone has: one spreads it into its meta. */
export const settingControls = {
  argTypes: {
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    mainColor: { control: 'text', description: 'In hex, #9c1414' },
    phone: { control: 'text' },
    hours: { control: 'text' },
  },
  parameters: { controls: { disable: false } },
} as const;

export function storySettings({ args, globals, loaded }: StoryContext): StorySettings {
  const { elder, density, mainColor, phone, hours } = args as SettingsArgs;
  const appearance = globals['appearance'] as string;
  const theme = globals['theme'] as Theme;
  return {
    api: (loaded['scenario'] as Scenario).base,
    locale: globals['locale'] as Locale,
    appearance: appearance === 'dark' || appearance === 'auto' ? appearance : 'light',
    theme: theme === 'community' ? undefined : theme,
    elder: elder === true || appearance === 'elder',
    density,
    // An emptied control is as one that was never filled in.
    mainColor: mainColor || undefined,
    phone: phone || undefined,
    hours: hours || undefined,
  };
}
