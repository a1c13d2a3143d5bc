/** What is said of the main color, in each appearance that can be seen: whether it is shown as it was wanted. */
import type { Choices } from './choices.ts';
import type { Report } from './contrast.ts';
import { messages } from './messages.ts';

type Appearance = Choices['appearance'];

export interface MainColorLine {
  readonly text: string;
  /** Another color is shown. */
  readonly isOther: boolean;
}

export function shownIn(appearance: Appearance): readonly ('light' | 'dark')[] {
  return appearance === 'auto' ? ['light', 'dark'] : [appearance];
}

export function mainColorLines({ mainColor }: Report, appearance: Appearance): MainColorLine[] {
  return shownIn(appearance).map((shade) => {
    const { wanted, [shade]: shown } = mainColor;
    const { kept, changed } = messages.mainColorIn[shade];
    return shown === wanted
      ? { text: kept, isOther: false }
      : { text: changed(wanted, shown), isOther: true };
  });
}
