/** Everything that the first screen can do without: the bookings themselves, loaded once that is there. */
import type { TemplateResult } from 'lit';
import { chooseElder } from '../../context/elder-choice.ts';
import type { LaterMyBookingsMessages, MyBookingsMessages } from '../../i18n/my-bookings.ts';
import chinese from '../../i18n/zh-CN/later-my-bookings.ts';
import { bookingStyles } from '../../styles/booking.ts';
import { darkTokens } from '../../styles/dark-tokens.ts';
import { dayChoiceStyles } from '../../styles/day-choice.ts';
import { rightToLeft } from '../../styles/right-to-left.ts';
import { slotStyles } from '../../styles/slots.ts';
import type { BookedManner } from '../../ui/booked-view.ts';
import { dresser } from '../../ui/dress.ts';
import { elderTools } from '../../ui/elder-tools.ts';
import { lateStyles } from './my-bookings.late.styles.ts';
import type { Desk } from './parts/desk.ts';

export { intlDays } from '../../i18n/intl-days.ts';
export { default as laterChinese } from '../../i18n/zh-CN/later-my-bookings.ts';
export { Desk } from './parts/desk.ts';
export { listView } from './parts/list-view.ts';

export function renderTools(
  { reader }: Desk,
  { isElder, messages }: BookedManner & { readonly messages: LaterMyBookingsMessages },
): TemplateResult {
  return elderTools({ isElder, reader, messages, onElder: chooseElder });
}

/** With the rest in English, a file of its own in Chinese. */
export function laterText({ later = chinese }: MyBookingsMessages): LaterMyBookingsMessages {
  return later;
}

export const dress = dresser([
  darkTokens,
  bookingStyles,
  dayChoiceStyles,
  slotStyles,
  lateStyles,
  rightToLeft,
]);
