/** What the stories of the donation progress have in common: how it is put on the page. */
import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { BoaiDonationProgress } from '../../../src/widgets/donation-progress/donation-progress.ts';
import type { DonationView } from '../../../src/widgets/donation-progress/donation-progress.model.ts';
import { settingControls, storySettings, type SettingsArgs } from '../../support/settings.ts';
import { emblem as pageEmblem, slotted, type SlotArgs } from '../../support/slots.ts';
import { story } from '../../support/story.ts';

// Not by `donation-progress.define.ts`: package.json names the side effects of the published files alone.
if (!customElements.get('boai-donation-progress'))
  customElements.define('boai-donation-progress', BoaiDonationProgress);

export interface DonationArgs extends SettingsArgs, SlotArgs {
  readonly campaign?: string;
  readonly view?: DonationView;
  /** Width of the column that the page has for the widget, in pixels. */
  readonly width?: number;
  /** The code of the charts cannot be loaded. */
  readonly losesCharts?: boolean;
  readonly emblem?: boolean;
}

const lostCharts = () => Promise.reject(new Error('no network'));

export const donationMeta = {
  ...settingControls,
  component: 'boai-donation-progress',
  render: ({ campaign, view, width, losesCharts, emblem }, context) => {
    const { api, locale, appearance, theme, elder, density, mainColor, phone, hours } =
      storySettings(context);
    return html`
      <div style="max-width: ${width ?? 1000}px; margin: 0 auto">
        <boai-donation-progress
          api=${api}
          locale=${locale}
          appearance=${appearance}
          theme=${theme ?? nothing}
          main-color=${mainColor ?? nothing}
          density=${density ?? nothing}
          phone=${phone ?? nothing}
          hours=${hours ?? nothing}
          ?elder=${elder}
          campaign=${campaign ?? nothing}
          view=${view ?? nothing}
          .loadCharts=${losesCharts ? lostCharts : undefined}
        >
          ${emblem ? pageEmblem : nothing} ${slotted(context)}
          <p>捐赠咨询：<a href="tel:0796-8000001">0796-8000001</a></p>
        </boai-donation-progress>
      </div>
    `;
  },
} satisfies Meta<DonationArgs>;

export const donationStory = story<DonationArgs>;
