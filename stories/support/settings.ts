/** From Storybook's toolbar and a story's scenario to the attributes that every widget has. */
import type { StoryContext } from '@storybook/web-components-vite';
import type { Theme } from '../../src/context/settings.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { ResidentBookings } from '../../test/mocks/bookings/resident.ts';
import type { Scenario } from '../../test/mocks/scenarios.ts';

/** With the scenario `myBookings`: what opens each booking of its resident. */
export function residentBookings({ loaded }: StoryContext): ResidentBookings {
  const { bookings } = loaded['scenario'] as Scenario;
  if (!bookings) throw new Error('The scenario of this story has no resident: it has to be myBookings.');
  return bookings;
}

export interface StorySettings {
  readonly api: string;
  readonly locale: Locale;
  readonly appearance: 'light' | 'dark';
  /** Undefined for the one that needs no attribute. */
  readonly theme: Theme | undefined;
  readonly elder: boolean;
}

export function storySettings({ globals, loaded }: StoryContext): StorySettings {
  const appearance = globals['appearance'] as string;
  const theme = globals['theme'] as Theme;
  return {
    api: (loaded['scenario'] as Scenario).base,
    locale: globals['locale'] as Locale,
    appearance: appearance === 'dark' ? 'dark' : 'light',
    theme: theme === 'community' ? undefined : theme,
    elder: appearance === 'elder',
  };
}
