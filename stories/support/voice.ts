/** A device that reads aloud: its voice begins with what it is given, and does not come to the end. */
import { ReadAloud } from '../../src/controllers/read-aloud.ts';

/** Switched on in one widget it is on in all of the page, so that any reader switches it off. */
function stopReading(): void {
  const reader = new ReadAloud({
    renderRoot: document.body,
    addController() {},
    removeController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  });
  if (reader.isOn) reader.toggle();
}

/** Before a story; returns what follows it. */
export function withVoice(): () => void {
  const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
  const ownUtterance = window.SpeechSynthesisUtterance;
  const voice = { getVoices: () => [], speak() {}, cancel() {} };
  Object.defineProperty(window, 'speechSynthesis', { value: voice, configurable: true });
  // The real one takes real voices only.
  window.SpeechSynthesisUtterance = class {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  } as unknown as typeof SpeechSynthesisUtterance;
  return () => {
    stopReading();
    window.SpeechSynthesisUtterance = ownUtterance;
    if (own) Object.defineProperty(window, 'speechSynthesis', own);
  };
}
