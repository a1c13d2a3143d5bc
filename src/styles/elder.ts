/** How elder mode's switches look, what is being read, and a phone number that a thumb finds. Late, after the tokens. */
import { css } from 'lit';

export const elderStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    flex-basis: 100%;
    gap: 8px 12px;
    margin: 16px 0 8px;
  }
  .tools button {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-height: var(--_target);
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_main);
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  .tools button:focus-visible {
    outline: 3px solid var(--_main);
    outline-offset: 2px;
  }
  /* On or off by shape as well: the knob stands at the other end. */
  .tools button::before {
    content: '';
    box-sizing: border-box;
    width: 2em;
    height: 1.2em;
    border: 2px solid currentColor;
    border-radius: 1em;
    background: radial-gradient(circle at 0.5em 50%, currentColor 0.3em, transparent 0.35em);
  }
  .tools button[aria-checked='true'] {
    background: var(--_main-soft);
    font-weight: 600;
  }
  .tools button[aria-checked='true']::before {
    background: radial-gradient(circle at calc(100% - 0.5em) 50%, currentColor 0.3em, transparent 0.35em);
  }
  /* Reaches no further than the space between two lines: what comes next is not covered. */
  .reading {
    background: var(--_main-soft);
    outline: 3px solid var(--_main);
  }
  /* A number and what is said of it stand in one line, where there is room, and as high as what is beside them. */
  .elder footer,
  .elder footer > span,
  .elder .contact {
    align-items: center;
  }
  .elder footer > span,
  .elder .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .elder footer a[href^='tel:'],
  .elder .foot a[href^='tel:'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    /* In a line of text it may reach over its neighbours, as a button it may not. */
    margin: 8px 0;
    padding: 8px 10px;
    border: 2px solid var(--_main);
    border-radius: var(--_radius);
    font-weight: 600;
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .tools button::before {
      forced-color-adjust: none;
      color: ButtonText;
    }
    .reading {
      outline-color: Highlight;
    }
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
