/** The sign-up form: as little as can be asked, every error beside its field. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../../../../api/generated/types.ts';
import { consentField } from '../../../../ui/consent-field.ts';
import { errorSummary } from '../../../../ui/error-summary.ts';
import { guardianQuestion } from '../../../../ui/guardian-question.ts';
import { leaveButton } from '../../../../ui/leave-button.ts';
import { noticeBox } from '../../../../ui/notice-box.ts';
import { partySizeField } from '../../../../ui/party-size-field.ts';
import { radioGroup } from '../../../../ui/radio-group.ts';
import { stopComposingEnter, textField } from '../../../../ui/text-field.ts';
import type { DetailContext } from './detail-context.ts';
import { isEmpty, type Draft, type Field, type FieldError, type Limits } from './draft.ts';

export interface FormProps {
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  readonly limits: Limits;
  readonly notice: Notice;
  readonly isSending: boolean;
  readonly banner: unknown;
  edit(change: Partial<Draft>): void;
  submit(): void;
  back(): void;
  focusField(id: string): void;
}

function errorOf(context: DetailContext, { errors, limits }: FormProps, name: Field): string | undefined {
  const error = errors.find(({ field }) => field === name);
  return error && context.messages.fieldError(name, error.problem, limits.partySize);
}

function renderFields(context: DetailContext, props: FormProps): TemplateResult {
  const { activity, messages, locale } = context;
  const { draft, limits, notice, edit } = props;
  const { labels } = messages;
  const error = (name: Field): string | undefined => errorOf(context, props, name);
  return html`
    ${textField({
      id: 'name',
      label: labels.name,
      hint: messages.nameHint,
      value: draft.name,
      error: error('name'),
      autocomplete: 'name',
      onInput: (name) => edit({ name }),
    })}
    ${textField({
      id: 'phone',
      label: labels.phone,
      hint: messages.phoneHint,
      value: draft.phone,
      error: error('phone'),
      type: 'tel',
      autocomplete: 'tel',
      onInput: (phone) => edit({ phone }),
    })}
    ${radioGroup({
      id: 'forWhom',
      legend: messages.forWhom,
      choices: [
        { value: 'me', label: messages.forMe },
        { value: 'relative', label: messages.forRelative },
      ],
      value: draft.isForRelative ? 'relative' : 'me',
      onChange: (whom) => edit({ isForRelative: whom === 'relative' }),
    })}
    ${
      draft.isForRelative
        ? textField({
            id: 'attendeeName',
            label: labels.attendeeName,
            value: draft.attendeeName,
            error: error('attendeeName'),
            autocomplete: 'off',
            onInput: (attendeeName) => edit({ attendeeName }),
          })
        : nothing
    }
    ${partySizeField({
      value: draft.partySize,
      limit: limits.partySize,
      error: error('partySize'),
      messages,
      onInput: (partySize) => edit({ partySize }),
    })}
    <label class="choice">
      <input
        type="checkbox"
        .checked=${draft.isUnder14}
        @change=${(event: Event) => edit({ isUnder14: (event.target as HTMLInputElement).checked })}
      />
      ${messages.isUnder14}
    </label>
    ${
      draft.isUnder14
        ? guardianQuestion({
            value: draft.guardian,
            error: error('guardian'),
            messages,
            onChange: (guardian) => edit({ guardian }),
          })
        : nothing
    }
    ${noticeBox({ notice, endsAt: activity.endsAt, messages, locale })}
    ${consentField({
      id: 'consent',
      label: labels.consent,
      isGiven: draft.agreedVersion === notice.version,
      error: error('consent'),
      onChange: (isGiven) => edit({ agreedVersion: isGiven ? notice.version : undefined }),
    })}
  `;
}

export function renderForm(context: DetailContext, props: FormProps): TemplateResult {
  const { messages } = context;
  const { errors, isSending } = props;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!isSending) props.submit();
  };
  return html`
    <form novalidate @submit=${submit} @keydown=${stopComposingEnter}>
      <h3 tabindex="-1" ?data-focus=${!props.banner && !isSending}>${messages.formTitle}</h3>
      ${props.banner}
      ${errorSummary({
        title: messages.errorCount(errors.length),
        errors: errors.map(({ field }) => ({ id: field, text: errorOf(context, props, field)! })),
        onPick: props.focusField,
      })}
      <fieldset class="fields" ?disabled=${isSending}>${renderFields(context, props)}</fieldset>
      <div class="row">
        <button
          part="primary-button"
          class="button primary wide"
          ?data-focus=${isSending}
          aria-disabled=${isSending ? 'true' : nothing}
        >
          ${isSending ? messages.sending : messages.submit}
        </button>
        ${leaveButton({
          label: messages.back,
          asks: context.isElder && !isEmpty(props.draft),
          isPlain: true,
          isHidden: isSending,
          messages,
          onLeave: props.back,
        })}
      </div>
    </form>
  `;
}
