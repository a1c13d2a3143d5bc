/** `<story-frame>`: a shadow root with the shared sheets, for pieces that have no element of their own. */
import { adoptStyles, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { bookingStyles } from '../../src/styles/booking.ts';
import { controls } from '../../src/styles/controls.ts';
import { darkTokens } from '../../src/styles/dark-tokens.ts';
import { elderStyles } from '../../src/styles/elder.ts';
import { laterTokens } from '../../src/styles/later-tokens.ts';
import { lookSheets } from '../../src/styles/themes/look.ts';
import { tokens } from '../../src/styles/tokens.ts';
import type { StoryContext } from '@storybook/web-components-vite';
import { storySettings } from './settings.ts';

class StoryFrame extends LitElement {
  static override readonly styles = [
    tokens,
    laterTokens,
    darkTokens,
    controls,
    bookingStyles,
    elderStyles,
    css`
      :host {
        padding: 24px;
        max-width: 480px;
        background: var(--_bg);
      }
      .qr {
        width: 200px;
      }
    `,
  ];

  static override readonly properties = { content: { attribute: false }, theme: {} };

  declare content: TemplateResult | undefined;
  declare theme: string | undefined;

  protected override willUpdate(): void {
    adoptStyles(this.renderRoot as ShadowRoot, [...StoryFrame.elementStyles, ...lookSheets(this)]);
  }

  protected override render(): TemplateResult | undefined {
    return this.content;
  }
}

if (!customElements.get('story-frame')) customElements.define('story-frame', StoryFrame);

/** A piece of `src/ui` as it looks inside a widget. */
export function framed(context: StoryContext, content: TemplateResult): TemplateResult {
  const { locale, appearance, theme, elder } = storySettings(context);
  return html`<story-frame
    lang=${locale}
    appearance=${appearance}
    theme=${theme ?? nothing}
    ?elder=${elder}
    .content=${content}
  ></story-frame>`;
}
