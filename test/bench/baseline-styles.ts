/** The sheet of the hand-written month: the same look with what one page needs. */
export const baselineStyles = `
  :host { display: block; font: 18px/1.6 system-ui, sans-serif; color: #1c2423; }
  header { display: flex; flex-wrap: wrap; gap: 12px; margin-bottom: 12px; }
  header > div { display: flex; gap: 6px; align-items: center; }
  button, select, input { font: inherit; color: inherit; min-height: 48px; border: 1px solid #7b8582; border-radius: 10px; background: #fff; padding: 0 14px; }
  [aria-pressed=true] { background: #0b5553; color: #fff; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  th { font-weight: 600; padding: 4px; }
  td { height: 120px; vertical-align: top; padding: 4px; border: 1px solid #dfe1db; position: relative; }
  td.other { background: #f7f5f0; }
  td[aria-current] b { background: #0b5553; color: #fff; border-radius: 10px; padding: 0 6px; }
  td small { margin-inline-start: 6px; color: #434c4a; }
  td small.festival { color: #8c1919; }
  td em { position: absolute; inset-inline-end: 4px; font-style: normal; }
  td button { display: block; width: 100%; min-height: 0; padding: 2px 4px; border: 0; text-align: start; font-size: 15px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; background: #e4f1ef; margin-top: 2px; }
  td button::before { content: attr(data-shape) ' '; }
  td button.full, td button.closed { background: #f7f5f0; }
  td button.cancelled { text-decoration: line-through; background: #fdeeec; }
  .more { font-size: 15px; }
  footer { display: flex; flex-wrap: wrap; gap: 16px; margin-top: 12px; }
`;
