/** What is drawn in the donations, as functions that run in the page. */

/** Widths of the bar's lines. */
export function barWidths(): number[] {
  const bar = document.querySelector('boai-donation-progress')!.shadowRoot!.querySelector('[role=meter]')!;
  return [...bar.querySelectorAll('line')].map((line) => line.getBoundingClientRect().width);
}

/** Unfolds everything, and waits until the first chart has ink. */
export async function drawChart(): Promise<void> {
  const widget = document.querySelector('boai-donation-progress')!;
  widget.setAttribute('view', 'full');
  const hasInk = (canvas: HTMLCanvasElement): boolean =>
    canvas
      .getContext('2d')!
      .getImageData(0, 0, canvas.width, canvas.height)
      .data.some((value, index) => index % 4 === 3 && value > 0);
  const end = performance.now() + 30_000;
  for (;;) {
    const canvas = widget.shadowRoot!.querySelector('canvas');
    canvas?.scrollIntoView();
    if (canvas && hasInk(canvas)) return;
    if (performance.now() > end) throw new Error(canvas ? 'The chart has no ink.' : 'There is no chart.');
    await new Promise(requestAnimationFrame);
  }
}
