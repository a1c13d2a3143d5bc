/** The form that is filled in on the phone, and the code in pairs, large enough to read out. */
import { css } from 'lit';

export const phoneStyles = css`
  .phone,
  .phone form {
    display: grid;
    gap: 12px;
  }
  .phone {
    padding: 12px 16px;
    border: 2px solid var(--_main);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .phone h2 {
    font-size: 1.1em;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: 12px;
    align-items: start;
  }
  .fields .field {
    justify-items: stretch;
  }
  select {
    font: inherit;
    color: inherit;
  }
  .pairs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-size: 2.2em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: 0.06em;
  }
`;
