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
  .phone h2,
  .caller h2 {
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
  legend {
    padding: 0;
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
  .caller {
    display: grid;
    gap: 16px;
    max-width: 60em;
    margin: 0 auto;
    padding: 16px;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .find .field {
    flex: 1 1 16em;
    justify-items: stretch;
  }
  .results {
    display: grid;
    gap: 10px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .found,
  .acting {
    display: grid;
    gap: 8px;
  }
  .found {
    padding: 12px 16px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
`;
