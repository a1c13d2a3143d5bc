/** The form of one date: new, other words, another time, or cancelled, and whom that concerns. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DatesChange, DeskProgramme } from '../../../../src/api/generated/types.ts';
import { formatPhone } from '../../../../src/domain/phone.ts';
import { field } from '../../../../src/ui/field.ts';
import { radioGroup } from '../../../../src/ui/radio-group.ts';
import { texts as frame } from '../texts.ts';
import type { DateDraft } from './date-draft.ts';
import type { DatesWork, Panel } from './dates-work.ts';
import { texts } from './texts.ts';
import { when } from './when.ts';

interface InputOptions {
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local';
  readonly list?: string;
  readonly maxlength?: number;
}

type Text = Exclude<keyof DateDraft, 'scope' | 'endsDaysLater'>;

export function datePanel(
  work: DatesWork,
  panel: Panel,
  onSubmit: (halfTyped: readonly string[]) => void,
  onClose: () => void,
): TemplateResult {
  const { kind, target, draft, shown, trouble } = panel;
  const what = target ? `${target.activity.title} ${when(target.activity.startsAt)}` : '';
  const heading = {
    add: texts.add,
    edit: texts.editHeading(what),
    move: texts.moveHeading(what),
    cancel: texts.cancelHeading(what),
  }[kind];
  const hasWords = kind === 'add' || kind === 'edit';
  const hasTimes = kind === 'add' || kind === 'move';
  const isReady = shown !== undefined && shown.full.length === 0;
  return html`
    <section class="panel" aria-labelledby="panel-heading">
      <h2 id="panel-heading" tabindex="-1">${heading}</h2>
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          onSubmit(halfTypedIn(event.target as HTMLFormElement));
        }}
      >
        ${
          target && target.laterDates > 0
            ? radioGroup({
                id: 'scope',
                legend: texts.scope,
                choices: [
                  { value: 'date', label: texts.thisDate },
                  { value: 'following', label: texts.following(target.laterDates) },
                ],
                value: draft.scope,
                onChange: (scope) => work.type({ scope }),
              })
            : nothing
        }
        <div class="fields">
          ${hasWords ? input(work, panel, 'title', texts.title, { maxlength: 120 }) : nothing}
          ${
            hasTimes
              ? html`${input(work, panel, 'day', texts.day, { type: 'date' })}
                ${input(work, panel, 'startTime', texts.startTime, { type: 'time' })}
                ${input(work, panel, 'endTime', texts.endTime, { type: 'time' })}
                ${input(work, panel, 'room', texts.room, { list: 'rooms', maxlength: 120 })}`
              : nothing
          }
          ${
            hasWords
              ? html`${input(work, panel, 'category', texts.category, { list: 'categories', maxlength: 60 })}
                ${input(work, panel, 'capacity', texts.capacity, {})}
                ${input(work, panel, 'waitlist', texts.waitlist, {})}
                ${input(work, panel, 'signUpOpens', texts.signUpOpens, { type: 'datetime-local' })}
                ${input(work, panel, 'signUpCloses', texts.signUpCloses, { type: 'datetime-local' })}
                ${input(work, panel, 'audience', texts.audience, { maxlength: 200 })}
                ${input(work, panel, 'bring', texts.bring, { maxlength: 500 })}
                ${input(work, panel, 'phone', texts.phone, { maxlength: 40 })} ${description(work, draft)}`
              : nothing
          }
        </div>
        ${lists(work.programme)} ${shown ? effect(kind, shown) : nothing}
        ${
          panel.isRoomTaken
            ? html`<label class="choice">
                <input
                  id="allowDoubleUse"
                  type="checkbox"
                  .checked=${panel.allowDoubleUse}
                  @change=${(event: Event) => work.allow((event.target as HTMLInputElement).checked)}
                />${texts.allowDoubleUse}
              </label>`
            : nothing
        }
        ${trouble === undefined ? nothing : html`<p class="message bad" role="alert">${trouble}</p>`}
        <div class="row">
          ${
            shown && !isReady
              ? nothing
              : html`<button class="button ${kind === 'cancel' && shown ? 'danger' : 'primary'}" id="submit">
                  ${work.isBusy ? frame.wait : kind === 'add' ? texts.add : shown ? texts.confirm : texts.check}
                </button>`
          }
          <button class="button plain" type="button" @click=${onClose}>${texts.back}</button>
        </div>
      </form>
    </section>
  `;
}

function halfTypedIn(form: HTMLFormElement): readonly string[] {
  return [...form.querySelectorAll('input')].filter(({ validity }) => validity.badInput).map(({ id }) => id);
}

function input(
  work: DatesWork,
  { draft, errors }: Panel,
  name: Text,
  label: string,
  { type = 'text', list, maxlength }: InputOptions,
): TemplateResult {
  return field({
    id: name,
    label,
    error: errors[name],
    control: ({ describedBy, invalid }) =>
      html`<input
        class="input"
        id=${name}
        type=${type}
        autocomplete="off"
        list=${list ?? nothing}
        maxlength=${maxlength ?? nothing}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${draft[name]}
        @input=${(event: Event) => work.type({ [name]: (event.target as HTMLInputElement).value })}
      />`,
  });
}

function description(work: DatesWork, draft: DateDraft): TemplateResult {
  return html`<div class="wide">
    ${field({
      id: 'description',
      label: texts.description,
      control: () =>
        html`<textarea
          class="input"
          id="description"
          maxlength="4000"
          .value=${draft.description}
          @input=${(event: Event) => work.type({ description: (event.target as HTMLTextAreaElement).value })}
        ></textarea>`,
    })}
  </div>`;
}

function lists(programme: DeskProgramme | undefined): TemplateResult {
  const options = (values: readonly string[] = []) =>
    values.map((value) => html`<option value=${value}></option>`);
  return html`<datalist id="rooms">${options(programme?.rooms)}</datalist
    ><datalist id="categories">${options(programme?.categories)}</datalist>`;
}

function effect(kind: Panel['kind'], { activities, toCall, full, doubleUses }: DatesChange): TemplateResult {
  return html`<div class="message warn" id="effect" tabindex="-1" role="status">
    <p>${texts.effect(activities.length)}</p>
    ${full.map(
      ({ title, startsAt, taken, waiting }) =>
        html`<p class="error">${texts.full(`${title} ${when(startsAt)}`, taken, waiting)}</p>`,
    )}
    ${doubleUses.map(
      ({ room, title, startsAt, bookings }) =>
        html`<p>
          ${texts.doubleUses(1)}: ${room} ${when(startsAt)} ${title}
          ${bookings.length > 0 ? texts.doubleBookings(bookings.length) : nothing}
        </p>`,
    )}
    ${
      kind === 'edit'
        ? html`<p>${texts.staysBooked}</p>`
        : toCall.length === 0
          ? html`<p>${texts.nobody}</p>`
          : html`<p>${texts.toCallHeading(toCall.length)}</p>
              <ul>
                ${toCall.map(({ name, phone, partySize }) => html`<li>${name} ${formatPhone(phone)} × ${partySize}</li>`)}
              </ul>`
    }
  </div>`;
}
