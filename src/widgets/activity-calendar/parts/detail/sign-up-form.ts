/** The sign-up form: as little as can be asked, every error beside its field. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../../../../api/generated/types.ts';
import { addDays } from '../../../../domain/plain-date.ts';
import { dayOf } from '../../../../domain/zone.ts';
import { formatDay } from '../../../../i18n/format.ts';
import { errorSummary } from '../../../../ui/error-summary.ts';
import { ariaOf, errorText, field } from '../../../../ui/field.ts';
import { noticeList } from '../../../../ui/notice-list.ts';
import type { DetailContext } from './detail-context.ts';
import { partySizeOf, type Draft, type Field, type FieldError, type Limits } from './draft.ts';

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

type TextField = 'name' | 'phone' | 'attendeeName';

const autocomplete = { name: 'name', phone: 'tel', attendeeName: 'off' } as const;

/** Enter chooses a word while an input method composes; 229 is how older engines say so. */
function stopComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function errorOf(context: DetailContext, { errors, limits }: FormProps, name: Field): string | undefined {
  const error = errors.find(({ field }) => field === name);
  return error && context.messages.fieldError(name, error.problem, limits.partySize);
}

function textField(context: DetailContext, props: FormProps, name: TextField, hint?: string): TemplateResult {
  return field({
    id: name,
    label: context.messages.labels[name],
    hint,
    error: errorOf(context, props, name),
    control: ({ describedBy, invalid }) => html`
      <input
        part="field"
        class="input"
        id=${name}
        type=${name === 'phone' ? 'tel' : 'text'}
        autocomplete=${autocomplete[name]}
        aria-required="true"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${props.draft[name]}
        @input=${(event: Event) => props.edit({ [name]: valueOf(event) })}
      />
    `,
  });
}

function partySizeField(context: DetailContext, props: FormProps): TemplateResult {
  const { messages } = context;
  const { draft, limits, edit } = props;
  const size = partySizeOf(draft) || 1;
  const stepTo = (next: number) => () =>
    edit({ partySize: String(Math.min(Math.max(next, 1), limits.partySize)) });
  const stepper = (label: string, sign: string, next: number): TemplateResult => html`
    <button
      part="button"
      class="button step"
      type="button"
      aria-label=${label}
      aria-controls="partySize"
      aria-disabled=${next < 1 || next > limits.partySize ? 'true' : nothing}
      @click=${stepTo(next)}
    >
      ${sign}
    </button>
  `;
  return field({
    id: 'partySize',
    label: messages.labels.partySize,
    hint: messages.partySizeHint(limits.partySize),
    error: errorOf(context, props, 'partySize'),
    control: ({ describedBy, invalid }) => html`
      <div class="stepper">
        ${stepper(messages.fewer, '−', size - 1)}
        <input
          part="field"
          class="input"
          id="partySize"
          inputmode="numeric"
          autocomplete="off"
          aria-required="true"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${draft.partySize}
          @input=${(event: Event) => edit({ partySize: valueOf(event) })}
        />
        ${stepper(messages.more, '+', size + 1)}
      </div>
    `,
  });
}

function forWhomField({ messages }: DetailContext, { draft, edit }: FormProps): TemplateResult {
  const choice = (isForRelative: boolean, label: string): TemplateResult => html`
    <label class="choice">
      <input
        type="radio"
        name="for-whom"
        .checked=${draft.isForRelative === isForRelative}
        @change=${() => edit({ isForRelative })}
      />
      ${label}
    </label>
  `;
  return html`
    <fieldset>
      <legend class="label">${messages.forWhom}</legend>
      <div class="row choices">${choice(false, messages.forMe)}${choice(true, messages.forRelative)}</div>
    </fieldset>
  `;
}

function renderNotice({ activity, messages, locale }: DetailContext, notice: Notice): TemplateResult {
  const { noticeLabels: labels } = messages;
  const lastDay = formatDay(addDays(dayOf(activity.endsAt), notice.retentionDays), locale);
  return html`
    <section class="notice-box" aria-labelledby="notice">
      <h3 id="notice">${messages.notice}</h3>
      ${noticeList([
        { label: labels.operator, text: notice.operator },
        { label: labels.purpose, text: notice.purpose },
        { label: labels.kinds, text: messages.kinds(notice.kinds) },
        { label: labels.retention, text: messages.keptUntil(lastDay), lang: locale },
        { label: labels.rights, text: notice.rights },
        { label: labels.contact, text: notice.contact },
      ])}
    </section>
  `;
}

function consentField(context: DetailContext, props: FormProps): TemplateResult {
  const { draft, notice, edit } = props;
  const error = errorOf(context, props, 'consent');
  const { describedBy, invalid } = ariaOf({ id: 'consent', error });
  return html`
    <div class="field">
      <label class="choice consent">
        <input
          type="checkbox"
          id="consent"
          aria-required="true"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .checked=${draft.agreedVersion === notice.version}
          @change=${(event: Event) =>
            edit({ agreedVersion: (event.target as HTMLInputElement).checked ? notice.version : undefined })}
        />
        ${context.messages.labels.consent}
      </label>
      ${errorText('consent', error)}
    </div>
  `;
}

export function renderForm(context: DetailContext, props: FormProps): TemplateResult {
  const { messages } = context;
  const { draft, errors, notice, isSending } = props;
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
      <fieldset class="fields" ?disabled=${isSending}>
        ${textField(context, props, 'name', messages.nameHint)}
        ${textField(context, props, 'phone', messages.phoneHint)} ${forWhomField(context, props)}
        ${draft.isForRelative ? textField(context, props, 'attendeeName') : nothing}
        ${partySizeField(context, props)} ${renderNotice(context, notice)} ${consentField(context, props)}
      </fieldset>
      <div class="row">
        <button
          part="primary-button"
          class="button primary wide"
          ?data-focus=${isSending}
          aria-disabled=${isSending ? 'true' : nothing}
        >
          ${isSending ? messages.sending : messages.submit}
        </button>
        <button part="button" class="button plain" type="button" ?hidden=${isSending} @click=${props.back}>
          ${messages.back}
        </button>
      </div>
    </form>
  `;
}
