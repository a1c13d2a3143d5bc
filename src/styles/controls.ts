/** Buttons, fields and messages as they look in every form and dialog. Needs the tokens. */
import { css } from 'lit';

export const controls = css`
  * {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--_main);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul {
    list-style: none;
  }
  a {
    color: var(--_main);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-height: var(--_target);
    padding: 8px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_main);
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  /* The browser's own rule for it is weaker than the one above. */
  .button[hidden] {
    display: none;
  }
  .button:hover {
    background: var(--_main-soft);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_main);
    color: var(--_on-main);
    font-weight: 600;
  }
  .button.primary:hover {
    box-shadow: inset 0 0 0 2px var(--_on-main);
  }
  .button.danger {
    color: var(--_bad);
  }
  .button[aria-disabled='true'] {
    border: 1px dashed var(--_line);
    background: var(--_surface);
    color: var(--_ink-soft);
    cursor: default;
  }
  .button.plain {
    border-color: transparent;
    background: none;
    padding-inline: 12px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
    align-items: center;
  }
  .field {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .label {
    font-weight: 600;
  }
  .hint {
    color: var(--_ink-soft);
  }
  .input {
    width: 100%;
    min-height: var(--_target);
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .input[aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .error {
    color: var(--_bad);
    font-weight: 600;
  }
  .error::before {
    content: '▲ ';
    content: '▲ ' / '';
  }
  .choice {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-height: var(--_target);
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 26px;
    height: 26px;
    margin: 0;
    accent-color: var(--_main);
  }
  .message {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    border-inline-start: 6px solid var(--_main);
    background: var(--_main-soft);
  }
  .message.warn {
    border-color: var(--_warn);
    background: var(--_warn-soft);
  }
  .message.bad {
    border-color: var(--_bad);
    background: var(--_bad-soft);
  }
  .message h3 {
    font-size: 1.15em;
    line-height: 1.35;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Nothing is pressed on paper. Days and times are no buttons by their part: they say what is free. */
  @media print {
    :host [part='button'],
    :host [part='primary-button'],
    :host [part='leave'] {
      display: none;
    }
  }
`;
