/** Why a caller cannot have what was chosen, in words, and whether it is to be looked at again. */
import type { ApiError } from '../../../../src/api/errors.ts';
import { troubleText } from '../trouble.ts';
import { texts } from './texts.ts';

/** Others were faster, or the center has changed it: what is shown is no longer so. */
export function isPast({ code }: ApiError): boolean {
  return ['slot_full', 'slot_closed', 'places_left', 'waitlist_full'].includes(code);
}

/** `canWait`: by what is known now. */
export function takingTrouble(error: ApiError, canWait: boolean): string {
  switch (error.code) {
    case 'slot_full':
      return canWait ? texts.nowFull : troubleText(error);
    case 'places_left':
      return texts.nowFree;
    case 'waitlist_full':
      return texts.listFull;
    case 'already_waiting':
      return texts.waitsAlready;
    default:
      return troubleText(error);
  }
}
