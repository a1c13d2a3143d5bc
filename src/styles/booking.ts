/** A form and the booking that comes of it, as they look in every widget. Needs the tokens and the controls. */
import { css } from 'lit';

export const bookingStyles = css`
  form,
  .fields,
  .booking {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }
  /* The browser's own two pixels would set a question apart from the labels above it. */
  legend {
    padding: 0;
  }
  .facts,
  .notice {
    display: grid;
    grid-template-columns: fit-content(7.5em) 1fr;
    gap: 10px 16px;
  }
  .facts > div,
  .notice > div {
    display: contents;
  }
  dt {
    color: var(--_ink-soft);
  }
  dd {
    overflow-wrap: anywhere;
  }
  /* Reaches as far as a finger needs without moving the lines apart. */
  a[href^='tel:'] {
    display: inline-block;
    margin-block: calc((1.5em - var(--_target)) / 2);
    padding-block: calc((var(--_target) - 1.5em) / 2);
  }

  /* Breaks between date, weekday and time, not inside of them. */
  .facts strong {
    word-break: keep-all;
  }
  .times {
    display: inline-block;
  }

  .icon {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* The one button that matters on a page. */
  .button.wide {
    flex: 1 1 12em;
    min-width: 60%;
    min-height: calc(var(--_target) + 8px);
    font-size: 1.1em;
  }
  .stepper {
    display: flex;
    gap: calc(var(--_space) * 2);
  }
  .stepper .input {
    width: 4em;
    text-align: center;
  }
  .step {
    width: var(--_target);
    padding: 0;
    font-size: 1.4em;
    line-height: 1;
  }
  .choices {
    gap: 0 28px;
  }
  .notice-box {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .consent {
    align-items: flex-start;
    padding-block: 10px;
    line-height: 1.5;
  }
  .message li a {
    display: inline-block;
    padding-block: calc((var(--_target) - 1.5em) / 2);
  }
  .message.bad a {
    color: var(--_bad);
  }

  .done {
    padding: calc(var(--_space) * 5);
  }
  .done h3 {
    font-size: 1.4em;
    color: var(--_main);
    /* A date in it is not torn apart. */
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .done h3::before {
    content: '✓ ';
    content: '✓ ' / '';
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 20px;
  }
  .code > .label,
  .code > .hint {
    flex: 1 0 100%;
  }
  .digits {
    font:
      700 2em / 1.3 ui-monospace,
      Consolas,
      'DejaVu Sans Mono',
      monospace;
    letter-spacing: 0.06em;
    user-select: all;
  }
  .manage,
  .cancel {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    padding-top: 20px;
    border-top: 1px solid var(--_line-soft);
  }
  .copy {
    display: grid;
    gap: var(--_space);
  }
  .copy .row {
    flex-wrap: nowrap;
    gap: calc(var(--_space) * 2);
  }
  .copy .input {
    min-width: 0;
    background: var(--_surface);
  }
  .copy .button {
    flex: none;
    white-space: nowrap;
  }
  .qr {
    width: 240px;
    max-width: 100%;
    border: 1px solid var(--_line-soft);
    border-radius: 8px;
  }

  @media (max-width: 420px) {
    .digits {
      font-size: 1.7em;
    }
    .notice,
    .elder .facts,
    .facts:lang(en) {
      display: block;
    }
    .notice > div,
    .elder .facts > div,
    .facts:lang(en) > div {
      display: block;
      margin-top: 8px;
    }
    .row > .button {
      flex: 1 1 auto;
    }
  }
  /* A code in large type stands in one line, and pushes nothing off the screen, in elder mode too. */
  @media (max-width: 340px) {
    .digits {
      font-size: 1.4em;
    }
  }
`;
