/** The first question as the first screen has it: there before anything was read, and before the rest of the form. */
import { html, type TemplateResult } from 'lit';
import type { ConsultationAge, ConsultationMessages } from '../../../i18n/consultation.ts';
import { radioGroup } from '../../../ui/radio-group.ts';

export interface FirstAnswer {
  readonly ageBand?: ConsultationAge;
  /** The button was pressed; the next step comes when it is there. */
  readonly isNextWanted: boolean;
}

export const ages: readonly ConsultationAge[] = ['18plus', '14to17', 'under14'];

export function firstStep(
  text: ConsultationMessages,
  { ageBand }: FirstAnswer,
  onAnswer: (answer: Partial<FirstAnswer>) => void,
): TemplateResult {
  return html`
    <p class="intro">${text.intro}</p>
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        onAnswer({ isNextWanted: true });
      }}
    >
      <h3>${text.who}</h3>
      ${radioGroup({
        id: 'ageBand',
        legend: text.who,
        isLegendHidden: true,
        choices: ages.map((value) => ({ value, label: text.ages[value] })),
        value: ageBand,
        onChange: (chosen) => onAnswer({ ageBand: chosen }),
      })}
      <button part="primary-button" class="button primary wide">${text.next}</button>
    </form>
  `;
}
