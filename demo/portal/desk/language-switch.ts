/** The button to the other language of the staff page, in that language: whoever needs it reads it. */
import { html, type TemplateResult } from 'lit';
import { chooseLanguage, deskLanguage, type DeskLanguage } from './language.ts';

const ownNames: Readonly<Record<DeskLanguage, string>> = { 'zh-CN': '中文', en: 'English' };

export function languageSwitch(): TemplateResult {
  const other: DeskLanguage = deskLanguage() === 'en' ? 'zh-CN' : 'en';
  return html`<button
    class="button plain language"
    type="button"
    lang=${other}
    @click=${() => chooseLanguage(other)}
  >
    ${ownNames[other]}
  </button>`;
}
