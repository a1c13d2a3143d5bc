/** How wide the host is, in steps: container queries are missing below Chromium 105, and pages embed at any width. */
import type { LitElement, ReactiveController } from 'lit';

export class Width implements ReactiveController {
  /** How many of the steps fit; undefined until the host has been laid out once. */
  step: number | undefined;
  readonly #observer: ResizeObserver;
  readonly #host: LitElement;
  /**
   * As wide as the host and without height: only a change of width is looked at, and the host may grow in whatever
   * moment without a "ResizeObserver loop", which counts as an error of the page.
   */
  readonly #ruler = document.createElement('div');

  /** `steps` are widths in CSS pixels, ascending. */
  constructor(host: LitElement, steps: readonly number[]) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      const step = steps.filter((width) => entry!.contentRect.width >= width).length;
      if (step === this.step) return;
      this.step = step;
      host.requestUpdate();
      // The update may bring a scrollbar, which changes the width again: that is looked at in the next frame.
      this.#observer.disconnect();
      requestAnimationFrame(() => host.isConnected && this.hostConnected());
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.append(this.#ruler);
    this.#observer.observe(this.#ruler);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
