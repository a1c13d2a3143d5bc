/** What went wrong, for whoever cannot look into a log. */
import { ApiError } from '../../../src/api/errors.ts';
import { texts } from './texts.ts';

/** @throws what is no refusal and no missing answer, but a mistake of ours */
export function troubleText(error: unknown): string {
  if (!(error instanceof ApiError)) throw error;
  const { code, retryAfterSeconds, problem } = error;
  switch (code) {
    case 'network':
    case 'timeout':
    case 'offline':
      return texts.offline;
    case 'role_not_allowed':
      return texts.notAllowed;
    case 'too_many_requests':
      return texts.tooOften(retryAfterSeconds);
    case 'changed_meanwhile':
      return texts.changedMeanwhile;
    case 'booking_ended':
      return texts.bookingEnded;
    case 'booking_not_found':
      return texts.bookingGone;
    case 'center_required':
    case 'center_not_found':
      return texts.wrongCenter;
    case 'slot_full':
    case 'slot_closed':
      return texts.slotGone;
    case 'limit_reached':
      return texts.limitReached;
    case 'fasting_needs_morning':
      return texts.fasting;
    case 'busy':
      return texts.busy;
    default:
      return texts.failed(`${code}${problem?.requestId === undefined ? '' : ` ${problem.requestId}`}`);
  }
}
