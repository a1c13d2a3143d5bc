/** What the desk fills in while somebody is on the phone, and what is still missing. */
import type { BookSlotForCaller, Service, SlotsPage } from '../../../../src/api/generated/types.ts';
import { parsePhone } from '../../../../src/domain/phone.ts';
import { texts } from './texts.ts';

export const ageBands = ['65plus', '60to64', '18to59', '14to17', 'under14'] as const;
export type AgeBand = (typeof ageBands)[number];

export interface PhoneDraft {
  readonly slotId: string;
  readonly name: string;
  readonly phone: string;
  readonly ageBand: AgeBand | '';
  readonly items: readonly string[];
  readonly caller: string;
  /** The notice, and the health notice where there is one, were told and agreed to. */
  readonly isAgreed: boolean;
  readonly guardianConsent: boolean;
}

export const emptyDraft: PhoneDraft = {
  slotId: '',
  name: '',
  phone: '',
  ageBand: '',
  items: [],
  caller: '',
  isAgreed: false,
  guardianConsent: false,
};

/** Id of a control → what is wrong with it, in the order of the form. */
export type PhoneErrors = Partial<Record<keyof PhoneDraft, string>>;

export function errorsOf(draft: PhoneDraft, { asksAge, items }: Service): PhoneErrors {
  return {
    ...(draft.slotId === '' && { slotId: texts.missingSlot }),
    ...(draft.name.trim() === '' && { name: texts.missingName }),
    ...(!parsePhone(draft.phone) && { phone: texts.wrongPhone }),
    ...(asksAge && draft.ageBand === '' && { ageBand: texts.missingAge }),
    ...(items.length > 0 && draft.items.length === 0 && { items: texts.missingItems }),
    ...(draft.ageBand === 'under14' && !draft.guardianConsent && { guardianConsent: texts.notAgreed }),
    ...(!draft.isAgreed && { isAgreed: texts.notAgreed }),
  };
}

export function toRequest(draft: PhoneDraft, service: Service, { center }: SlotsPage): BookSlotForCaller {
  return {
    name: draft.name.trim(),
    phone: draft.phone,
    partySize: 1,
    attendeeName: null,
    noticeVersion: center.notice.version,
    hold: null,
    items: [...draft.items],
    ageBand: draft.ageBand === '' ? null : draft.ageBand,
    isUnder14: draft.ageBand === 'under14',
    guardianConsent: draft.guardianConsent,
    healthNoticeVersion: service.healthNotice?.version ?? null,
    caller: draft.caller.trim() || null,
  };
}
