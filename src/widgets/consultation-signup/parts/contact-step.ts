/** How to reach the person without doing harm: when it is safe to call, and whether to say who calls. */
import { html, nothing, type TemplateResult } from 'lit';
import { radioGroup } from '../../../ui/radio-group.ts';
import { textField } from '../../../ui/text-field.ts';
import { safeTimes, type FormState } from '../consultation-signup.model.ts';
import { errorOf, type RenderStep } from './render-step.ts';
import type { SignUpContext } from './sign-up-context.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

function renderSafeTimes(
  { messages }: SignUpContext,
  flow: SignUpFlow,
  { draft }: FormState,
): TemplateResult {
  return html`
    <fieldset aria-describedby="safe-hint">
      <legend class="label">${messages.safeTimes}</legend>
      <span class="hint" id="safe-hint">${messages.safeTimesHint}</span>
      <div class="row choices">
        ${safeTimes.map(
          (time) => html`
            <label class="choice">
              <input
                type="checkbox"
                id=${`safe-${time}`}
                .checked=${draft.safeTimes.includes(time)}
                @change=${(event: Event) =>
                  flow.edit({
                    safeTimes: safeTimes.filter((other) =>
                      other === time
                        ? (event.target as HTMLInputElement).checked
                        : draft.safeTimes.includes(other),
                    ),
                  })}
              />
              ${messages.safeTime[time]}
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

export const contactStep: RenderStep = (context, flow, state) => {
  const { messages } = context;
  const { draft } = state;
  return html`
    ${radioGroup({
      id: 'contact',
      legend: messages.steps.contact,
      isLegendHidden: true,
      choices: (['phone', 'residentCalls'] as const).map((value) => ({
        value,
        label: messages.contactWays[value],
      })),
      value: draft.contact,
      error: errorOf(context, state, 'contact'),
      onChange: (contact) => flow.edit({ contact }),
    })}
    ${draft.contact === 'residentCalls' ? html`<p>${messages.residentCallsHow}</p>` : nothing}
    ${
      draft.contact === 'phone'
        ? html`
            ${textField({
              id: 'phone',
              label: messages.phoneLabel,
              hint: messages.phoneUse,
              value: draft.phone,
              error: errorOf(context, state, 'phone'),
              type: 'tel',
              autocomplete: 'off',
              onInput: (phone) => flow.edit({ phone }),
            })}
            ${renderSafeTimes(context, flow, state)}
            ${radioGroup({
              id: 'mayBeNamed',
              legend: messages.mayBeNamed,
              choices: [
                { value: 'yes', label: messages.mayBeNamedYes },
                { value: 'no', label: messages.mayBeNamedNo },
              ],
              value: draft.mayBeNamed === undefined ? undefined : draft.mayBeNamed ? 'yes' : 'no',
              error: errorOf(context, state, 'mayBeNamed'),
              onChange: (answer) => flow.edit({ mayBeNamed: answer === 'yes' }),
            })}
          `
        : nothing
    }
  `;
};
