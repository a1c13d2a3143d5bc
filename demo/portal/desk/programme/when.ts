/** When something is, as this section writes it. */
import { formatInstant } from '../../../../src/i18n/format.ts';
import { deskLanguage } from '../language.ts';

export const when = (instant: string): string => formatInstant(instant, deskLanguage());
