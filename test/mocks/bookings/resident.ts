/** The bookings of one resident, one of each kind, made by the center's own acts at the times at which they were made. */
import type {
  BookingAccess,
  BookSlotRequest,
  ConsultationRequest,
  SignUpRequest,
} from '../../../src/api/generated/types.ts';
import type { MockCenter } from '../center.ts';
import { at, storyTime } from '../clock.ts';

export const residentPhone = '13800138000';

export type ResidentBooking =
  /** An activity of Saturday, for two. */
  | 'activity'
  /** The cabin on Friday, on an empty stomach. */
  | 'slot'
  /** Two parties are before it. */
  | 'waiting'
  /** A place is kept since twenty to nine. */
  | 'offered'
  /** Cancelled four minutes ago. */
  | 'undoable'
  /** Cancelled an hour ago. */
  | 'cancelled'
  /** The cabin is closed on that day by now. */
  | 'needsCall'
  /** The activity does not take place. */
  | 'activityCancelled'
  /** Yesterday's. */
  | 'ended'
  /** On Monday, in confidence. */
  | 'consultation'
  /** For Tuesday, in confidence; next in the line. */
  | 'consultationWaiting';

export type ResidentBookings = Readonly<Record<ResidentBooking, BookingAccess>>;

let keys = 0;

function keyed(): { key: string; digest: string } {
  keys += 1;
  return { key: `seed-key-${keys}`, digest: 'seed' };
}

/** For the programme and the cabin of the stories; afterwards it is `storyTime`. */
export function bookForResident(center: MockCenter, base: string): ResidentBookings {
  const { clock } = center;
  const { version: noticeVersion } = center.center.notice;

  const signUp = (changes: Partial<SignUpRequest> = {}): SignUpRequest => ({
    name: '王阿姨',
    phone: residentPhone,
    partySize: 1,
    attendeeName: null,
    noticeVersion,
    ...changes,
  });
  const toCabin = (changes: Partial<BookSlotRequest> = {}): BookSlotRequest => ({
    ...signUp(),
    hold: null,
    items: ['pressure'],
    ageBand: '65plus',
    isUnder14: false,
    guardianConsent: false,
    healthNoticeVersion: center.services[0]?.service.healthNotice?.version ?? null,
    ...changes,
  });
  const toConsultation = (name: string, phone: string): ConsultationRequest => ({
    hold: null,
    ageBand: '18plus',
    guardianConsent: false,
    noticeVersion,
    confidentialityVersion: center.consultation?.terms.confidentiality.version ?? '',
    content: {
      name,
      contact: { phone, safeTimes: ['evening'], mayBeNamed: false },
      counsellorId: 'lin',
      counsellorGender: null,
      topicId: 'sleep',
      isFirstVisit: true,
    },
    sealed: null,
    filledMs: 60_000,
    website: '',
  });
  const joined = (activityId: string, request: SignUpRequest) =>
    center.signUp(activityId, request, keyed(), base);
  const booked = (slotId: string, request: BookSlotRequest) =>
    center.bookSlot(slotId, request, keyed(), base);

  clock.set(at('2026-11-19', '10:00'));
  const ended = booked('cabin_20261123T0900', toCabin());

  clock.set(at('2026-11-20', '10:00'));
  const activity = joined('firstaid-2026-11-28', signUp({ partySize: 2 }));
  const activityCancelled = joined('lecture-2026-12-05', signUp());
  const needsCall = booked('cabin_20261209T0830', toCabin({ attendeeName: '李爷爷' }));
  const undoable = joined('bookclub-2026-12-06', signUp({ partySize: 3, attendeeName: '小明' }));
  const cancelled = joined('plazadance-2026-12-02', signUp());

  clock.set(at('2026-11-23', '10:00'));
  const slot = booked('cabin_20261127T0830', toCabin({ items: ['pressure', 'glucose'] }));
  for (const phone of ['13900139001', '13900139002']) {
    center.joinActivityWaitlist('taiji-2026-11-27', signUp({ name: '邻居', phone }), keyed(), base);
  }
  const waiting = center.joinActivityWaitlist('taiji-2026-11-27', signUp(), keyed(), base);
  const neighbor = booked(
    'cabin_20261201T0900',
    toCabin({ name: '邻居', phone: '13900139001', partySize: 2 }),
  );
  const offered = center.joinSlotWaitlist('cabin_20261201T0900', toCabin({ partySize: 2 }), keyed(), base);

  clock.set(at('2026-11-24', '08:00'));
  center.cancelBooking(cancelled.manageToken, keyed(), base);
  clock.set(at('2026-11-24', '08:40'));
  center.cancelBooking(neighbor.manageToken, keyed(), base);
  clock.set(at('2026-11-24', '08:56'));
  center.cancelBooking(undoable.manageToken, keyed(), base);

  clock.set(storyTime);
  closeCabin(center, '2026-12-09');
  const own = toConsultation('小雨', residentPhone);
  const consultation = center.bookConsultation('consultation_20261130T0900', own, keyed(), base);
  const tuesday = 'consultation_20261201T0950';
  center.bookConsultation(tuesday, toConsultation('邻居', '13900139001'), keyed(), base);
  const consultationWaiting = center.joinConsultationWaitlist(tuesday, own, keyed(), base);
  const lecture = center.activities.get('lecture-2026-12-05')!;
  center.activities.set(lecture.id, { ...lecture, status: 'cancelled' });

  const made = {
    activity,
    slot,
    waiting,
    offered,
    undoable,
    cancelled,
    needsCall,
    activityCancelled,
    ended,
    consultation,
    consultationWaiting,
  };
  const asNow = ({ manageToken, manageUrl }: BookingAccess): BookingAccess => ({
    booking: center.loadBooking(manageToken, base),
    manageToken,
    manageUrl,
  });
  return Object.fromEntries(
    Object.entries(made).map(([kind, access]) => [kind, asNow(access)]),
  ) as unknown as ResidentBookings;
}

function closeCabin(center: MockCenter, day: string): void {
  center.services = center.services.map(({ service, exceptions = [] }) =>
    service.id === 'cabin'
      ? { service, exceptions: [...exceptions, { day, hours: [], note: '设备检修' }] }
      : { service, exceptions },
  );
}
