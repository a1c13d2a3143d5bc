/** Reads a widget aloud with the device's own voice, block by block, and marks the block that it is reading. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './page-events.ts';
import { blockOf, blocksFrom, spokenText } from './spoken-blocks.ts';

export interface ReadAloudHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Switched on in one widget it is on in all of the page: what gets the focus is read, until it is switched off. */
let isOn = false;
const readers = new Set<ReadAloud>();

export class ReadAloud implements ReactiveController {
  readonly #host: ReadAloudHost;
  #marked: Element | undefined;
  #utterance: SpeechSynthesisUtterance | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: ReadAloudHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return isOn;
  }

  /** Some browsers have no voice: those inside of other apps, for one. */
  get isPossible(): boolean {
    return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;
  }

  hostConnected(): void {
    readers.add(this);
    this.#host.renderRoot.addEventListener('focusin', this.#handleFocus);
    this.#stopListening = listen({ pagehide: () => this.#hush() });
  }

  hostDisconnected(): void {
    readers.delete(this);
    this.#host.renderRoot.removeEventListener('focusin', this.#handleFocus);
    this.#stopListening?.();
    this.#hush();
  }

  toggle(): void {
    isOn = !isOn;
    if (isOn) this.#read(blocksFrom(this.#host.renderRoot));
    for (const reader of readers) {
      if (!isOn) reader.#hush();
      reader.#host.requestUpdate();
    }
  }

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
    if (!isOn) return;
    const target = event.target as HTMLElement;
    const block = blockOf(target);
    if (!block || block.closest('.tools')) return;
    for (const reader of readers) reader.#hush();
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
