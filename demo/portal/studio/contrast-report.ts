/** The contrast report: what was adjusted, and each color where it is hardest to read. */
import { html, type TemplateResult } from 'lit';
import type { Choices } from './choices.ts';
import { reportOf, type Judged } from './contrast.ts';
import { swatch } from './fields.ts';
import { messages } from './messages.ts';

/** Down, so that what misses by a hair does not look as if it met. */
function ratio(contrast: number): string {
  return `${Math.floor(contrast * 10) / 10}:1`;
}

function row({ role, color, on, contrast, wanted }: Judged): TemplateResult {
  return html`
    <tr>
      <th scope="row">${messages.roles[role]}</th>
      <td class="pair">${swatch(color)}${swatch(on)} <span class="mono">${color} / ${on}</span></td>
      <td>
        ${ratio(contrast)}
        <span class=${contrast < wanted ? 'missed' : 'met'}>
          ${contrast < wanted ? messages.isMissed : messages.isMet} ${wanted}:1
        </span>
      </td>
    </tr>
  `;
}

function table(caption: string, judged: readonly Judged[]): TemplateResult {
  return html`
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${messages.role}</th>
          <th scope="col">${messages.pair}</th>
          <th scope="col">${messages.ratio}</th>
        </tr>
      </thead>
      <tbody>
        ${judged.map(row)}
      </tbody>
    </table>
  `;
}

export function contrastReport({ theme, mainColor, appearance }: Choices): TemplateResult {
  // Announced at the field of the color.
  const { light, dark, adjusted } = reportOf(theme, mainColor);
  return html`
    <section aria-labelledby="contrast-title">
      <h2 id="contrast-title">${messages.contrast}</h2>
      <p class=${adjusted ? 'problem' : 'good'}>
        ${adjusted ? messages.adjusted(adjusted.from, adjusted.to) : messages.kept}
      </p>
      <p class="hint">${messages.contrastHint}</p>
      <div class="tables">
        ${appearance === 'dark' ? '' : table(messages.light, light)}
        ${appearance === 'light' ? '' : table(messages.dark, dark)}
      </div>
      <p class="hint">${messages.ownTokens}</p>
    </section>
  `;
}
