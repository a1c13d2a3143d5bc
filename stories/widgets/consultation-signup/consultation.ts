/** What the stories of the sign-up for a consultation have in common: how it is put on the page, and what somebody does. */
import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { BoaiConsultationSignup } from '../../../src/widgets/consultation-signup/consultation-signup.ts';
import type { Scenario } from '../../../test/mocks/scenarios.ts';
import type { StoryTexts } from '../../support/messages.ts';
import { choose, press, sees, type } from '../../support/resident.ts';
import { settingControls, storySettings, type SettingsArgs } from '../../support/settings.ts';
import { slotted, type SlotArgs } from '../../support/slots.ts';
import { story } from '../../support/story.ts';

// Not by its define module: package.json names the side effects of the published files alone.
if (!customElements.get('boai-consultation-signup'))
  customElements.define('boai-consultation-signup', BoaiConsultationSignup);

export interface ConsultationArgs extends SettingsArgs, SlotArgs {
  /** Width of the column that the page has for the widget, in pixels. */
  readonly width?: number;
  readonly fingerprint?: string;
}

export const consultationMeta = {
  ...settingControls,
  component: 'boai-consultation-signup',
  render: ({ width, fingerprint }, context) => {
    const { api, locale, appearance, theme, elder, density, mainColor, phone, hours } =
      storySettings(context);
    return html`
      <div style="max-width: ${width ?? 900}px; margin: 0 auto">
        <boai-consultation-signup
          api=${api}
          locale=${locale}
          appearance=${appearance}
          theme=${theme ?? nothing}
          main-color=${mainColor ?? nothing}
          density=${density ?? nothing}
          phone=${phone ?? nothing}
          hours=${hours ?? nothing}
          ?elder=${elder}
          sealing-fingerprint=${fingerprint ?? nothing}
        >
          ${slotted(context)}
          <p>电话报名：<a href="tel:0796-8000001">0796-8000001</a></p>
        </boai-consultation-signup>
      </div>
    `;
  },
} satisfies Meta<ConsultationArgs>;

export const consultationStory = story<ConsultationArgs>;

export async function untilName({ consultation: words }: StoryTexts): Promise<void> {
  // By then the widget knows what time it is at the center.
  await sees('心理咨询室');
  await choose(words.ages['18plus']);
  await press(words.next);
  await sees(words.aliasHint);
}

export async function untilContact(texts: StoryTexts): Promise<void> {
  const { consultation: words } = texts;
  await untilName(texts);
  await type(words.nameLabel, '小林');
  await press(words.next);
  await sees(words.contactWays.residentCalls);
}

export async function untilCounsellor(texts: StoryTexts): Promise<void> {
  const { consultation: words } = texts;
  await untilContact(texts);
  await choose(words.contactWays.phone);
  await sees(words.phoneUse);
  await type(words.phoneLabel, '138 0013 8000');
  await choose(words.safeTime.evening);
  await choose(words.mayBeNamedNo);
  await press(words.next);
  await sees(words.womanCounsellor);
}

export async function untilTime(texts: StoryTexts): Promise<void> {
  await untilCounsellor(texts);
  await press(texts.consultation.next);
  await sees(texts.consultation.slots.backToDays);
}

/** The first free time; a minute passes, for nobody fills in a form in no time. */
export async function untilConsents(texts: StoryTexts, { center }: Scenario): Promise<void> {
  const { consultation: words } = texts;
  await untilTime(texts);
  center.clock.advance(60_000);
  await press('09:50–');
  await sees(words.topicHow);
  await press(words.next);
  await sees(words.confidentiality);
}

export async function submit(texts: StoryTexts, scenario: Scenario): Promise<void> {
  const { consultation: words } = texts;
  await untilConsents(texts, scenario);
  await choose(words.consentLabel);
  await choose(words.confidentialConsent);
  await press(words.submit);
}
