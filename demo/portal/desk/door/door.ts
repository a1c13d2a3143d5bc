/** `<boai-desk-door>`: how somebody becomes one of the staff, by an invitation, and how they sign in. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../../src/api/errors.ts';
import type { Invitation, StaffSession } from '../../../../src/api/generated/types.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { errorSummary } from '../../../../src/ui/error-summary.ts';
import { languageSwitch } from '../language-switch.ts';
import { followLanguage } from '../language.ts';
import { deskStyles } from '../desk.styles.ts';
import { lineField, passphraseField } from './line-field.ts';
import { troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts as frame } from '../texts.ts';
import { texts } from './texts.ts';
import { troubleText } from '../trouble.ts';

/** Of a link that was opened. */
export interface OpenedInvitation {
  readonly token: string;
  readonly invitation: Invitation;
}

type FieldId = 'name' | 'passphrase';

export class DeskDoor extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles];
  static override readonly properties = {
    api: { attribute: false },
    opened: { attribute: false },
    notice: { attribute: false },
    onEntered: { attribute: false },
    name: { state: true },
    passphrase: { state: true },
    isShown: { state: true },
    isBusy: { state: true },
    errors: { state: true },
    trouble: { state: true },
  };

  declare api: StaffApi;
  declare opened: OpenedInvitation | undefined;
  /** Why whoever was in is out. */
  declare notice: string | undefined;
  declare onEntered: (session: StaffSession) => void;
  declare name: string;
  declare passphrase: string;
  declare isShown: boolean;
  declare isBusy: boolean;
  declare errors: Partial<Record<FieldId, string>>;
  declare trouble: string | undefined;

  constructor() {
    super();
    followLanguage(this);
    this.name = this.passphrase = '';
    this.isShown = this.isBusy = false;
    this.errors = {};
  }

  protected override firstUpdated(): void {
    this.#focus(this.notice === undefined ? this.#fields[0]! : 'heading');
  }

  get #fields(): readonly FieldId[] {
    return typeof this.opened?.invitation.name === 'string' ? ['passphrase'] : ['name', 'passphrase'];
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  protected override render(): TemplateResult {
    const { opened, errors, notice, trouble, isBusy } = this;
    return html`
      <main class="door">
        ${languageSwitch()}
        <h1 id="heading" tabindex="-1">${opened ? texts.invitation : frame.desk}</h1>
        ${notice === undefined ? nothing : html`<p class="message warn">${notice}</p>`}
        ${opened ? html`<p>${frame.roles(opened.invitation.roles)}</p>` : nothing}
        <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
          ${errorSummary({
            title: texts.toCorrect,
            errors: this.#fields.flatMap((id) =>
              errors[id] === undefined ? [] : [{ id, text: errors[id] }],
            ),
            onPick: (id) => this.#focus(id),
          })}
          ${this.#renderName()}
          ${passphraseField({
            value: this.passphrase,
            hint: opened && texts.newPassphraseHint,
            error: errors.passphrase,
            autocomplete: opened ? 'new-password' : 'current-password',
            isShown: this.isShown,
            onShow: (isShown) => (this.isShown = isShown),
            onInput: (value) => (this.passphrase = value),
          })}
          <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>
            ${isBusy ? frame.wait : opened ? texts.accept : texts.signIn}
          </button>
        </form>
        ${troubleNote(trouble)}
      </main>
    `;
  }

  #renderName(): TemplateResult {
    const given = this.opened?.invitation.name;
    if (typeof given === 'string')
      return html`<p>${texts.nameOfAccount}<strong>${given}</strong></p>
        <input
          class="visually-hidden"
          tabindex="-1"
          aria-hidden="true"
          autocomplete="username"
          .value=${given}
          readonly
        />`;
    return lineField({
      id: 'name',
      label: texts.name,
      hint: this.opened && texts.nameHint,
      value: this.name,
      error: this.errors.name,
      autocomplete: 'username',
      onInput: (value) => (this.name = value),
    });
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    this.trouble = undefined;
    this.errors = {
      ...(this.#fields.includes('name') && this.name.trim() === '' && { name: texts.missingName }),
      ...(this.passphrase === '' && { passphrase: texts.missingPassphrase }),
    };
    if (Object.keys(this.errors).length === 0) {
      this.isBusy = true;
      try {
        this.onEntered(await this.#enter());
        return;
      } catch (error) {
        this.#explain(error);
      } finally {
        this.isBusy = false;
      }
    }
    await this.updateComplete;
    const [first] = Object.keys(this.errors);
    if (first !== undefined) this.#focus(first);
  }

  #enter(): Promise<StaffSession> {
    const { opened, passphrase } = this;
    const name = this.name.trim();
    if (!opened) return this.api.signIn(name, passphrase);
    const isNamed = opened.invitation.name !== null;
    return this.api.acceptInvitation({
      invitationToken: opened.token,
      name: isNamed ? null : name,
      passphrase,
    });
  }

  #explain(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    switch (error.code) {
      case 'sign_in_failed':
        // Which of the two is not told to anybody.
        this.passphrase = '';
        this.errors = { passphrase: texts.wrong };
        break;
      case 'passphrase_weak':
        this.errors = { passphrase: texts.weak };
        break;
      case 'account_exists':
        this.errors = { name: texts.taken };
        break;
      case 'invitation_over':
        this.opened = undefined;
        this.trouble = texts.invitationOver;
        break;
      default:
        this.trouble = troubleText(error);
    }
  }
}
