/** The dialog: a card in the middle of a wide screen, the whole of a narrow one. It is in the top layer, so media queries fit. */
import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    /* Written out: before Chromium 92 a modal dialog was placed differently. */
    position: fixed;
    inset: 0;
    margin: auto;
    display: none;
    width: 680px;
    max-width: calc(100% - 32px);
    height: fit-content;
    max-height: calc(100% - 32px);
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 18px;
    background: var(--_bg);
    color: var(--_ink);
    font: 400 var(--_size) / 1.6 var(--_font);
    box-shadow: var(--boai-shadow, 0 24px 64px rgb(0 0 0 / 35%));
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(10 20 20 / 60%);
  }
  /* Floats: what leads out keeps its corner when the question below it is as wide as the bar. */
  .bar {
    display: flow-root;
    flex: none;
    padding: 4px 8px 4px 24px;
    border-bottom: 1px solid var(--_line-soft);
    color: var(--_ink-soft);
  }
  .bar > span {
    float: left;
    float: inline-start;
    padding-block: calc((var(--_target) - 1.6em) / 2);
  }
  .bar > button,
  .bar summary {
    float: right;
    float: inline-end;
  }
  .bar .message {
    clear: both;
    margin-block: 4px 8px;
    margin-inline: -8px 8px;
    color: var(--_ink);
  }
  .page {
    flex: 1 1 auto;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* Below a field there is room for its error. */
    scroll-padding: 16px 0 96px;
    display: flex;
    flex-direction: column;
    gap: 24px;
    padding: 20px 24px 28px;
  }
  .page > * {
    flex: none;
  }
  .foot {
    flex: none;
    padding: 10px 24px;
    border-top: 1px solid var(--_line-soft);
    background: var(--_surface);
  }
  .contact .hint {
    display: inline-block;
  }
  .foot a {
    font-weight: 600;
    white-space: nowrap;
  }

  @media (max-width: 640px) {
    dialog {
      width: 100%;
      max-width: 100%;
      height: 100%;
      max-height: 100%;
      margin: 0;
      border-radius: 0;
    }
    .bar {
      padding-inline: 16px 4px;
    }
    .bar .message {
      margin-inline: 0 12px;
    }
    .page {
      padding: 16px 16px 24px;
    }
    .foot {
      padding: 4px 16px;
      font-size: max(18px, 0.82em);
      line-height: 1.4;
    }
    .elder .foot {
      font-size: 1em;
    }
  }
  /* It comes from below, where the next step always is. Never by fading: half-seen text cannot be read. */
  @media (prefers-reduced-motion: no-preference) {
    dialog:not(.inline) {
      animation: rise var(--boai-motion, 0.2s) ease-out;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(16px);
    }
  }
  /* Part of the page, as tall as what is in it. */
  dialog.inline {
    position: static;
    width: auto;
    max-width: none;
    height: auto;
    max-height: none;
    border: 1px solid var(--_line-soft);
    box-shadow: none;
  }
  .inline .page {
    overflow: visible;
  }
  /* A keyboard on the screen, or 400 % zoom: everything scrolls, so that nothing is covered. */
  @media (max-height: 480px) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
    .page {
      overflow: visible;
    }
  }
  /* So does it in large type on a phone, whose last lines would take half of it. */
  @media (max-width: 640px) and (max-height: 760px) {
    dialog.elder[open] {
      display: block;
      overflow: auto;
    }
    .elder .page {
      overflow: visible;
    }
  }
`;
