/** What the widget says when it could not read the times, and how old those are that it shows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiErrorCode } from '../../../api/errors.ts';
import type { LaterCabinMessages, Trouble } from '../../../i18n/cabin-booking.ts';
import type { Scene } from './scene.ts';

const troubles: Partial<Record<ApiErrorCode, Trouble>> = {
  offline: 'offline',
  network: 'network',
  timeout: 'network',
  busy: 'busy',
  too_many_requests: 'busy',
  contract: 'contract',
  insecure: 'insecure',
  origin_not_allowed: 'origin',
  center_required: 'center',
  center_not_found: 'center',
};

/** Nobody books on data that could not be renewed. */
export function troubleOf({ error }: Scene): Trouble | undefined {
  if (error) return troubles[error.code] ?? 'server';
  return navigator.onLine ? undefined : 'offline';
}

export function troubleNote(
  scene: Scene,
  messages: LaterCabinMessages,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  const trouble = troubleOf(scene);
  const { timetable, now, isLoading } = scene;
  if (!trouble || isLoading) return nothing;
  const age = timetable && messages.stale(messages.minutesAgo((now - timetable.readAt) / 60_000));
  return html`
    <div class="message warn trouble">
      <p>${messages.trouble(trouble)}${age}</p>
      <p>
        <button part="button" class="button" type="button" @click=${onRetry}>${messages.retry}</button>
      </p>
    </div>
  `;
}
