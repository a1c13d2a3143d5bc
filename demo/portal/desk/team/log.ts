/** `<boai-desk-log>`: who of the staff did what and when, the newest first. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { StaffLogPage } from '../../../../src/api/generated/types.ts';
import { formatInstant } from '../../../../src/i18n/format.ts';
import { controls } from '../../../../src/styles/controls.ts';
import { laterTokens } from '../../../../src/styles/later-tokens.ts';
import { tokens } from '../../../../src/styles/tokens.ts';
import { deskStyles } from '../desk.styles.ts';
import { deskLanguage, followLanguage } from '../language.ts';
import { troubleNote } from '../news.ts';
import type { StaffApi } from '../staff-api.ts';
import { troubleText } from '../trouble.ts';
import { loadLog } from './team-api.ts';
import { teamStyles } from './team.styles.ts';
import { texts } from './texts.ts';

export class DeskLog extends LitElement {
  static override readonly styles = [tokens, laterTokens, controls, deskStyles, teamStyles];
  static override readonly properties = {
    api: { attribute: false },
    entries: { state: true },
    trouble: { state: true },
  };

  declare api: StaffApi;
  declare entries: StaffLogPage['entries'];
  declare trouble: string | undefined;
  /** undefined: nothing was read yet. */
  #before: number | null | undefined;

  constructor() {
    super();
    followLanguage(this);
    this.entries = [];
  }

  protected override render(): TemplateResult {
    const { entries, trouble } = this;
    return html`
      <section aria-labelledby="log">
        <h2 id="log">${texts.log}</h2>
        <p class="hint">${texts.logHint}</p>
        ${
          entries.length === 0
            ? nothing
            : html`<div class="scroll" role="region" aria-labelledby="log" tabindex="0">
                <table>
                  <thead>
                    <tr>
                      ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${entries.map(
                      ({ at, staff, act, subject }) =>
                        html`<tr>
                          <td>${formatInstant(at, deskLanguage())}</td>
                          <td>${staff}</td>
                          <td>${texts.act(act)}</td>
                          <td>${subject}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
        }
        ${troubleNote(trouble)}
        ${
          this.#before === null
            ? nothing
            : html`<button class="button" type="button" @click=${() => void this.#more()}>
                ${this.#before === undefined ? texts.show : texts.older}
              </button>`
        }
      </section>
    `;
  }

  async #more(): Promise<void> {
    this.trouble = undefined;
    try {
      const page = await loadLog(this.api, this.#before ?? null);
      this.#before = page.before;
      this.entries = [...this.entries, ...page.entries];
    } catch (error) {
      this.trouble = troubleText(error);
    }
  }
}
