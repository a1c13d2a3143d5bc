/** Today on the screen: cards by the hour; and on paper: A4, black and white, a box to tick for each booking. */
import { css } from 'lit';

export const todayStyles = css`
  .today {
    display: grid;
    gap: 16px;
    max-width: 1240px;
    margin: 0 auto;
    padding: 16px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .head h1 {
    flex: 1 1 auto;
  }
  .rooms {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .find {
    padding: 12px 16px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
    display: grid;
    gap: 12px;
  }
  .find form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
  }
  .find .field {
    flex: 1 1 14em;
    max-width: 26em;
    justify-items: stretch;
  }
  .hour {
    display: grid;
    gap: 8px;
    scroll-margin-top: 8px;
  }
  .hour > h2 {
    font-size: 1.1em;
    border-bottom: 1px solid var(--_line-soft);
  }
  .hour.now > h2 {
    border-bottom: 3px solid var(--_main);
    color: var(--_main);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 350px), 1fr));
    gap: 8px;
    align-items: start;
  }
  .card {
    display: grid;
    gap: 6px;
    padding: 10px 14px;
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    background: var(--_bg);
  }
  .card.quiet {
    grid-template-columns: auto 1fr;
    padding-block: 4px;
    background: none;
    color: var(--_ink-soft);
  }
  .card h3 {
    font-size: 1em;
    line-height: 1.4;
  }
  .card.quiet h3 {
    font-weight: 400;
  }
  .facts {
    color: var(--_ink-soft);
    font-size: 0.92em;
  }
  .off {
    color: var(--_bad);
    font-weight: 600;
  }
  .booking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding-block: 6px;
    border-top: 1px solid var(--_line-soft);
  }
  .booking .about {
    flex: 1 1 11em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .booking .code {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .booking .acts {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .booking .error {
    flex-basis: 100%;
  }
  .booking .button,
  .walk-ins .button {
    padding: 4px 14px;
    white-space: nowrap;
  }
  .state {
    font-weight: 600;
  }
  .state.arrived {
    color: var(--_main);
  }
  .state.missed {
    color: var(--_warn);
  }
  .walk-ins {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .walk-ins .people {
    width: 5em;
  }
  .walk-ins .error {
    flex-basis: 100%;
  }
  .paper {
    display: none;
  }
  @media print {
    .today {
      display: block;
      max-width: none;
      padding: 0;
      color: #000;
      font-size: 11pt;
    }
    .head h1 {
      font-size: 16pt;
    }
    .facts,
    .card.quiet,
    .state.arrived,
    .state.missed,
    .off,
    .hour.now > h2 {
      color: #000;
    }
    .screen,
    .find,
    .card.empty,
    .hour.empty,
    .button,
    .error {
      display: none;
    }
    .hour {
      display: block;
      margin-top: 4mm;
    }
    .hour > h2,
    .hour.now > h2 {
      border-bottom: 1.5pt solid #000;
      break-after: avoid;
    }
    .cards {
      display: block;
    }
    .card {
      display: block;
      padding: 2mm 0;
      border: 0;
      border-radius: 0;
      background: none;
      break-inside: avoid;
    }
    .booking {
      flex-wrap: nowrap;
      padding-block: 1mm;
      border-top: 0.5pt solid #000;
    }
    .paper {
      display: inline-block;
    }
    .box {
      flex: none;
      width: 4.5mm;
      height: 4.5mm;
      border: 1pt solid #000;
    }
  }
`;
