/** A QR code as SVG. Loaded late: the encoder is bigger than all that shows it. */
import { svg, html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Light modules that the standard wants around a code. */
const quietZone = 4;

/** Dark runs of a row as one path: `M4 4h7v1h-7z`. */
function toPath(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      const start = x;
      while (row[x]) x += 1;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h${start - x}z`;
    }
  });
  return path;
}

/** Black on white in every appearance: scanners need it so. */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = size + 2 * quietZone;
  return html`
    <svg
      class="qr"
      role="img"
      aria-label=${label}
      viewBox=${`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      ${svg`<path fill="#fff" d=${`M0 0h${side}v${side}H0z`}></path><path fill="#000" d=${toPath(data)}></path>`}
    </svg>
  `;
}
