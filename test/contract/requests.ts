/** What residents of the scene send. */
import type {
  BookSlotRequest,
  ConsultationContent,
  ConsultationRequest,
  SignUpRequest,
} from '../../src/api/generated/types.ts';

export function aSignUp(changes: Partial<SignUpRequest> = {}): SignUpRequest {
  return {
    name: '王阿姨',
    phone: '138 0013 8000',
    partySize: 2,
    attendeeName: null,
    noticeVersion: '2026-11-01',
    ...changes,
  };
}

/** Another resident for each number, alone. */
export function neighbor(number: number, changes: Partial<SignUpRequest> = {}): SignUpRequest {
  return aSignUp({ name: `邻居${number}`, phone: `1390013900${number}`, partySize: 1, ...changes });
}

/** For one to the cabin, which wants to know the most. */
export function toCabin(changes: Partial<BookSlotRequest> = {}): BookSlotRequest {
  return {
    ...aSignUp({ partySize: 1 }),
    hold: null,
    items: ['pressure'],
    ageBand: '65plus',
    isUnder14: false,
    guardianConsent: false,
    healthNoticeVersion: 'health-1',
    ...changes,
  };
}

/** For one to the therapy, which asks for nothing. */
export function toTherapy(changes: Partial<BookSlotRequest> = {}): BookSlotRequest {
  return toCabin({ items: [], ageBand: null, healthNoticeVersion: null, ...changes });
}

/** What a counsellor is to know of the resident who wants to be called. */
export function toldInConfidence(changes: Partial<ConsultationContent> = {}): ConsultationContent {
  return {
    name: '小雨',
    contact: { phone: '138 0013 8000', safeTimes: ['evening'], mayBeNamed: false },
    counsellorId: 'lin',
    counsellorGender: null,
    topicId: 'sleep',
    isFirstVisit: true,
    ...changes,
  };
}

/** For a grown-up, in plain content. */
export function toConsultation(changes: Partial<ConsultationRequest> = {}): ConsultationRequest {
  return {
    hold: null,
    ageBand: '18plus',
    guardianConsent: false,
    noticeVersion: '2026-11-01',
    confidentialityVersion: 'confidence-1',
    content: toldInConfidence(),
    sealed: null,
    filledMs: 42_000,
    website: '',
    ...changes,
  };
}

/** For a center with this key: what is sealed is nothing that a server can read. */
export function toSealedConsultation(
  keyId: string,
  changes: Partial<ConsultationRequest> = {},
): ConsultationRequest {
  const sealed = { keyId, encapsulated: 'B'.repeat(87), ciphertext: 'c'.repeat(2_752) };
  return toConsultation({ content: null, sealed, ...changes });
}
