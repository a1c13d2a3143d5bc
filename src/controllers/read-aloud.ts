/** Reads a widget aloud with the device's own voice, block by block, and marks the block that it is reading. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './page-events.ts';
import { blockOf, blocksFrom, spokenText } from './spoken-blocks.ts';

export interface ReadAloudHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Switched on in one widget it is on in all of the page: what gets the focus is read, until it is switched off. Readers meet
 * in the document, for with the script tag each kind of widget has brought this code along.
 */
const type = 'boai-read-aloud';

/** With `isOn` one reader tells the others, and they fall silent; without it a new one asks, and they say what holds. */
interface Reading {
  readonly isOn?: boolean;
  holds?: boolean;
}

function tell(reading: Reading): Reading {
  document.dispatchEvent(new CustomEvent<Reading>(type, { detail: reading }));
  return reading;
}

export class ReadAloud implements ReactiveController {
  readonly #host: ReadAloudHost;
  #isOn = false;
  #marked: Element | undefined;
  #utterance: SpeechSynthesisUtterance | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: ReadAloudHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Some browsers have no voice: those inside of other apps, for one. */
  get isPossible(): boolean {
    return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;
  }

  hostConnected(): void {
    this.#isOn = tell({}).holds ?? false;
    document.addEventListener(type, this.#hear);
    this.#host.renderRoot.addEventListener('focusin', this.#handleFocus);
    this.#stopListening = listen({ pagehide: () => this.#hush() });
  }

  hostDisconnected(): void {
    document.removeEventListener(type, this.#hear);
    this.#host.renderRoot.removeEventListener('focusin', this.#handleFocus);
    this.#stopListening?.();
    this.#hush();
  }

  toggle(): void {
    tell({ isOn: !this.#isOn });
    if (this.#isOn) this.#read(blocksFrom(this.#host.renderRoot));
  }

  readonly #hear = (event: Event): void => {
    const { detail } = event as CustomEvent<Reading>;
    if (detail.isOn === undefined) {
      detail.holds = this.#isOn;
      return;
    }
    this.#hush();
    this.#isOn = detail.isOn;
    this.#host.requestUpdate();
  };

  #read([block, ...rest]: readonly Element[]): void {
    this.#hush();
    if (!block) return;
    // A step may have been taken meanwhile.
    if (!block.isConnected) return this.#read(rest);
    const utterance = new SpeechSynthesisUtterance(spokenText(block));
    utterance.lang = block.closest<HTMLElement>('[lang]')?.lang ?? 'zh-CN';
    utterance.voice = voiceFor(utterance.lang);
    // Slower than a browser's usual pace, for those who hear less well.
    utterance.rate = 0.85;
    utterance.onend = utterance.onerror = () => {
      // One that was hushed ends too.
      if (utterance === this.#utterance) this.#read(rest);
    };
    this.#utterance = utterance;
    this.#marked = block;
    block.classList.add('reading');
    block.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(utterance);
  }

  #hush(): void {
    this.#marked?.classList.remove('reading');
    this.#marked = undefined;
    if (!this.#utterance) return;
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  /** A heading that gets the focus opens a new page, which is read from there; of a control, what it is. */
  readonly #handleFocus = (event: Event): void => {
    if (!this.#isOn) return;
    const target = event.target as HTMLElement;
    const block = blockOf(target);
    if (!block || block.closest('.tools')) return;
    tell({ isOn: true });
    this.#read(target.tabIndex < 0 ? blocksFrom(this.#host.renderRoot, block) : [block]);
  };
}

/** The device's voice for a language, if it has one; its dialect first. */
function voiceFor(lang: string): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices();
  const tagOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
  const wanted = lang.toLowerCase();
  return (
    voices.find((voice) => tagOf(voice) === wanted) ??
    voices.find((voice) => tagOf(voice).split('-', 1)[0] === wanted.split('-', 1)[0]) ??
    null
  );
}
