/**
 * A place of ours in the page's fragment: `#boai-<name>=<value>`. The host page may route by its own fragments, so
 * only an empty one or one of ours is ever replaced, and history never grows.
 */
import type { ReactiveController } from 'lit';
import { listen } from './page-events.ts';

export class Fragment implements ReactiveController {
  readonly #onChange: (name: string, value: string) => void;
  #stopListening: (() => void) | undefined;
  /** What is about to be written. */
  #pending: string | undefined;

  /** `onChange` is called with what the fragment says, when the host connects and whenever the fragment changes. */
  constructor(
    host: { addController(controller: ReactiveController): void },
    onChange: (name: string, value: string) => void,
  ) {
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = listen({ hashchange: () => this.#read() });
    this.#read();
  }

  hostDisconnected(): void {
    this.#pending = undefined;
    this.#stopListening?.();
  }

  /** Without a name: no fragment. After the frame, for the browser takes milliseconds to change an address. */
  write(name?: string, value = ''): void {
    const isWaiting = this.#pending !== undefined;
    this.#pending = name ? `#boai-${name}=${encodeURIComponent(value)}` : '';
    if (!isWaiting) requestAnimationFrame(() => setTimeout(() => this.#write()));
  }

  /** No fragment, at once: what stood there is a secret that nobody should read over a shoulder or copy along. */
  clear(): void {
    this.#pending = '';
    this.#write();
  }

  #write(): void {
    const fragment = this.#pending;
    this.#pending = undefined;
    if (fragment === undefined || !/^(#boai-.*)?$/.test(location.hash)) return;
    try {
      // Whole, for a path alone would be taken from the page's `<base>`.
      history.replaceState(history.state, '', location.href.split('#', 1)[0] + fragment);
    } catch {
      // A sandboxed or srcdoc frame has no address of its own to change.
    }
  }

  #read(): void {
    const [, name, value] = /^#boai-(\w+)=(.+)$/.exec(location.hash) ?? [];
    if (!name || !value) return;
    try {
      this.#onChange(name, decodeURIComponent(value));
    } catch {
      // Somebody cut the address in the middle of an escape.
    }
  }
}
