/** What the stories of the activity calendar have in common: how it is put on the page, and what a story says. */
import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { BoaiActivityCalendar } from '../../../src/widgets/activity-calendar/activity-calendar.ts';
import { settingControls, storySettings, type SettingsArgs } from '../../support/settings.ts';
import { slotted, type SlotArgs } from '../../support/slots.ts';
import { story, type Plot } from '../../support/story.ts';

// Not by `activity-calendar.define.ts`: package.json names the side effects of the published files alone.
if (!customElements.get('boai-activity-calendar')) {
  customElements.define('boai-activity-calendar', BoaiActivityCalendar);
}

export interface CalendarArgs extends SettingsArgs, SlotArgs {
  readonly view?: 'auto' | 'list' | 'week' | 'month';
  readonly date?: string;
  readonly category?: string;
  readonly center?: string;
  /** Width of the column that the page has for the calendar, in pixels. */
  readonly width?: number;
  /** Without an API address, as when the tag was pasted without its settings. */
  readonly unconfigured?: true;
}

export const calendarMeta = {
  ...settingControls,
  component: 'boai-activity-calendar',
  render: ({ view, date, category, center, width, unconfigured }, context) => {
    const { api, locale, appearance, theme, elder, density, mainColor, phone, hours } =
      storySettings(context);
    return html`
      <div style="max-width: ${width ?? 1160}px; margin: 0 auto">
        <boai-activity-calendar
          api=${unconfigured ? nothing : api}
          center=${center ?? nothing}
          locale=${locale}
          appearance=${appearance}
          theme=${theme ?? nothing}
          main-color=${mainColor ?? nothing}
          density=${density ?? nothing}
          phone=${phone ?? nothing}
          hours=${hours ?? nothing}
          ?elder=${elder}
          view=${view ?? nothing}
          date=${date ?? nothing}
          category=${category ?? nothing}
        >
          ${slotted(context)}
          <p>电话报名：<a href="tel:0796-8000001">0796-8000001</a></p>
        </boai-activity-calendar>
      </div>
    `;
  },
} satisfies Meta<CalendarArgs>;

export type StoryOptions = CalendarArgs & Plot;

export const calendarStory = story<CalendarArgs>;
