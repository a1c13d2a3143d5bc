/** How the first screen looks. The help panel has colors and sizes of its own, which no page's tokens reach. */
import { css } from 'lit';

export const styles = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  /* An important rule of a shadow tree wins over every rule of the page. */
  :host(:not([hidden])) {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    overflow: visible !important;
    height: auto !important;
    max-height: none !important;
    min-width: 0 !important;
    clip-path: none !important;
    clip: auto !important;
    filter: none !important;
    transform: none !important;
    zoom: 1 !important;
    pointer-events: auto !important;
    content-visibility: visible !important;
  }
  .consultation {
    position: relative;
    padding: clamp(16px, 4%, 24px);
    border: 1px solid var(--_line-soft);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_bg);
    color: var(--_ink);
    font-size: var(--_size);
    font-variant-numeric: tabular-nums;
  }
  .exit {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-bottom: 16px;
    color: var(--_ink-soft);
  }
  .leave {
    min-height: 48px;
    padding: 8px 20px;
    border: 1px solid #333b3a;
    border-radius: 10px;
    background: #333b3a;
    color: #fff;
    font-family: inherit;
    font-size: 18px;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  .elder .leave {
    min-height: 60px;
    font-size: 22px;
  }
  .help {
    padding: 16px;
    border: 2px solid #8a1f1f;
    border-radius: 12px;
    background: #fff6f4;
    color: #1c1c1c;
    font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    font-size: 18px;
    line-height: 1.5;
    letter-spacing: normal;
    text-transform: none;
    text-indent: 0;
    word-spacing: normal;
  }
  .help h3 {
    font-size: 20px;
  }
  .consultation .help ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: 8px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  .consultation .help a {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    height: 100%;
    min-height: 60px;
    margin: 0;
    padding: 8px 16px;
    border: 1px solid #8a1f1f;
    border-radius: 10px;
    background: #fff;
    color: #7a1414;
    text-decoration: none;
  }
  .consultation .help a:hover {
    background: #fbe3df;
  }
  /* All numbers stand below each other, those too that found no room beside their name. */
  .help b {
    max-width: 100%;
    margin-inline-start: auto;
    font-size: 28px;
    line-height: 1.2;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .help small {
    display: block;
    color: #444;
    font-size: 15px;
    line-height: 1.3;
  }
  @media (hover: none) {
    .exit span {
      display: none;
    }
  }
  .elder .help {
    font-size: 22px;
  }
  .elder .help h3 {
    font-size: 24px;
  }
  .elder .help small {
    font-size: 22px;
  }
  form {
    display: grid;
    gap: 20px;
    margin-top: 16px;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_target);
  }
  .choice input {
    width: 26px;
    height: 26px;
    margin: 0;
    accent-color: var(--_main);
  }
  .primary {
    min-height: calc(var(--_target) + 8px);
    border: 0;
    border-radius: var(--_radius);
    background: var(--_main);
    color: var(--_on-main);
    font: inherit;
    font-size: 1.1em;
    font-weight: 600;
  }
  header {
    min-height: 3.6em;
    margin: 20px 0 12px;
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
    min-height: 20em;
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
  :focus-visible {
    outline: 3px solid var(--_main);
    outline-offset: 2px;
  }
  .help :focus-visible,
  .leave:focus-visible {
    outline-color: #1c1c1c;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
