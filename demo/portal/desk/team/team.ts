/** `<boai-desk-team>`: one's own account; for an owner those of the staff, and who did what. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { mayAsk, type StaffRole } from '../../../../src/api/contract/staff-roles.ts';
import { ApiError } from '../../../../src/api/errors.ts';
import type { StaffSessions } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { lineField } from '../door/line-field.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import { doneNote, troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { changePassphrase, endOtherSessions, loadOwnSessions } from './team-api.ts';
import { teamStyles } from './team.styles.ts';
import { texts } from './texts.ts';

type FieldId = 'current' | 'passphrase';

export class DeskTeam extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, teamStyles];
  static override readonly properties = {
    api: { attribute: false },
    roles: { attribute: false },
    sessions: { state: true },
    current: { state: true },
    passphrase: { state: true },
    errors: { state: true },
    trouble: { state: true },
    said: { state: true },
    isBusy: { state: true },
  };

  declare api: StaffApi;
  declare roles: readonly StaffRole[];
  declare sessions: StaffSessions['sessions'] | undefined;
  declare current: string;
  declare passphrase: string;
  declare errors: Partial<Record<FieldId, string>>;
  declare trouble: string | undefined;
  declare said: string;
  declare isBusy: boolean;

  constructor() {
    super();
    followLanguage(this);
    this.current = this.passphrase = this.said = '';
    this.errors = {};
    this.isBusy = false;
  }

  protected override firstUpdated(): void {
    this.#focus('heading');
    void this.#try(() => loadOwnSessions(this.api), '');
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  protected override render(): TemplateResult {
    const { trouble, said, api } = this;
    return html`
      <main class="team">
        <h1 id="heading" tabindex="-1">${texts.title}</h1>
        ${doneNote(said)} ${troubleNote(trouble)}
        <section aria-labelledby="mine">
          <h2 id="mine">${texts.mine}</h2>
          ${this.#renderSessions()} ${this.#renderPassphrase()}
        </section>
        ${
          mayAsk(this.roles, 'loadStaffAccounts')
            ? html`<boai-desk-accounts .api=${api}></boai-desk-accounts>
                <boai-desk-log .api=${api}></boai-desk-log>`
            : nothing
        }
      </main>
    `;
  }

  #renderSessions(): TemplateResult {
    const sessions = this.sessions ?? [];
    const when = (instant: string) => formatInstant(instant, deskLanguage());
    return html`
      <div class="card">
        <h3>${texts.sessions}</h3>
        <ul>
          ${sessions.map(
            ({ startedAt, seenAt, isCurrent }) =>
              html`<li>
                ${texts.started(when(startedAt), when(seenAt))}
                ${isCurrent ? html`<strong>${texts.current}</strong>` : nothing}
              </li>`,
          )}
        </ul>
        ${
          sessions.length > 1
            ? html`<button
                class="button"
                type="button"
                @click=${() => void this.#try(() => endOtherSessions(this.api), texts.endedOthers)}
              >
                ${texts.endOthers}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderPassphrase(): TemplateResult {
    const { errors, isBusy } = this;
    return html`
      <form class="card" novalidate @submit=${(event: Event) => void this.#submit(event)}>
        <h3>${texts.passphrase}</h3>
        ${lineField({
          id: 'current',
          label: texts.currentPassphrase,
          type: 'password',
          value: this.current,
          error: errors.current,
          autocomplete: 'current-password',
          onInput: (value) => (this.current = value),
        })}
        ${lineField({
          id: 'passphrase',
          label: texts.newPassphrase,
          hint: texts.newHint,
          type: 'password',
          value: this.passphrase,
          error: errors.passphrase,
          autocomplete: 'new-password',
          onInput: (value) => (this.passphrase = value),
        })}
        <button class="button" aria-disabled=${isBusy ? 'true' : 'false'}>
          ${isBusy ? texts.wait : texts.change}
        </button>
      </form>
    `;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    const { current, passphrase } = this;
    this.errors = {
      ...(current === '' && { current: texts.missing }),
      ...(passphrase === '' && { passphrase: texts.missing }),
    };
    if (Object.keys(this.errors).length === 0) {
      this.isBusy = true;
      const change = () => changePassphrase(this.api, { current, passphrase });
      if (await this.#try(change, texts.changedPassphrase)) this.current = this.passphrase = '';
      this.isBusy = false;
    }
    await this.updateComplete;
    const [first] = Object.keys(this.errors);
    if (first !== undefined) this.#focus(first);
  }

  async #try(act: () => Promise<StaffSessions>, done: string): Promise<boolean> {
    this.trouble = undefined;
    this.said = '';
    try {
      ({ sessions: this.sessions } = await act());
      this.said = done;
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'sign_in_failed') this.errors = { current: texts.wrong };
      else if (error.code === 'passphrase_weak') this.errors = { passphrase: texts.weak };
      else this.trouble = troubleText(error);
      return false;
    }
  }
}
