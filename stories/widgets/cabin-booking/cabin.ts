/** What the stories of the booking of a service have in common: how it is put on the page, and what a resident does. */
import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { BoaiCabinBooking } from '../../../src/widgets/cabin-booking/cabin-booking.ts';
import { cabin } from '../../../test/mocks/programme/services.ts';
import type { StoryTexts } from '../../support/messages.ts';
import { choose, press, sees, type } from '../../support/resident.ts';
import { settingControls, storySettings, type SettingsArgs } from '../../support/settings.ts';
import { slotted, type SlotArgs } from '../../support/slots.ts';
import { story, type Plot } from '../../support/story.ts';

// Not by `cabin-booking.define.ts`: package.json names the side effects of the published files alone.
if (!customElements.get('boai-cabin-booking')) customElements.define('boai-cabin-booking', BoaiCabinBooking);

export interface CabinArgs extends SettingsArgs, SlotArgs {
  readonly service?: string;
  /** Width of the column that the page has for the widget, in pixels. */
  readonly width?: number;
}

export const cabinMeta = {
  ...settingControls,
  component: 'boai-cabin-booking',
  render: ({ service, width }, context) => {
    const { api, locale, appearance, theme, elder, density, mainColor, phone, hours } =
      storySettings(context);
    return html`
      <div style="max-width: ${width ?? 900}px; margin: 0 auto">
        <boai-cabin-booking
          api=${api}
          locale=${locale}
          appearance=${appearance}
          theme=${theme ?? nothing}
          main-color=${mainColor ?? nothing}
          density=${density ?? nothing}
          phone=${phone ?? nothing}
          hours=${hours ?? nothing}
          ?elder=${elder}
          service=${service ?? nothing}
        >
          ${slotted(context)}
          <p>电话预约：<a href="tel:0796-8000001">0796-8000001</a></p>
        </boai-cabin-booking>
      </div>
    `;
  },
} satisfies Meta<CabinArgs>;

export type StoryOptions = CabinArgs & Plot;

export const cabinStory = story<CabinArgs>;

/** Wednesday. */
export async function openDay({ cabin }: StoryTexts): Promise<void> {
  await press(cabin.days.dayShort('2026-11-25'));
  await sees(cabin.slots.halves.morning);
}

function inMorning(time: string): string[] {
  return [time, `上午${time.replace(/^0/, '')}`];
}

/** Presses a slot by when it begins, however the appearance says that. */
export async function pressSlot(time: string): Promise<void> {
  const isElder = document.querySelector('boai-cabin-booking[elder]') !== null;
  const isChinese = document.documentElement.lang.startsWith('zh');
  await press(inMorning(time)[isElder && isChinese ? 1 : 0]!);
}

export async function openForm(texts: StoryTexts): Promise<void> {
  await openDay(texts);
  await pressSlot('08:30–');
  await sees(texts.cabin.labels.name);
}

export async function fillIn({ cabin: words }: StoryTexts): Promise<void> {
  await choose(cabin.items[0]!.name);
  await choose(cabin.items[3]!.name);
  await type(words.labels.name, '王阿姨');
  await type(words.labels.phone, '138 0013 8000');
  await choose(words.ages['65plus']);
  await choose(words.labels.consent);
  await choose(words.healthConsent);
}

export async function book(texts: StoryTexts): Promise<void> {
  await openForm(texts);
  await fillIn(texts);
  await press(texts.cabin.submit);
}
