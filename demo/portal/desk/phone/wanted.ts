/** What of all that is offered the caller wants, a time of a service or an activity, and what has to be asked for it. */
import type { ActivitiesPage, Activity, Service, SlotsPage } from '../../../../src/api/generated/types.ts';
import { placesLeft } from '../../../../src/domain/activity-state.ts';
import { readPartySize } from '../../../../src/domain/party-size.ts';
import { activityChoices } from './activity-field.ts';
import {
  activityErrors,
  signUpRequest,
  slotErrors,
  slotRequest,
  type PhoneDraft,
  type PhoneErrors,
} from './phone-draft.ts';
import { slotChoices, type SlotChoice } from './slot-field.ts';
import type { Taking } from './taking-api.ts';

export interface Offered {
  readonly page: SlotsPage;
  /** Loaded when an activity is wanted. */
  readonly programme: ActivitiesPage | undefined;
  /** By the server's clock. */
  readonly now: number;
  /** Of the slot whose seat is kept. */
  readonly keptId: string | undefined;
}

export interface Wanted {
  readonly slots: readonly SlotChoice[];
  readonly activities: readonly Activity[];
  /** Whose slot is chosen; before that the first, which most centers have alone. Of an activity none. */
  readonly service: Service | undefined;
  readonly people: number;
  /** Nothing is chosen, or it cannot be had any more. */
  readonly isUnchosen: boolean;
  /** Only the waiting list is left for them. */
  readonly waits: boolean;
  errors(): PhoneErrors;
  toTaking(hold: string | null): Taking;
}

export function wantedOf(draft: PhoneDraft, offered: Offered): Wanted {
  const { page, programme, now, keptId } = offered;
  const slots = slotChoices(page.services, now, keptId);
  const activities = activityChoices(programme?.activities ?? [], now);
  const people = readPartySize(draft.partySize) || 1;
  const common = { slots, activities, people };
  const chosen = slots.find(({ slot }) => slot.id === draft.slotId);
  const service = (chosen ?? page.services[0])?.service;
  if (draft.wish === 'slot' && service) {
    const { slotId } = draft;
    const waits = chosen?.isFull === true;
    return {
      ...common,
      service,
      isUnchosen: !chosen,
      waits,
      errors: () => slotErrors(draft, service),
      toTaking: (hold) => ({
        kind: 'slots',
        id: slotId,
        waits,
        body: slotRequest(draft, service, page.center, hold),
      }),
    };
  }
  const activity = activities.find(({ id }) => id === draft.activityId);
  const { center } = programme ?? page;
  const waits = activity !== undefined && placesLeft(activity) < people;
  return {
    ...common,
    service: undefined,
    isUnchosen: !activity,
    waits,
    errors: () => activityErrors(draft, activity, center),
    toTaking: () => ({
      kind: 'activities',
      id: draft.activityId,
      waits,
      body: signUpRequest(draft, center),
    }),
  };
}
