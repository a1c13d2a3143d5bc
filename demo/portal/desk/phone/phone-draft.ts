/** What the desk fills in while somebody is on the phone, and what is still missing. */
import type {
  Activity,
  BookSlotForCaller,
  Center,
  Service,
  SignUpForCaller,
} from '../../../../src/api/generated/types.ts';
import { placesLeft } from '../../../../src/domain/activity-state.ts';
import { waitlistRoom } from '../../../../src/domain/can-wait.ts';
import { readPartySize } from '../../../../src/domain/party-size.ts';
import { isPersonName } from '../../../../src/domain/person-name.ts';
import { parsePhone } from '../../../../src/domain/phone.ts';
import { texts } from './texts.ts';

export const ageBands = ['65plus', '60to64', '18to59', '14to17', 'under14'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What they want: a time of a service, or an activity. */
export type Wish = 'slot' | 'activity';

export interface PhoneDraft {
  readonly wish: Wish;
  readonly slotId: string;
  readonly activityId: string;
  readonly name: string;
  readonly phone: string;
  /** As typed: a number that cannot be read is still there to be corrected. */
  readonly partySize: string;
  /** Who takes part, when it is somebody else; of activities. */
  readonly attendeeName: string;
  /** A child under 14 comes; of activities, a slot has the age. */
  readonly isUnder14: boolean;
  readonly ageBand: AgeBand | '';
  readonly items: readonly string[];
  readonly caller: string;
  /** The notice, and the health notice where there is one, were told and agreed to. */
  readonly isAgreed: boolean;
  readonly guardianConsent: boolean;
}

export const emptyDraft: PhoneDraft = {
  wish: 'slot',
  slotId: '',
  activityId: '',
  name: '',
  phone: '',
  partySize: '1',
  attendeeName: '',
  isUnder14: false,
  ageBand: '',
  items: [],
  caller: '',
  isAgreed: false,
  guardianConsent: false,
};

/** Id of a control → what is wrong with it, in the order of the form. */
export type PhoneErrors = Partial<Record<keyof PhoneDraft, string>>;

function personErrors({ name, phone }: PhoneDraft): PhoneErrors {
  return {
    ...(name.trim() === '' ? { name: texts.missingName } : !isPersonName(name) && { name: texts.longName }),
    ...(!parsePhone(phone) && { phone: texts.wrongPhone }),
  };
}

export function slotErrors(draft: PhoneDraft, { asksAge, items }: Service): PhoneErrors {
  return {
    ...(draft.slotId === '' && { slotId: texts.missingSlot }),
    ...personErrors(draft),
    ...(asksAge && draft.ageBand === '' && { ageBand: texts.missingAge }),
    ...(items.length > 0 && draft.items.length === 0 && { items: texts.missingItems }),
    ...(draft.ageBand === 'under14' && !draft.guardianConsent && { guardianConsent: texts.notAgreed }),
    ...(!draft.isAgreed && { isAgreed: texts.notAgreed }),
  };
}

export function activityErrors(
  draft: PhoneDraft,
  activity: Activity | undefined,
  { maxPartySize }: Center,
): PhoneErrors {
  const people = readPartySize(draft.partySize);
  const room = activity ? Math.max(placesLeft(activity), waitlistRoom(activity)) : Infinity;
  return {
    ...(activity === undefined && { activityId: texts.missingActivity }),
    ...personErrors(draft),
    ...(!(people >= 1 && people <= maxPartySize)
      ? { partySize: texts.wrongPeople(maxPartySize) }
      : people > room && { partySize: texts.roomFor(room) }),
    ...(draft.attendeeName.trim() !== '' &&
      !isPersonName(draft.attendeeName) && { attendeeName: texts.longName }),
    ...(draft.isUnder14 && !draft.guardianConsent && { guardianConsent: texts.notAgreed }),
    ...(!draft.isAgreed && { isAgreed: texts.notAgreed }),
  };
}

function toPerson(draft: PhoneDraft, { notice }: Center) {
  return {
    name: draft.name.trim(),
    phone: draft.phone,
    noticeVersion: notice.version,
    caller: draft.caller.trim() || null,
  };
}

export function slotRequest(
  draft: PhoneDraft,
  service: Service,
  center: Center,
  hold: string | null,
): BookSlotForCaller {
  return {
    ...toPerson(draft, center),
    // The name is of whoever comes.
    attendeeName: null,
    partySize: 1,
    hold,
    items: [...draft.items],
    ageBand: draft.ageBand === '' ? null : draft.ageBand,
    isUnder14: draft.ageBand === 'under14',
    guardianConsent: draft.guardianConsent,
    healthNoticeVersion: service.healthNotice?.version ?? null,
  };
}

export function signUpRequest(draft: PhoneDraft, center: Center): SignUpForCaller {
  const { partySize, attendeeName, isUnder14, guardianConsent } = draft;
  return {
    ...toPerson(draft, center),
    partySize: readPartySize(partySize),
    attendeeName: attendeeName.trim() || null,
    isUnder14,
    guardianConsent: isUnder14 && guardianConsent,
  };
}
