/**
 * Leaves the page at once for a neutral one: by the button, or by Esc three times within two seconds while the focus is
 * inside. The page is replaced, so that "back" does not lead here again.
 */
import type { LitElement, ReactiveController } from 'lit';

const timesMs = 2_000;
const times = 3;

export class QuickExit implements ReactiveController {
  readonly #host: LitElement;
  readonly #leave: () => void;
  #presses: number[] = [];

  constructor(host: LitElement, leave: () => void) {
    this.#host = host;
    this.#leave = leave;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#handleKey);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#handleKey);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Esc belongs to the input method while it composes (229: older engines), and to a dialog that is open.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.repeat) return;
    this.#presses = [...this.#presses.filter((at) => event.timeStamp - at < timesMs), event.timeStamp];
    if (this.#presses.length < times) return;
    this.#presses = [];
    this.#leave();
  };
}

/** Only https, whoever set it; without an address, the front page of this site. */
export function exitAddress(exitUrl: string | null | undefined): string {
  return exitUrl && /^https:\/\//i.test(exitUrl) ? exitUrl : '/';
}
