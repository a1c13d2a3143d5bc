/** `<docs-page>`: words about the widgets, in English, laid out to be read; in whichever appearance the toolbar has. */
import type { StoryContext } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { darkTokens } from '../../src/styles/dark-tokens.ts';
import { laterTokens } from '../../src/styles/later-tokens.ts';
import { tokens } from '../../src/styles/tokens.ts';
import { storySettings } from '../support/settings.ts';

class DocsPage extends LitElement {
  static override readonly styles = [
    tokens,
    laterTokens,
    darkTokens,
    css`
      section {
        max-width: 60em;
        margin: 0 auto;
        padding: 32px 24px 64px;
        background: var(--_bg);
        color: var(--_ink);
        overflow-wrap: break-word;
      }
      h1,
      h2,
      h3 {
        line-height: 1.3;
        margin: 2em 0 0.6em;
      }
      h1 {
        margin-top: 0;
        font-size: 1.9em;
      }
      h2 {
        padding-top: 1em;
        border-top: 1px solid var(--_line-soft);
        font-size: 1.35em;
      }
      h3 {
        font-size: 1.1em;
      }
      p,
      ul {
        max-width: 44em;
        margin: 0 0 1em;
      }
      a {
        color: var(--_main);
      }
      .table,
      pre {
        overflow-x: auto;
        margin: 0 0 1.5em;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.9em;
        line-height: 1.5;
      }
      th,
      td {
        padding: 10px 16px 10px 0;
        border-bottom: 1px solid var(--_line-soft);
        text-align: start;
        vertical-align: top;
      }
      th {
        color: var(--_ink-soft);
        font-weight: 600;
      }
      code {
        font-family: ui-monospace, Consolas, 'DejaVu Sans Mono', monospace;
        font-size: 0.9em;
      }
      td:first-child code {
        white-space: nowrap;
      }
      pre {
        padding: 16px 20px;
        border-radius: var(--_radius);
        background: var(--_surface);
        line-height: 1.5;
      }
      pre:focus-visible,
      .table:focus-visible {
        outline: 3px solid var(--_main);
      }
      .stage {
        margin: 0 0 1.5em;
        padding: 8px;
        border: 1px solid var(--_line-soft);
        border-radius: var(--_radius);
      }
      .themes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
        gap: 24px;
      }
      figure {
        margin: 0;
      }
      figcaption {
        margin-bottom: 8px;
        font-weight: 600;
      }
    `,
  ];

  static override readonly properties = { content: { attribute: false } };

  declare content: TemplateResult | undefined;

  protected override render(): TemplateResult {
    return html`<section>${this.content}</section>`;
  }
}

if (!customElements.get('docs-page')) customElements.define('docs-page', DocsPage);

export function page(context: StoryContext, content: TemplateResult): TemplateResult {
  const { appearance } = storySettings(context);
  return html`<docs-page lang="en" dir="ltr" appearance=${appearance} .content=${content}></docs-page>`;
}
