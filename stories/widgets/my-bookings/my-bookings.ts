/** What the stories of `<boai-my-bookings>` have in common: whose bookings are opened, and what a story says. */
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { BoaiMyBookings } from '../../../src/widgets/my-bookings/my-bookings.ts';
import type { ResidentBooking } from '../../../test/mocks/bookings/resident.ts';
import type { FaultName } from '../../../test/mocks/faults.ts';
import type { Scenario, ScenarioName } from '../../../test/mocks/scenarios.ts';
import { textsOf, type StoryTexts } from '../../support/messages.ts';
import { sees } from '../../support/resident.ts';
import {
  residentBookings,
  settingControls,
  storySettings,
  type SettingsArgs,
} from '../../support/settings.ts';
import { slotted, type SlotArgs } from '../../support/slots.ts';
import { story, type Plot } from '../../support/story.ts';

// Not by `my-bookings.define.ts`: package.json names the side effects of the published files alone.
if (!customElements.get('boai-my-bookings')) customElements.define('boai-my-bookings', BoaiMyBookings);

export interface MyBookingsArgs extends SettingsArgs, SlotArgs {
  /** Width of the column that the page has for it, in pixels. */
  readonly width?: number;
  readonly center?: string;
  /** Without an API address, as when the tag was pasted without its settings. */
  readonly unconfigured?: true;
}

export const myBookingsMeta = {
  ...settingControls,
  component: 'boai-my-bookings',
  render: ({ width, center, unconfigured }, context) => {
    const { api, locale, appearance, theme, elder, density, mainColor, phone, hours } =
      storySettings(context);
    return html`
      <div style="max-width: ${width ?? 860}px; margin: 0 auto; padding: 16px">
        <boai-my-bookings
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
        >
          ${slotted(context)}
          <p>电话预约：<a href="tel:0796-8000001">0796-8000001</a></p>
        </boai-my-bookings>
      </div>
    `;
  },
} satisfies Meta<MyBookingsArgs>;

export interface MyBookingsStoryOptions extends MyBookingsArgs, Pick<Plot, 'refused' | 'logs'> {
  readonly scenario?: ScenarioName;
  /** Whose manage links are opened first, one after the other. */
  readonly opened?: readonly ResidentBooking[];
  /** What happens to requests from then on. */
  readonly fault?: FaultName;
  /** What is on the screen in the end; the story test waits for it. */
  readonly shows: (texts: StoryTexts['myBookings']) => string;
  readonly play?: (texts: StoryTexts['myBookings'], context: StoryContext) => Promise<void>;
}

export function myBookingsStory(options: MyBookingsStoryOptions): StoryObj<MyBookingsArgs> {
  const { scenario = 'myBookings', opened = [], fault, shows, play, ...rest } = options;
  const plain = story<MyBookingsArgs>(scenario, { ...rest, shows: ({ myBookings }) => shows(myBookings) });
  return {
    ...plain,
    parameters: { ...plain.parameters, ...(fault && { fault }) },
    play: async (context) => {
      for (const kind of opened) {
        const { booking, manageToken } = residentBookings(context)[kind];
        location.hash = `boai-booking=${manageToken}`;
        const title = booking.activity?.title ?? booking.slot?.serviceName ?? '';
        await sees(booking.isConfidential ? textsOf(context).myBookings.inConfidence.title : title);
      }
      if (fault) (context.loaded['scenario'] as Scenario).meet(fault);
      await play?.(textsOf(context).myBookings, context);
    },
  };
}
