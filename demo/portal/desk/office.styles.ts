/** The frame of the office's sections: a heading with what belongs to it, and below it what is read and filled in. */
import { css } from 'lit';

export const officeStyles = css`
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    max-width: 76em;
    margin: 0 auto;
    padding: 20px 16px 48px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: end;
  }
  .head h1 {
    flex: 1 1 6em;
  }
`;
