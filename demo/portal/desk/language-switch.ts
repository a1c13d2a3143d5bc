/** Which language the staff page speaks, each by its own name. */
import { html, type TemplateResult } from 'lit';
import { chooseLanguage, deskLanguage, deskLanguages, type DeskLanguage } from './language.ts';
import { texts } from './texts.ts';

const ownNames: Readonly<Record<DeskLanguage, string>> = { 'zh-CN': '中文', en: 'English' };

export function languageSwitch(): TemplateResult {
  return html`<div class="languages" role="group" aria-label=${texts.language}>
    ${deskLanguages.map(
      (language) =>
        html`<button
          class="button plain"
          type="button"
          lang=${language}
          aria-pressed=${language === deskLanguage() ? 'true' : 'false'}
          @click=${() => chooseLanguage(language)}
        >
          ${ownNames[language]}
        </button>`,
    )}
  </div>`;
}
