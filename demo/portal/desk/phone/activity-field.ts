/** The activities to come that somebody can be signed up for by phone, or wait for: chosen by typing the digits of day and hour. */
import { html, type TemplateResult } from 'lit';
import type { Activity } from '../../../../src/api/generated/types.ts';
import { activityState, placesLeft } from '../../../../src/domain/activity-state.ts';
import { waitlistRoom } from '../../../../src/domain/can-wait.ts';
import { dayOf } from '../../../../src/domain/zone.ts';
import { formatDayShort, formatTimeRange } from '../../../../src/i18n/format.ts';
import { field } from '../../../../src/ui/field.ts';
import { deskLanguage } from '../language.ts';
import { texts } from './texts.ts';

/** Deadlines are the judgement of whoever is at the desk; nobody waits for what would not be offered any more. */
export function activityChoices(activities: readonly Activity[], now: number): readonly Activity[] {
  return activities.filter((activity) => {
    const { capacity, status, endsAt } = activity;
    if (capacity === null || status === 'cancelled' || Date.parse(endsAt) <= now) return false;
    return (
      placesLeft(activity) > 0 || (waitlistRoom(activity) > 0 && activityState(activity, now) === 'full')
    );
  });
}

export interface ActivityFieldProps {
  readonly choices: readonly Activity[];
  readonly activityId: string;
  /** How many come. */
  readonly people: number;
  readonly now: number;
  readonly error: string | undefined;
  readonly onChange: (activityId: string) => void;
}

export function activityField(props: ActivityFieldProps): TemplateResult {
  const { choices, error, onChange } = props;
  const days = [...new Set(choices.map(({ startsAt }) => dayOf(startsAt)))];
  return field({
    id: 'activityId',
    label: texts.activity,
    hint: hintOf(props),
    error,
    control: ({ describedBy, invalid }) =>
      html`<select
        class="input"
        id="activityId"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
      >
        <option value="">${texts.choose}</option>
        ${days.map(
          (day) =>
            html`<optgroup label=${formatDayShort(day, deskLanguage())}>
              ${choices.filter(({ startsAt }) => dayOf(startsAt) === day).map((one) => renderChoice(one, props))}
            </optgroup>`,
        )}
      </select>`,
  });
}

function renderChoice(activity: Activity, { activityId, now }: ActivityFieldProps): TemplateResult {
  const { id, startsAt, endsAt, title } = activity;
  const day = dayOf(startsAt);
  return html`<option value=${id} .selected=${id === activityId}>
    ${day.slice(5, 7)}/${day.slice(8)} ${formatTimeRange(startsAt, endsAt, deskLanguage())}
    ${markOf(activity, now)} ${title}
  </option>`;
}

function markOf(activity: Activity, now: number): string {
  switch (activityState(activity, now)) {
    case 'full':
      return texts.full;
    case 'notOpen':
      return texts.notOpen;
    case 'closed':
      return texts.signUpClosed;
    default:
      return '';
  }
}

/** What is told on the phone before it is chosen for good. */
function hintOf({ choices, activityId, people }: ActivityFieldProps): string | undefined {
  const chosen = choices.find(({ id }) => id === activityId);
  if (!chosen) return undefined;
  const { room, audience, bring, waiting } = chosen;
  const left = placesLeft(chosen);
  return [
    room,
    audience && texts.audience(audience),
    bring && texts.bring(bring),
    left === 0 ? texts.fullHint(waiting) : left < people ? texts.tooFewHint(left) : texts.placesLeft(left),
  ]
    .filter(Boolean)
    .join(' · ');
}
