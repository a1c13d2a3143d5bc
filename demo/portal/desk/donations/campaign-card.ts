/** `<boai-desk-campaign-card>`: a campaign as residents see it, by the parts of the public widget. */
import { LitElement, html, type TemplateResult } from 'lit';
import type { Campaign, CampaignsPage } from '../../../../src/api/generated/types.ts';
import type { Day } from '../../../../src/domain/plain-date.ts';
import english from '../../../../src/i18n/en/donation-progress.ts';
import chinese from '../../../../src/i18n/zh-CN/donation-progress.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { lateStyles } from '../../../../src/widgets/donation-progress/donation-progress.late.styles.ts';
import { styles } from '../../../../src/widgets/donation-progress/donation-progress.styles.ts';
import { campaignCard } from '../../../../src/widgets/donation-progress/parts/campaign.ts';
import { deskLanguage, followLanguage } from '../language.ts';

export class DeskCampaignCard extends LitElement {
  static override readonly styles = [tokens, styles, laterTokens, controls, lateStyles];
  static override readonly properties = {
    page: { attribute: false },
    campaign: { attribute: false },
    today: { attribute: false },
  };

  declare page: CampaignsPage;
  declare campaign: Campaign;
  declare today: Day;

  constructor() {
    super();
    followLanguage(this);
  }

  protected override render(): TemplateResult {
    const { page, campaign, today } = this;
    const locale = deskLanguage();
    return html`<section class="donation full">
      <div class="stage">
        ${campaignCard(
          // Where it leads is the widget's to say: here nothing leads away.
          { ...campaign, platform: null },
          {
            text: locale === 'en' ? english : chinese,
            locale,
            isWide: false,
            view: 'full',
            today,
            now: 0,
            campaignId: campaign.id,
            disclosure: { page, readAt: 0 },
            campaigns: [campaign],
            listLimit: 1,
            isLoading: false,
            error: undefined,
            late: undefined,
            interaction: undefined,
          },
        )}
      </div>
    </section>`;
  }
}
