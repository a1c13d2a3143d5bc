/** Everything that the calendar's first screen can do without, loaded once that is there. */
import { darkTokens } from '../../styles/dark-tokens.ts';
import { laterTokens } from '../../styles/later-tokens.ts';
import { rightToLeft } from '../../styles/right-to-left.ts';
import { dresser } from '../../ui/dress.ts';
import { lateStyles } from './activity-calendar.late.styles.ts';
import { printStyles } from './activity-calendar.print.styles.ts';

export { intlDays } from '../../i18n/intl-days.ts';
export { default as laterChinese } from '../../i18n/zh-CN/later-activity-calendar.ts';
export { isDay } from '../../domain/is-day.ts';
export { filtering } from './activity-calendar.filter.ts';
export { chipName } from './parts/chip-name.ts';
export { elderText } from './parts/elder-text.ts';
export { dayMark, spokenMark } from './parts/day-mark.ts';
export { Interaction } from './parts/interaction.ts';
export { emptyNote, troubleNote } from './parts/notices.ts';
export { toolbar } from './parts/toolbar.ts';
export { legend } from './parts/legend.ts';
export { stateText, waitMark } from './parts/state-text.ts';
export { openedDay, weekView } from './parts/week-view.ts';
export { footSlots } from '../../ui/page-slots.ts';

export const dress = dresser([laterTokens, darkTokens, lateStyles, rightToLeft, printStyles]);
