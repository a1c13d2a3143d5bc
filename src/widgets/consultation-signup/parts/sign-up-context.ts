/** What every part of the form is rendered from, and what it may ask for. */
import type { Choices } from '../../../api/timetable.ts';
import type { LaterConsultationMessages } from '../../../i18n/consultation.ts';
import type { Copied } from '../../../ui/copy-field.ts';
import type { Terms } from '../consultation-signup.model.ts';
import type { Scene } from './scene.ts';

export interface SignUpContext extends Terms {
  readonly scene: Scene;
  readonly messages: LaterConsultationMessages;
  /** What is shown may be old: to be looked at, not to be chosen from; what was filled in is not sent either. */
  readonly isPaused: boolean;
  /** What was copied last and whether the clipboard took it. */
  readonly copied: Copied | undefined;
  copy(text: string): void;
  /** Gives a control the focus. */
  focusField(id: string): void;
  /** The step was to be left and is still there: it has errors. */
  focusFirstError(): void;
  /** The focus goes there once it is drawn. */
  focusNext(selector: string): void;
  choose(choices: Choices): void;
}
