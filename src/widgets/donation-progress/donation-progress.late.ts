/** Everything that the first screen can do without, loaded once that is there. */
import { controls } from '../../styles/controls.ts';
import { darkTokens } from '../../styles/dark-tokens.ts';
import { laterTokens } from '../../styles/later-tokens.ts';
import { rightToLeft } from '../../styles/right-to-left.ts';
import { dresser } from '../../ui/dress.ts';
import { lateStyles } from './donation-progress.late.styles.ts';
import { printStyles } from './donation-progress.print.styles.ts';

export { default as laterChinese } from '../../i18n/zh-CN/later-donation-progress.ts';
export type { Timing } from '../../controllers/timing.ts';
export type { LoadCharts } from './parts/charts.ts';
export { Interaction } from './parts/interaction.ts';
export { linkOut } from './parts/link-out.ts';
export { figureNote, overdueNote } from './parts/notes.ts';
export { troubleNote } from './parts/notices.ts';
export { footSlots, headSlots } from '../../ui/page-slots.ts';
export { sections } from './parts/sections.ts';

export const dress = dresser([laterTokens, darkTokens, controls, lateStyles, rightToLeft, printStyles]);
