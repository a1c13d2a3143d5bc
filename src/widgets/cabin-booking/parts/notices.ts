/** What the widget says when it could not read the times, and how old those are that it shows. */
import { html, nothing, type TemplateResult } from 'lit';
import { toTrouble, type ReadTrouble } from '../../../api/read-trouble.ts';
import type { LaterCabinMessages } from '../../../i18n/cabin-booking.ts';
import type { Scene } from './scene.ts';

/** Nobody books on data that could not be renewed. */
export function troubleOf({ error }: Scene): ReadTrouble | undefined {
  if (error) return toTrouble(error.code);
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
