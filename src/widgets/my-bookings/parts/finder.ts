/** Finding a booking by its code and phone: how that stands, and what it says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../../api/client.ts';
import type { ApiError } from '../../../api/errors.ts';
import type { BookingAccess } from '../../../api/generated/types.ts';
import { RemoteData } from '../../../controllers/remote-data.ts';
import { instantAt } from '../../../domain/zone-instant.ts';
import { formatTime } from '../../../i18n/format.ts';
import { errorSummary } from '../../../ui/error-summary.ts';
import type { FindDraft, FindField, FindFormProps } from './find-form.ts';
import { findProblems, toLookup, type FindProblem } from './find.model.ts';
import type { BookingsHost } from './host.ts';
import type { BookingsContext } from './bookings-context.ts';
import { toTrouble } from '../../../api/read-trouble.ts';

type Shown = Pick<FindFormProps, 'isFinding' | 'errors' | 'banner'>;

export class Finder {
  readonly #host: BookingsHost;
  readonly #data: RemoteData<BookingAccess>;
  #problems: Partial<Record<FindField, FindProblem>> = {};

  constructor(host: BookingsHost) {
    this.#host = host;
    this.#data = new RemoteData(host);
  }

  /** The booking; undefined when the form has to be corrected, or nothing was found. */
  async find(client: Client, draft: FindDraft): Promise<BookingAccess | undefined> {
    this.#problems = findProblems(draft);
    this.#data.reset();
    if (Object.keys(this.#problems).length > 0) return undefined;
    await this.#data.load((signal) => client.findBooking(toLookup(draft), { signal }));
    const { state } = this.#data;
    if (state.status !== 'ready') return undefined;
    // What it says is the list's by now, and nothing of it stays here.
    this.#data.reset();
    return state.last;
  }

  /** What is being found, or was not found, is not wanted any more. */
  reset(): void {
    this.#problems = {};
    this.#data.reset();
  }

  /** The end. */
  close(): void {
    this.reset();
    this.#host.removeController(this.#data);
  }

  /** A field that is being corrected loses its error. */
  edit(change: Partial<FindDraft>): void {
    for (const field of Object.keys(change) as FindField[]) delete this.#problems[field];
  }

  render(context: BookingsContext): Shown {
    const { messages } = context;
    const { code, phone } = this.#problems;
    const errors = {
      ...(code && { code: messages.codeProblem[code] }),
      ...(phone && { phone: messages.fieldError('phone', phone, 0) }),
    };
    const listed = (Object.keys(errors) as FindField[]).map((id) => ({ id, text: errors[id]! }));
    const { state } = this.#data;
    const summary = errorSummary({
      title: messages.errorCount(listed.length),
      errors: listed,
      onPick: (id) => this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus(),
    });
    return {
      errors,
      isFinding: state.status === 'loading',
      banner: state.status === 'failed' ? notFound(state.error, context) : summary,
    };
  }
}

/** Wrong and unknown read the same, for they are the same to whoever guesses. */
function notFound(
  error: ApiError,
  { messages, locale, isElder, now, center }: BookingsContext,
): TemplateResult {
  const { code, retryAfterSeconds } = error;
  let title = messages.findFailed;
  let how: string | typeof nothing = nothing;
  if (code === 'booking_not_found' || code === 'validation_failed') {
    title = messages.notFound;
    how = messages.notFoundHow;
  } else if (code === 'too_many_requests') {
    title = messages.tooManyFinds;
    // To the minute, and not too early.
    const until = now + retryAfterSeconds * 1000 + 59_999;
    const isSaid = retryAfterSeconds > 0;
    const timeZone = center?.timeZone ?? 'Asia/Shanghai';
    how = messages.tooManyFindsHow(
      isSaid ? formatTime(instantAt(until, timeZone), locale, isElder) : undefined,
    );
  } else {
    // It travels as a write does, which nobody calls unsent when the network leaves while it is under way.
    how = messages.trouble(navigator.onLine ? toTrouble(code) : 'offline');
  }
  return html`
    <div class="message warn">
      <h3 tabindex="-1" data-found>${title}</h3>
      <p>${how}</p>
    </div>
  `;
}
