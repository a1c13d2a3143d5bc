/** What the stories of the activity calendar have in common: how it is put on the page, and what a story says. */
import type { Args, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { BoaiActivityCalendar } from '../../../src/widgets/activity-calendar/activity-calendar.ts';
import { meiyuan } from '../../../test/mocks/programme/meiyuan.ts';
import type { ScenarioName } from '../../../test/mocks/scenarios.ts';
import { textsOf, type StoryTexts } from '../../support/messages.ts';
import { storySettings } from '../../support/settings.ts';

// Not by `activity-calendar.define.ts`: package.json names the side effects of the published files alone.
if (!customElements.get('boai-activity-calendar')) {
  customElements.define('boai-activity-calendar', BoaiActivityCalendar);
}

export interface CalendarArgs extends Args {
  readonly view?: 'auto' | 'list' | 'week' | 'month';
  readonly date?: string;
  readonly category?: string;
  readonly center?: string;
  /** Width of the column that the page has for the calendar, in pixels. */
  readonly width?: number;
  /** Without an API address, as when the tag was pasted without its settings. */
  readonly unconfigured?: true;
}

export type CalendarStory = StoryObj<CalendarArgs>;

export const calendarMeta = {
  component: 'boai-activity-calendar',
  render: ({ view, date, category, center, width, unconfigured }, context) => {
    const { api, locale, appearance, elder } = storySettings(context);
    return html`
      <div style="max-width: ${width ?? 1160}px; margin: 0 auto">
        <boai-activity-calendar
          api=${unconfigured ? nothing : api}
          center=${center ?? nothing}
          locale=${locale}
          appearance=${appearance}
          ?elder=${elder}
          view=${view ?? nothing}
          date=${date ?? nothing}
          category=${category ?? nothing}
        >
          <p>电话报名：<a href="tel:0796-8000001">0796-8000001</a></p>
        </boai-activity-calendar>
      </div>
    `;
  },
} satisfies Meta<CalendarArgs>;

export interface StoryOptions extends CalendarArgs {
  /** What is on the screen in the end, in the language of the toolbar; the story test waits for it. */
  readonly shows?: (texts: StoryTexts) => string;
  /** Fragment of the page's address, as in a shared link. */
  readonly fragment?: string;
  /** The center refuses or breaks something, which the browser reports on its console. */
  readonly refused?: boolean;
  /** The one line that the widget itself writes to the console, for whoever runs the page. */
  readonly logs?: RegExp;
  readonly play?: (texts: StoryTexts) => Promise<void>;
}

/** Once there is an answer, the name of the center stands below the calendar. */
const showsCenter = () => meiyuan.name;

/** A story in one line: what the center answers, how the calendar is set, what a resident does, and what is seen. */
export function calendarStory(scenario: ScenarioName, options: StoryOptions = {}): CalendarStory {
  const { shows = showsCenter, fragment, refused, logs, play, ...args } = options;
  return {
    args,
    parameters: {
      scenario,
      shows: (locale: string) => shows(textsOf({ globals: { locale } })),
      ...(fragment !== undefined && { fragment }),
      ...(refused && { refused }),
      ...(logs && { logs: logs.source }),
    },
    ...(play && { play: (context: StoryContext<CalendarArgs>) => play(textsOf(context)) }),
  };
}
