/** The picture of the camera: as large as fits above the list, and never on paper. */
import { css } from 'lit';

export const scanStyles = css`
  .scan {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  video {
    width: 100%;
    max-width: 26em;
    max-height: 50vh;
    border-radius: var(--_radius);
    background: #000;
    object-fit: cover;
    aspect-ratio: 4 / 3;
  }
`;
