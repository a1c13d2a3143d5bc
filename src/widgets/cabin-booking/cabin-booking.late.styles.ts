/** How the widget looks in use and in its rarer states; loaded after the first screen. */
import { css } from 'lit';

export const lateStyles = css`
  .cabin .stage {
    min-height: 0;
  }
  .stage > .message {
    margin-bottom: 16px;
  }
  .all-full {
    margin-bottom: 16px;
  }
  .to-services {
    margin: -8px 0 8px -12px;
  }

  .services {
    display: grid;
    gap: 12px;
    margin-top: 12px;
  }
  .wide .services {
    grid-template-columns: 1fr 1fr;
  }
  .service {
    display: grid;
    gap: 6px;
    align-content: start;
    width: 100%;
    height: 100%;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_bg);
    line-height: 1.5;
    text-align: start;
    cursor: pointer;
  }
  .service:hover {
    border-color: var(--_main);
    background: var(--_main-soft);
  }
  .service strong {
    font-size: 1.15em;
  }
  .service b {
    color: var(--_main);
    font-weight: 600;
  }

  .about {
    display: grid;
    gap: 12px;
    margin-top: 32px;
    padding-top: 20px;
    border-top: 1px solid var(--_line-soft);
  }
  .cabin h3 {
    font-size: 1.15em;
    line-height: 1.4;
  }
  .prose {
    white-space: pre-line;
  }

  form,
  .booking {
    max-width: 40em;
  }
  .chosen {
    display: grid;
    gap: 4px 16px;
    justify-items: start;
    padding-bottom: 16px;
    border-bottom: 1px solid var(--_line-soft);
  }
  .chosen .button {
    margin-top: 8px;
  }
  .when {
    font-size: 1.15em;
  }
  .held {
    color: var(--_main);
    font-weight: 600;
  }
  .alternatives,
  .items {
    display: grid;
    gap: 8px;
  }
  .alternatives .slot b {
    white-space: normal;
  }
  .items {
    gap: 0;
  }
  .items .choice > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding-block: 6px;
  }
  .consents {
    display: grid;
    justify-items: start;
  }
  .consents .button {
    margin-inline-start: -12px;
    text-align: start;
  }

  .ahead {
    font-size: 1.15em;
  }
  .to-keep {
    display: grid;
    gap: 20px;
  }
  .wide .to-keep {
    grid-template-columns: 1fr auto;
    align-items: start;
  }
  figure {
    display: grid;
    gap: 4px;
    justify-items: start;
    margin: 0;
    max-width: 240px;
  }
  .to-keep .qr {
    width: 160px;
  }
  .after {
    padding-top: 20px;
    border-top: 1px solid var(--_line-soft);
  }
`;
