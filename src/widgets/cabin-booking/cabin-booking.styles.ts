/** How the first screen looks: on the way to it, so every rule earns its bytes. */
import { css } from 'lit';

export const styles = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  .cabin {
    position: relative;
    padding: 16px;
    border: 1px solid var(--_line-soft);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_bg);
    color: var(--_ink);
    font-size: var(--_size);
    font-variant-numeric: tabular-nums;
  }
  .cabin.wide {
    padding: 24px;
  }
  header {
    min-height: 3.6em;
    margin-bottom: 12px;
  }
  h2 {
    font-size: 1.4em;
    line-height: 1.3;
  }
  header p,
  footer {
    color: var(--_ink-soft);
  }
  .stage {
    min-height: 38em;
  }
  .wide .stage {
    min-height: 28em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin-top: 24px;
    padding-top: 12px;
    border-top: 1px solid var(--_line-soft);
  }
  footer a {
    color: var(--_main);
    font-weight: 600;
  }
`;
