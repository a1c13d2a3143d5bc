/** Everything that the first screen can do without, loaded once that is there. */
import { bookingStyles } from '../../styles/booking.ts';
import { controls } from '../../styles/controls.ts';
import { darkTokens } from '../../styles/dark-tokens.ts';
import { dayChoiceStyles } from '../../styles/day-choice.ts';
import { laterTokens } from '../../styles/later-tokens.ts';
import { rightToLeft } from '../../styles/right-to-left.ts';
import { slotStyles } from '../../styles/slots.ts';
import { dresser } from '../../ui/dress.ts';
import { lateStyles } from './consultation-signup.late.styles.ts';

export { intlDays } from '../../i18n/intl-days.ts';
export { default as laterChinese } from '../../i18n/zh-CN/later-consultation.ts';
export { Interaction } from './parts/interaction.ts';

export const dress = dresser([
  laterTokens,
  darkTokens,
  dayChoiceStyles,
  controls,
  bookingStyles,
  slotStyles,
  lateStyles,
  rightToLeft,
]);
