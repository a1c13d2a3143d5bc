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
  /** While all that there is gets read: what need not be said any more. What comes meanwhile is not among it. */
  #said: Set<Element> | undefined;
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

  /** All there was had been read, and something else came in the place of it, as after 正在加载. */
  hostUpdated(): void {
    const said = this.#said;
    if (!said || this.#utterance) return;
    const gone = [...said].filter((block) => !block.isConnected);
    for (const block of gone) said.delete(block);
    if (gone.length > 0) this.#goOn(said);
  }

  hostDisconnected(): void {
    document.removeEventListener(type, this.#hear);
    this.#host.renderRoot.removeEventListener('focusin', this.#handleFocus);
    this.#stopListening?.();
    this.#hush();
  }

  toggle(): void {
    tell({ isOn: !this.#isOn });
    if (this.#isOn) this.#readAll();
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

  /** From one block on, or from the top. */
  #readAll(first?: Element): void {
    this.#hush();
    const { renderRoot } = this.#host;
    const coming = blocksFrom(renderRoot, first);
    this.#said = new Set(blocksFrom(renderRoot).filter((block) => !coming.includes(block)));
    this.#goOn(this.#said);
  }

  /** The widget may have drawn something else meanwhile: what is there now is asked for before every block. */
  #goOn(said: Set<Element>): void {
    const block = blocksFrom(this.#host.renderRoot).find((block) => !said.has(block));
    if (!block) return;
    said.add(block);
    this.#speak(block, () => this.#goOn(said));
  }

  #speak(block: Element, onEnd?: () => void): void {
    const utterance = new SpeechSynthesisUtterance(spokenText(block));
    utterance.lang = block.closest<HTMLElement>('[lang]')?.lang ?? 'zh-CN';
    utterance.voice = voiceFor(utterance.lang);
    // Slower than a browser's usual pace, for those who hear less well.
    utterance.rate = 0.85;
    utterance.onend = utterance.onerror = () => {
      // One that was hushed ends too.
      if (utterance !== this.#utterance) return;
      this.#utterance = undefined;
      this.#unmark();
      onEnd?.();
    };
    this.#utterance = utterance;
    this.#marked = block;
    block.classList.add('reading');
    block.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(utterance);
  }

  #unmark(): void {
    this.#marked?.classList.remove('reading');
    this.#marked = undefined;
  }

  #hush(): void {
    this.#unmark();
    this.#said = undefined;
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
    if (target.tabIndex < 0) this.#readAll(block);
    else this.#speak(block);
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
