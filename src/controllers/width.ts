/** How wide the host is, in steps: container queries are missing below Chromium 105, and pages embed at any width. */
import type { LitElement, ReactiveController } from 'lit';

export class Width implements ReactiveController {
  /** How many of the steps fit; undefined until the host has been laid out once. */
  step: number | undefined;
  readonly #observer: ResizeObserver;
  readonly #host: LitElement;

  /** `steps` are widths in CSS pixels, ascending. */
  constructor(host: LitElement, steps: readonly number[]) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      const step = steps.filter((width) => entry!.contentRect.width >= width).length;
      if (step === this.step) return;
      this.step = step;
      host.requestUpdate();
      // The update changes the host's height, perhaps even its width by a scrollbar. Looking again in the same frame
      // would report "ResizeObserver loop" as an error of the page.
      this.#observer.disconnect();
      requestAnimationFrame(() => host.isConnected && this.hostConnected());
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
