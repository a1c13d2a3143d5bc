/** `<boai-desk>`: the staff page. Who is at it: nobody yet, somebody with an invitation, one of the staff. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../../../src/api/errors.ts';
import type { StaffSession } from '../../../src/api/generated/types.ts';
import { controls } from '../../../src/styles/controls.ts';
import { laterTokens } from '../../../src/styles/later-tokens.ts';
import { tokens } from '../../../src/styles/tokens.ts';
import { deskStyles } from './desk.styles.ts';
import { DeskDoor, type OpenedInvitation } from './door/door.ts';
import { texts as door } from './door/texts.ts';
import { watchIdle } from './idle.ts';
import { languageSwitch } from './language-switch.ts';
import { followLanguage, deskLanguage } from './language.ts';
import { defineSections, sectionsOf, type Section, type SectionProps } from './sections.ts';
import { StaffApi } from './staff-api.ts';
import { texts } from './texts.ts';
import { troubleText } from './trouble.ts';

type Place =
  | { readonly kind: 'opening' }
  | { readonly kind: 'door'; readonly opened?: OpenedInvitation; readonly notice?: string }
  | { readonly kind: 'in'; readonly session: StaffSession };

const invitationMark = '#boai-invitation=';

export class Desk extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles];
  static override readonly properties = { place: { state: true } };

  declare place: Place;
  readonly #api = new StaffApi(new URLSearchParams(location.search).get('center') ?? 'default', () =>
    this.#end(texts.ended),
  );
  #stopWatching = (): void => {};

  constructor() {
    super();
    followLanguage(this);
    this.place = { kind: 'opening' };
    document.documentElement.lang = deskLanguage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#open);
    // Kept by the browser for going back, it would still show who is coming.
    window.addEventListener('pagehide', this.#leave);
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#open);
    window.removeEventListener('pagehide', this.#leave);
    this.#stopWatching();
  }

  readonly #open = (): void => {
    if (location.hash.startsWith(invitationMark)) {
      const token = location.hash.slice(invitationMark.length);
      // Before anything else: neither the history nor somebody behind the chair is to keep it.
      history.replaceState(null, '', location.pathname + location.search);
      void this.#openInvitation(decodeURIComponent(token));
    } else if (this.place.kind === 'opening') {
      this.place = { kind: 'door' };
    } else this.requestUpdate();
  };

  async #openInvitation(token: string): Promise<void> {
    if (this.place.kind === 'in') this.#signOut(texts.signedOut);
    this.place = { kind: 'opening' };
    try {
      this.place = { kind: 'door', opened: { token, invitation: await this.#api.findInvitation(token) } };
    } catch (error) {
      const isOver = error instanceof ApiError && error.code === 'invitation_over';
      const trouble = error instanceof ApiError ? troubleText(error) : String(error);
      this.place = { kind: 'door', notice: isOver ? door.invitationOver : trouble };
    }
  }

  readonly #leave = (): void => {
    if (this.place.kind === 'in') this.#signOut(texts.signedOut);
  };

  readonly #enter = (session: StaffSession): void => {
    this.place = { kind: 'in', session };
    this.#stopWatching = watchIdle({
      idleMinutes: session.idleMinutes,
      // Without a network it is told with the next touch.
      onUse: () => void this.#api.loadSession().catch(() => {}),
      onIdle: () => this.#signOut(texts.idle),
    });
  };

  #signOut(notice: string): void {
    this.#api.signOut();
    this.#end(notice);
  }

  #end(notice: string): void {
    this.#stopWatching();
    this.#api.forget();
    this.place = { kind: 'door', notice };
  }

  protected override render(): TemplateResult {
    const { place } = this;
    switch (place.kind) {
      case 'opening':
        return html`<main class="door"><p role="status">${texts.wait}</p></main>`;
      case 'door':
        return html`<boai-desk-door
          .api=${this.#api}
          .opened=${place.opened}
          .notice=${place.notice}
          .onEntered=${this.#enter}
        ></boai-desk-door>`;
      case 'in':
        return this.#renderIn(place.session);
    }
  }

  /** On a phone the sections are wider than the screen. */
  protected override updated(): void {
    this.renderRoot
      .querySelector('nav [aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  #renderIn(session: StaffSession): TemplateResult {
    const sections = sectionsOf(session.roles);
    const current = sections.find(({ id }) => location.hash === `#${id}`) ?? sections[0];
    const props = { api: this.#api, roles: session.roles };
    return html`
      <header class="bar">
        <strong>${texts.desk}</strong>
        <span class="who">${session.name}<span class="hint"> ${texts.roles(session.roles)}</span></span>
        ${languageSwitch()}
        <button class="button" type="button" @click=${() => this.#signOut(texts.signedOut)}>
          ${texts.signOut}
        </button>
      </header>
      ${sections.length > 1 ? renderNavigation(sections, current, props) : nothing}
      ${
        current
          ? current.render(props)
          : html`<main class="door"><p class="message">${texts.nothingForRole}</p></main>`
      }
    `;
  }
}

function renderNavigation(
  sections: readonly Section[],
  current: Section | undefined,
  props: SectionProps,
): TemplateResult {
  return html`<nav class="sections" aria-label=${texts.sections}>
    ${sections.map(
      (section) =>
        html`<a href="#${section.id}" aria-current=${section === current ? 'page' : nothing}
          >${section.title()}${section.badge?.(props) ?? nothing}</a
        >`,
    )}
  </nav>`;
}

// In another page's frame somebody could be led to press what they do not see.
if (window.top === window) {
  customElements.define('boai-desk-door', DeskDoor);
  defineSections();
  customElements.define('boai-desk', Desk);
}
