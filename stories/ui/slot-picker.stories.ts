/** Days and slots to choose from, on what a center answers: in a row and as a list, free, full, closed, on holidays. */
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { adoptStyles, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { addDays, startOfWeek, type Day as PlainDay } from '../../src/domain/plain-date.ts';
import { dayInZone } from '../../src/domain/zone.ts';
import englishSlots from '../../src/i18n/en/slots.ts';
import type { SlotMessages } from '../../src/i18n/slots.ts';
import chineseSlots from '../../src/i18n/zh-CN/slots.ts';
import traditionalSlots from '../../src/i18n/zh-Hant/slots.ts';
import { controls } from '../../src/styles/controls.ts';
import { darkTokens } from '../../src/styles/dark-tokens.ts';
import { dayChoiceStyles } from '../../src/styles/day-choice.ts';
import { laterTokens } from '../../src/styles/later-tokens.ts';
import { rightToLeft } from '../../src/styles/right-to-left.ts';
import { slotStyles } from '../../src/styles/slots.ts';
import { lookSheets } from '../../src/styles/themes/look.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { slotPicker } from '../../src/ui/slot-picker.ts';
import { pseudoLocale, pseudoTexts } from '../../test/support/pseudo-locale.ts';
import type { Scenario, ScenarioName } from '../../test/mocks/scenarios.ts';
import { storySettings } from '../support/settings.ts';

const slotTexts: Readonly<Record<string, SlotMessages>> = {
  'zh-Hant': traditionalSlots,
  en: englishSlots,
  [pseudoLocale]: pseudoTexts.slots,
};

class SlotPickerFrame extends LitElement {
  static override readonly styles = [
    tokens,
    laterTokens,
    darkTokens,
    controls,
    dayChoiceStyles,
    slotStyles,
    rightToLeft,
    css`
      :host {
        padding: 24px;
        background: var(--_bg);
      }
    `,
  ];
  static override readonly properties = { content: { attribute: false }, theme: {} };

  declare content: TemplateResult | undefined;
  declare theme: string | undefined;

  protected override willUpdate(): void {
    adoptStyles(this.renderRoot as ShadowRoot, [...SlotPickerFrame.elementStyles, ...lookSheets(this)]);
  }

  protected override render(): TemplateResult | undefined {
    return this.content;
  }
}

if (!customElements.get('slot-picker-frame')) customElements.define('slot-picker-frame', SlotPickerFrame);

export default { title: 'UI/Slot picker' };

interface Shown {
  readonly day?: PlainDay;
  readonly width?: number;
  readonly partySize?: number;
}

function pickerStory(scenarioName: ScenarioName, { day, width = 900, partySize = 1 }: Shown = {}): StoryObj {
  return {
    parameters: { scenario: scenarioName },
    render: (_, context: StoryContext) => {
      const { locale, appearance, theme, elder } = storySettings(context);
      const { center } = context.loaded['scenario'] as Scenario;
      const today = dayInZone(center.clock.now(), center.center.timeZone);
      const monday = startOfWeek(day ?? today);
      const { services, holidays } = center.loadSlots({ from: monday, to: addDays(monday, 6) });
      const { service, days, lastDay, firstFreeDay } = services[0]!;
      const content = slotPicker({
        days,
        lastDay,
        firstFreeDay,
        holidays,
        today,
        partySize,
        locale,
        selectedDay: day,
        now: center.clock.now(),
        leadMinutes: service.leadMinutes,
        waitlistCapacity: service.waitlistCapacity,
        isWide: width >= 640 && !elder,
        isElder: elder,
        messages: slotTexts[locale] ?? chineseSlots,
        onWeek: () => {},
        onDay: () => {},
        onSlot: () => {},
        onWait: () => {},
        onBackToDays: () => {},
      });
      return html`
        <div style="max-width: ${width}px">
          <slot-picker-frame
            lang=${locale}
            appearance=${appearance}
            theme=${theme ?? nothing}
            ?elder=${elder}
            .content=${content}
          ></slot-picker-frame>
        </div>
      `;
    },
  };
}

export const Week = pickerStory('typical');
export const Day = pickerStory('typical', { day: '2026-11-25' });
export const DayNarrow = pickerStory('typical', { day: '2026-11-25', width: 360 });
export const PartyOfTwo = pickerStory('typical', { day: '2026-11-25', partySize: 2 });
export const FullDay = pickerStory('slotsFull', { day: '2026-11-25' });
export const ClosedByStaff = pickerStory('closedForDays', { day: '2026-11-25' });
export const Holiday = pickerStory('holidays', { day: '2026-10-01' });
export const WalkInDay = pickerStory('walkInOnly', { day: '2026-11-27' });
export const NotAnnounced = pickerStory('notAnnouncedYear', { day: '2027-01-06' });
