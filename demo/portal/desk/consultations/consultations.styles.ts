/** How the section of consultations looks. */
import { css } from 'lit';

export const consultationsStyles = css`
  main {
    gap: 16px;
    max-width: 52em;
  }
  section,
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.15em;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    font-size: 1em;
  }
  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
  }
  .facts {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  article.cancelled h3 {
    text-decoration: line-through;
  }
  .content {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_main);
  }
  .button {
    justify-self: start;
  }
`;
