/** Who it is for, and what to call them. */
import { html, nothing } from 'lit';
import { guardianQuestion } from '../../../ui/guardian-question.ts';
import { radioGroup } from '../../../ui/radio-group.ts';
import { textField } from '../../../ui/text-field.ts';
import { ages } from './first-step.ts';
import { errorOf, type RenderStep } from './render-step.ts';

export const whoStep: RenderStep = (context, flow, state) => {
  const { messages, scene } = context;
  const { draft } = state;
  return html`
    ${radioGroup({
      id: 'ageBand',
      legend: messages.steps.who,
      isLegendHidden: true,
      choices: ages.map((value) => ({ value, label: scene.text.ages[value] })),
      value: draft.ageBand,
      error: errorOf(context, state, 'ageBand'),
      onChange: (ageBand) => flow.edit({ ageBand }),
    })}
    ${
      draft.ageBand === 'under14'
        ? guardianQuestion({
            value: draft.guardian,
            error: errorOf(context, state, 'guardian'),
            messages,
            onChange: (guardian) => flow.edit({ guardian }),
          })
        : nothing
    }
  `;
};

export const nameStep: RenderStep = (context, flow, state) => {
  const { messages } = context;
  return textField({
    id: 'name',
    label: messages.nameLabel,
    hint: messages.aliasHint,
    value: state.draft.name,
    error: errorOf(context, state, 'name'),
    autocomplete: 'off',
    onInput: (name) => flow.edit({ name }),
  });
};
