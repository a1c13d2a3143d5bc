/** A resident on a page with a witness, in whatever engine; the words are those on the screen. */
import type { EnginePage } from '../support/engines/engine.ts';

export interface Resident {
  press(name: string): Promise<void>;
  choose(name: string): Promise<void>;
  type(field: string, text: string): Promise<void>;
  sees(text: string): Promise<void>;
}

export function resident(page: EnginePage): Resident {
  return {
    press: (name) => page.run((name) => window.witness.resident.press(name), name),
    choose: (name) => page.run((name) => window.witness.resident.choose(name), name),
    type: (field, text) => page.run((field, text) => window.witness.resident.type(field, text), field, text),
    sees: (text) => page.run((text) => window.witness.resident.sees(text), text),
  };
}
