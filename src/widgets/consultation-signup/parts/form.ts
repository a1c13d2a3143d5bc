/** The steps on one page: those that are done in one line each, the open one, and none of the later ones. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsultationStep } from '../../../i18n/consultation.ts';
import { errorSummary } from '../../../ui/error-summary.ts';
import { stopComposingEnter } from '../../../ui/text-field.ts';
import { stepsOf, type FormState } from '../consultation-signup.model.ts';
import { consentStep } from './consent-step.ts';
import { contactStep } from './contact-step.ts';
import { counsellorStep, topicStep } from './wish-steps.ts';
import { nameStep, whoStep } from './person-steps.ts';
import { renderRefusal } from './refusal-view.ts';
import { errorOf, type RenderStep } from './render-step.ts';
import type { SignUpContext } from './sign-up-context.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { summaryOf } from './summary.ts';
import { timeStep } from './time-step.ts';

const steps: Readonly<Record<ConsultationStep, RenderStep>> = {
  who: whoStep,
  name: nameStep,
  contact: contactStep,
  counsellor: counsellorStep,
  time: timeStep,
  topic: topicStep,
  consent: consentStep,
};

function renderPassed(
  context: SignUpContext,
  flow: SignUpFlow,
  state: FormState,
  step: ConsultationStep,
): TemplateResult {
  const { messages } = context;
  const title = messages.steps[step];
  return html`
    <li>
      <span class="hint">${title}</span>
      <b>${summaryOf(context, state, step)}</b>
      <button
        part="button"
        class="button plain"
        type="button"
        aria-label=${`${messages.change} ${title}`}
        @click=${() => flow.open(step)}
      >
        ${messages.change}
      </button>
    </li>
  `;
}

/** People do not see it, and a screen reader does not read it; robots fill in what they find. */
function honeypot(flow: SignUpFlow, { draft }: FormState): TemplateResult {
  return html`
    <div class="visually-hidden" aria-hidden="true">
      <input
        id="website"
        tabindex="-1"
        autocomplete="off"
        .value=${draft.website}
        @input=${(event: Event) => flow.edit({ website: (event.target as HTMLInputElement).value })}
      />
    </div>
  `;
}

export function renderForm(context: SignUpContext, flow: SignUpFlow, state: FormState): TemplateResult {
  const { messages, terms, scene, isPaused } = context;
  const { at, errors, refusal, choice } = state;
  const order = stepsOf(terms);
  const number = order.indexOf(at) + 1;
  const isLast = number === order.length;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    // Why not, and the way on, is said there.
    if (isLast && isPaused) return context.focusField('retry');
    if (isLast) await flow.submit();
    else flow.next();
    if (flow.state.step === 'form' && flow.state.errors.length > 0) {
      context.focusFirstError();
      flow.edit({});
    }
  };
  const isWait = choice?.kind === 'wait';
  return html`
    ${number === 1 ? html`<p class="intro">${scene.text.intro}</p>` : nothing}
    ${scene.consultation?.sealing && isLast ? html`<p class="sealed">${messages.sealedHow}</p>` : nothing}
    <ol class="passed" ?hidden=${number === 1}>
      ${order.slice(0, number - 1).map((step) => renderPassed(context, flow, state, step))}
    </ol>
    <form novalidate autocomplete="off" @submit=${submit} @keydown=${stopComposingEnter}>
      ${refusal ? renderRefusal(context, flow, refusal) : nothing}
      <div>
        ${number === 1 ? nothing : html`<p class="hint">${messages.stepOf(number, order.length)}</p>`}
        <h3 tabindex="-1" ?data-focus=${!refusal}>${messages.steps[at]}</h3>
      </div>
      ${errorSummary({
        title: messages.errorCount(errors.length),
        errors: errors.map(({ field }) => ({ id: field, text: errorOf(context, state, field)! })),
        onPick: context.focusField,
      })}
      <fieldset class="fields" ?disabled=${flow.isBusy}>
        ${steps[at](context, flow, state)} ${isLast ? honeypot(flow, state) : nothing}
      </fieldset>
      ${
        at === 'time'
          ? nothing
          : html`
              <div class="row">
                <button
                  part="primary-button"
                  class="button primary wide"
                  aria-disabled=${flow.isBusy || (isLast && isPaused) ? 'true' : nothing}
                >
                  ${
                    flow.isBusy
                      ? messages.sending
                      : isLast
                        ? isWait
                          ? messages.submitWait
                          : messages.submit
                        : scene.text.next
                  }
                </button>
              </div>
            `
      }
    </form>
  `;
}
