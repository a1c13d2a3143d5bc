/** How wide the host is, in steps: container queries are missing below Chromium 105, and pages embed at any width. */
import type { LitElement, ReactiveController } from 'lit';

export class Width implements ReactiveController {
  /** How many of the steps fit; undefined until the host has had a width. */
  step: number | undefined;
  readonly hostConnected: () => void;
  readonly hostDisconnected: () => void;

  /** `steps` are widths in CSS pixels, ascending. What only this knows is local: names of its own would cost bytes. */
  constructor(host: LitElement, steps: readonly number[]) {
    /**
     * As wide as the host and without height: only a change of width is looked at, and the host may grow in whatever
     * moment without a "ResizeObserver loop", which counts as an error of the page.
     */
    const ruler = document.createElement('div');
    /** Whether another number of steps fits now: then the host is drawn anew. */
    const refit = (pixels: number): boolean => {
      const step = steps.filter((width) => pixels >= width).length;
      if (step === this.step) return false;
      this.step = step;
      host.requestUpdate();
      return true;
    };
    const observer = new ResizeObserver(([entry]) => {
      if (!refit(entry!.contentRect.width)) return;
      // The update may bring a scrollbar, which changes the width again: that is looked at in the next frame.
      observer.disconnect();
      requestAnimationFrame(() => ruler.isConnected && this.hostConnected());
    });
    this.hostConnected = () => {
      host.renderRoot.append(ruler);
      // At once: the observer answers when a frame is laid out, and what is drawn then has to be laid out again.
      if (ruler.offsetWidth) refit(ruler.offsetWidth);
      observer.observe(ruler);
    };
    this.hostDisconnected = () => {
      observer.disconnect();
      ruler.remove();
    };
    host.addController(this);
  }
}
