/** What is in the dialog besides a form and a booking: the activity, ways to keep it, other dates. */
import { css } from 'lit';

export const contentStyles = css`
  h2 {
    font-size: 1.5em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.4;
  }
  .heading {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .summary {
    padding-bottom: 16px;
    border-bottom: 1px solid var(--_line-soft);
  }
  .summary h2 {
    font-size: 1.2em;
  }

  .state {
    padding: 2px 12px;
    border: 1px solid var(--_main);
    border-radius: 99px;
    background: var(--_main-soft);
    color: var(--_main);
    font-weight: 600;
  }
  .state::before {
    content: '● ';
    content: '● ' / '';
  }
  .state[data-state='almostFull'] {
    border-color: var(--_warn);
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .state[data-state='almostFull']::before {
    content: '◐ ';
    content: '◐ ' / '';
  }
  .state:not([data-state='open']):not([data-state='free']):not([data-state='almostFull']) {
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_ink-soft);
  }
  .state:not([data-state='open']):not([data-state='free']):not([data-state='almostFull'])::before {
    content: '○ ';
    content: '○ ' / '';
  }
  .state[data-state='cancelled'] {
    color: var(--_bad);
  }
  .state[data-state='cancelled']::before {
    content: '✕ ';
    content: '✕ ' / '';
  }

  .prose {
    white-space: pre-line;
  }
  .offer {
    display: grid;
    gap: 8px;
  }
  .offer .message {
    margin-bottom: 8px;
  }
  /* Better a short first line than a number alone on the second. */
  .done h3 {
    text-wrap: balance;
  }
  .keep {
    display: grid;
    gap: 12px;
    padding-top: 20px;
    border-top: 1px solid var(--_line-soft);
  }
  summary.button {
    list-style: none;
    width: max-content;
    max-width: 100%;
  }
  summary.button::-webkit-details-marker {
    display: none;
  }
  /* A way out leads out, and asks only whether it should. */
  :not(.leave-question) > summary.button::after {
    content: '▾';
    content: '▾' / '';
  }
  details[open] > :not(summary) {
    margin-top: 12px;
  }
  .alternatives {
    display: grid;
    gap: 8px;
  }
  .alternatives .button {
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    width: 100%;
    text-align: start;
  }
`;
