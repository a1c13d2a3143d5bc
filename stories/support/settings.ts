/** From Storybook's toolbar and a story's scenario to the attributes that every widget has. */
import type { StoryContext } from '@storybook/web-components-vite';
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
  readonly elder: boolean;
}

export function storySettings({ globals, loaded }: StoryContext): StorySettings {
  const appearance = globals['appearance'] as string;
  return {
    api: (loaded['scenario'] as Scenario).base,
    locale: globals['locale'] as Locale,
    appearance: appearance === 'dark' ? 'dark' : 'light',
    elder: appearance === 'elder',
  };
}
