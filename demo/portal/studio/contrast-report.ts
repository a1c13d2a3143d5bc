/** The contrast report: what was adjusted, and each color where it is hardest to read. */
import { html, type TemplateResult } from 'lit';
import type { Choices } from './choices.ts';
import { reportOf, type Judged } from './contrast.ts';
import { swatch } from './fields.ts';
import { mainColorLines, shownIn } from './main-color-lines.ts';
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
  const report = reportOf(theme, mainColor);
  // Of a color that was typed it is announced at its field; of a theme's it is no news that dark has another tone.
  return html`
    <section aria-labelledby="contrast-title">
      <h2 id="contrast-title">${messages.contrast}</h2>
      ${mainColorLines(report, appearance).map(
        ({ text, isOther }) => html`<p class=${isOther && mainColor ? 'problem' : 'good'}>${text}</p>`,
      )}
      <p class="hint">${messages.contrastHint}</p>
      <div class="tables">${shownIn(appearance).map((shade) => table(messages[shade], report[shade]))}</div>
      <p class="hint">${messages.ownTokens}</p>
    </section>
  `;
}
