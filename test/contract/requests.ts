/** What residents of the scene send. */
import type { BookSlotRequest, SignUpRequest } from '../../src/api/generated/types.ts';

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
