/** Why a caller cannot have what was chosen, in words, and whether it is to be looked at again. */
import type { ApiError, ApiErrorCode } from '../../../../src/api/errors.ts';
import { troubleText } from '../trouble.ts';
import { texts } from './texts.ts';

const past: readonly ApiErrorCode[] = [
  'slot_full',
  'slot_closed',
  'activity_full',
  'activity_cancelled',
  'activity_not_found',
  'sign_up_closed',
  'sign_up_not_needed',
  'places_left',
  'waitlist_full',
  'notice_outdated',
];

/** Others were faster, or the center has changed it: what is shown is no longer so. */
export function isPast({ code }: ApiError): boolean {
  return past.includes(code);
}

/** `canWait`: by what is known now. */
export function takingTrouble(error: ApiError, canWait: boolean): string {
  switch (error.code) {
    case 'slot_full':
      return canWait ? texts.nowFull : troubleText(error);
    case 'activity_full':
      return canWait ? texts.nowFull : texts.activityGone;
    case 'activity_cancelled':
    case 'activity_not_found':
    case 'sign_up_closed':
    case 'sign_up_not_needed':
      return texts.activityGone;
    case 'places_left':
      return texts.nowFree;
    case 'waitlist_full':
      return texts.listFull;
    case 'already_waiting':
      return texts.waitsAlready;
    case 'notice_outdated':
      return texts.noticeChanged;
    default:
      return troubleText(error);
  }
}
