/**
 * A place of ours in the page's fragment: `#boai-<name>=<value>`. The host page may route by its own fragments, so
 * only an empty one or one of ours is ever replaced, and history never grows.
 */
import type { ReactiveController } from 'lit';

export class Fragment implements ReactiveController {
  readonly #onChange: (name: string, value: string) => void;
  #abort: AbortController | undefined;

  /** `onChange` is called with what the fragment says, when the host connects and whenever the fragment changes. */
  constructor(
    host: { addController(controller: ReactiveController): void },
    onChange: (name: string, value: string) => void,
  ) {
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    addEventListener('hashchange', () => this.#read(), { signal: this.#abort.signal });
    this.#read();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Without a name: no fragment. */
  write(name?: string, value = ''): void {
    if (!/^(#boai-.*)?$/.test(location.hash)) return;
    const { pathname, search } = location;
    try {
      history.replaceState(
        history.state,
        '',
        pathname + search + (name ? `#boai-${name}=${encodeURIComponent(value)}` : ''),
      );
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
