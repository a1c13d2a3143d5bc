/** Reads an answer that is not a success: the server's problem, or what a proxy or an error page makes of it. */
import { checkShape, type Shape } from './check-shape.ts';
import { ApiError } from './errors.ts';
import { activityShape } from './generated/activity-shapes.ts';
import { slotShape } from './generated/slot-shapes.ts';
import { problemShape } from './generated/later-shapes.ts';
import type { Problem } from './generated/types.ts';

/** What a proxy in front of the server answers in its own words. */
const codeByStatus: Readonly<Record<number, Problem['code']>> = {
  413: 'payload_too_large',
  429: 'too_many_requests',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** What a problem may have besides, as far as widgets read it. */
const wayOnShapes: Readonly<Record<string, Shape>> = {
  detail: 'string',
  placesLeft: 'number',
  phone: 'string',
  alternatives: [activityShape],
  slots: [slotShape],
  waitlist: 'boolean',
  centers: [{ id: 'string' }],
  errors: [{ field: 'string' }],
};

/** `body` is undefined when it is not JSON; `serverTime` is NaN when the answer did not tell it. */
export function toError({ status, headers }: Response, body: unknown, serverTime: number): ApiError {
  const retryAfterSeconds = secondsUntil(headers.get('retry-after'), serverTime);
  try {
    checkShape(body, problemShape, 'problem');
    const problem = body as Problem;
    for (const [member, shape] of Object.entries(wayOnShapes)) {
      if (member in problem) checkShape(problem[member as keyof Problem], shape, `problem.${member}`);
    }
    const { code, title, detail, centers = [] } = problem;
    const message = [detail ?? title, ...centers.map(({ id }) => id)].join(' ');
    return new ApiError(code, message, problem, retryAfterSeconds);
  } catch (error) {
    const code = codeByStatus[status] ?? (status >= 500 ? 'internal' : 'contract');
    const reason = body === undefined ? 'no JSON' : (error as Error).message;
    return new ApiError(code, `status ${status}, ${reason}`, undefined, retryAfterSeconds);
  }
}

/** `Retry-After` has seconds, or a date by the server's clock. */
function secondsUntil(retryAfter: string | null, serverTime: number): number {
  const seconds = Number(retryAfter);
  return isNaN(seconds) ? (Date.parse(retryAfter!) - serverTime) / 1000 : seconds;
}
