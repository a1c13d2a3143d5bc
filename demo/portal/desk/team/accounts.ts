/** `<boai-desk-accounts>`: who is of the staff, as an owner keeps them. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { type StaffRole, staffRoles } from '../../../../src/api/contract/staff-roles.ts';
import { ApiError } from '../../../../src/api/errors.ts';
import type { StaffAccount, StaffAccounts, StaffInvitation } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { errorText } from '../../../../src/ui/field.ts';
import { textField } from '../../../../src/ui/text-field.ts';
import { deskStyles } from '../desk.styles.ts';
import { deskLanguage, followLanguage, listed } from '../language.ts';
import { doneNote, troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { texts as frame } from '../texts.ts';
import { troubleText } from '../trouble.ts';
import { invitationView } from './invitation-view.ts';
import { addAccount, changeAccount, loadAccounts, resetAccount } from './team-api.ts';
import { teamStyles } from './team.styles.ts';
import { texts } from './texts.ts';

type Doing = 'roles' | 'disable' | 'reset';

export class DeskAccounts extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, teamStyles];
  static override readonly properties = {
    api: { attribute: false },
    staff: { state: true },
    invited: { state: true },
    isInviting: { state: true },
    name: { state: true },
    roles: { state: true },
    asked: { state: true },
    errors: { state: true },
    trouble: { state: true },
    said: { state: true },
  };

  declare api: StaffApi;
  declare staff: StaffAccounts | undefined;
  /** Shown once: it is nowhere else. */
  declare invited: StaffInvitation | undefined;
  declare isInviting: boolean;
  declare name: string;
  declare roles: readonly StaffRole[];
  /** What is about to be done to whom. */
  declare asked: { readonly account: StaffAccount; readonly doing: Doing } | undefined;
  declare errors: Readonly<Record<string, string>>;
  declare trouble: string | undefined;
  declare said: string;

  constructor() {
    super();
    followLanguage(this);
    this.name = this.said = '';
    this.roles = ['desk'];
    this.errors = {};
    this.isInviting = false;
  }

  protected override firstUpdated(): void {
    void this.#try(async () => {});
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  protected override render(): TemplateResult {
    const { staff, invited, trouble, said } = this;
    return html`
      <section aria-labelledby="staff">
        <h2 id="staff" tabindex="-1">${texts.staff}</h2>
        ${doneNote(said)} ${troubleNote(trouble)}
        <ul class="cards">
          ${(staff?.accounts ?? []).map((account) => this.#renderAccount(account))}
        </ul>
        ${this.#renderInvite()}
      </section>
      ${
        invited
          ? invitationView(invited, {
              onSaid: (words) => (this.said = words),
              onClose: () => {
                this.invited = undefined;
                void this.#focus('staff');
              },
            })
          : nothing
      }
    `;
  }

  #renderAccount(account: StaffAccount): TemplateResult {
    const { id, name, roles, state, signedInAt } = account;
    const open = this.staff?.signedIn.find(({ accountId }) => accountId === id);
    const when = (instant: string) => formatInstant(instant, deskLanguage());
    const act = (label: string, onClick: () => void) =>
      html`<button class="button" type="button" aria-label="${label} ${name}" @click=${onClick}>
        ${label}
      </button>`;
    const ask = (doing: Doing) => () => {
      this.roles = roles;
      this.errors = {};
      this.asked = { account, doing };
      void this.#focus('asked');
    };
    return html`
      <li class="card">
        <h3>${name}</h3>
        <p>${listed(roles.map((role) => frame.role(role)))} · ${texts.states[state]}</p>
        <p class="hint">
          ${
            open
              ? texts.isIn(open.sessions, when(open.seenAt))
              : signedInAt === null
                ? texts.neverIn
                : texts.lastIn(when(signedInAt))
          }
        </p>
        ${
          this.asked?.account.id === id
            ? this.#renderAsked(this.asked.account, this.asked.doing)
            : html`<div class="row">
                ${act(texts.changeRoles, ask('roles'))} ${act(texts.reset, ask('reset'))}
                ${
                  state === 'disabled'
                    ? act(texts.enable, () => void this.#change(account, { isDisabled: false }, texts.enable))
                    : act(texts.disable, ask('disable'))
                }
              </div>`
        }
      </li>
    `;
  }

  #renderAsked(account: StaffAccount, doing: Doing): TemplateResult {
    const { name } = account;
    const [title, words, button] =
      doing === 'roles'
        ? [`${texts.changeRoles} · ${name}`, '', texts.saveRoles]
        : doing === 'reset'
          ? [texts.sure(texts.reset, name), texts.resetMeans, texts.yes]
          : [texts.sure(texts.disable, name), texts.disableMeans, texts.yes];
    return html`
      <div role="group" aria-labelledby="asked">
        <h3 id="asked" tabindex="-1">${title}</h3>
        <p>${words}</p>
        ${doing === 'roles' ? this.#renderRoles() : nothing}
        <div class="row">
          <button class="button primary" type="button" @click=${() => void this.#do(account, doing)}>
            ${button}
          </button>
          <button
            class="button plain"
            type="button"
            @click=${() => {
              this.asked = undefined;
              void this.#focus('staff');
            }}
          >
            ${texts.cancel}
          </button>
        </div>
      </div>
    `;
  }

  #renderRoles(): TemplateResult {
    const { roles, errors } = this;
    return html`<fieldset>
      <legend class="label">${texts.roles}</legend>
      ${staffRoles.map(
        (role) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${roles.includes(role)}
              @change=${(event: Event) => {
                const { checked } = event.target as HTMLInputElement;
                this.roles = staffRoles.filter((one) => (one === role ? checked : roles.includes(one)));
              }}
            />${texts.does(role)}
          </label>`,
      )}
      ${errorText('roles', errors['roles'])}
    </fieldset>`;
  }

  #renderInvite(): TemplateResult {
    if (!this.isInviting)
      return html`<button
        class="button primary"
        type="button"
        @click=${() => {
          this.asked = undefined;
          this.roles = ['desk'];
          this.isInviting = true;
          void this.#focus('name');
        }}
      >
        ${texts.invite}
      </button>`;
    return html`
      <form class="card" novalidate @submit=${(event: Event) => void this.#invite(event)}>
        <h3>${texts.invite}</h3>
        ${textField({
          id: 'name',
          label: texts.name,
          hint: texts.nameHint,
          value: this.name,
          error: this.errors['name'],
          autocomplete: 'off',
          onInput: (value) => (this.name = value),
        })}
        ${this.#renderRoles()}
        <div class="row">
          <button class="button primary">${texts.makeLink}</button>
          <button class="button plain" type="button" @click=${() => (this.isInviting = false)}>
            ${texts.cancel}
          </button>
        </div>
      </form>
    `;
  }

  async #invite(event: Event): Promise<void> {
    event.preventDefault();
    const { name, roles } = this;
    this.errors = {
      ...(name.trim() === '' && { name: texts.missingName }),
      ...(roles.length === 0 && { roles: texts.missingRoles }),
    };
    if (Object.keys(this.errors).length > 0) return this.#focus('name');
    await this.#try(async () => {
      this.invited = await addAccount(this.api, { name: name.trim(), roles: [...roles] });
      this.name = '';
      this.isInviting = false;
    });
    await this.#focus(this.invited ? 'invitation' : 'name');
  }

  async #do(account: StaffAccount, doing: Doing): Promise<void> {
    if (doing === 'disable') return this.#change(account, { isDisabled: true }, texts.disable);
    if (doing === 'roles') {
      this.errors = this.roles.length === 0 ? { roles: texts.missingRoles } : {};
      if (this.roles.length > 0) await this.#change(account, { roles: [...this.roles] }, texts.changeRoles);
      return;
    }
    const isDone = await this.#try(async () => {
      this.invited = await resetAccount(this.api, account.id);
    });
    await this.#focus(isDone ? 'invitation' : 'staff');
  }

  async #change(
    account: StaffAccount,
    change: { readonly roles?: StaffRole[]; readonly isDisabled?: boolean },
    what: string,
  ): Promise<void> {
    if (await this.#try(() => changeAccount(this.api, account.id, change)))
      this.said = texts.done(what, account.name);
    await this.#focus('staff');
  }

  /** Then the list is read again, whatever came of it. */
  async #try(act: () => Promise<void>): Promise<boolean> {
    this.trouble = undefined;
    this.said = '';
    let isDone = false;
    try {
      await act();
      isDone = true;
      this.asked = undefined;
    } catch (error) {
      this.#explain(error);
    }
    try {
      this.staff = await loadAccounts(this.api);
    } catch (error) {
      this.#explain(error);
    }
    return isDone;
  }

  #explain(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    switch (error.code) {
      case 'account_exists':
        this.errors = { name: texts.taken };
        return;
      case 'last_owner':
        this.trouble = texts.lastOwner;
        return;
      case 'account_not_found':
        this.trouble = texts.accountGone;
        return;
      default:
        this.trouble = troubleText(error);
    }
  }
}
