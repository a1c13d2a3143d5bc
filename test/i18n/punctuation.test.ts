/** Chinese texts have Chinese punctuation: a half-width mark beside a Chinese character is a slip of the keyboard. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import calendar from '../../src/i18n/zh-CN/activity-calendar.ts';
import days from '../../src/i18n/zh-CN/days.ts';
import donation from '../../src/i18n/zh-CN/donation-progress.ts';
import laterDonation from '../../src/i18n/zh-CN/later-donation-progress.ts';
import laterCalendar from '../../src/i18n/zh-CN/later-activity-calendar.ts';
import booking from '../../src/i18n/zh-CN/booking.ts';
import laterMyBookings from '../../src/i18n/zh-CN/later-my-bookings.ts';
import myBookings from '../../src/i18n/zh-CN/my-bookings.ts';
import cabin from '../../src/i18n/zh-CN/cabin-booking.ts';
import laterCabin from '../../src/i18n/zh-CN/later-cabin-booking.ts';
import slots from '../../src/i18n/zh-CN/slots.ts';
import signUp from '../../src/i18n/zh-CN/sign-up.ts';

/** Every key that a message is chosen by, besides numbers and words that go into it. */
const samples: readonly unknown[][] = [
  ...'free notOpen open almostFull full closed cancelled'.split(' ').map((state) => [state, 3]),
  ...'offline network busy contract insecure origin center server'.split(' ').map((trouble) => [trouble]),
  ...'name phone partySize attendeeName consent'
    .split(' ')
    .flatMap((field) => ['missing', 'invalid', 'tooLong', 'tooLarge'].map((problem) => [field, problem, 6])),
  ...'free full over past later walkIn weekly holiday exception room'.split(' ').flatMap((state) => [
    [state, undefined, '12月22日 周二'],
    [state, '国庆节', '12月22日 周二'],
  ]),
  ...'cancel undo reschedule resize leave accept decline'.split(' ').map((kind) => [kind, '3 人']),
  ...'resident center expiry'.split(' ').map((by) => [by]),
  ['2026-11-24', '2026-11-25'],
  ['2026-11-24T14:30:00+08:00', '2026-11-25T16:00:00+08:00'],
  ['十一月', 3],
  [['a', 'b']],
  [undefined],
  ...[0, 3, 90].map((number) => [number]),
];

/** The texts that a message can be; a sample that does not fit it says nothing. */
function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  if (typeof message === 'object' && message !== null) return Object.values(message).flatMap(textsOf);
  if (typeof message !== 'function') return [];
  return samples.flatMap((sample) => {
    try {
      return textsOf(message(...sample));
    } catch {
      return [];
    }
  });
}

const halfWidth = /\p{Script=Han}\s*[,:;?!()]|[,:;?!()]\s*\p{Script=Han}|\p{Script=Han}\./u;

describe('Chinese punctuation', () => {
  for (const [name, messages] of Object.entries({
    booking,
    calendar,
    laterCalendar,
    myBookings,
    laterMyBookings,
    signUp,
    slots,
    cabin,
    laterCabin,
    donation,
    laterDonation,
    days,
  })) {
    test(`of ${name}`, () => {
      const texts = Object.values(messages).flatMap(textsOf);
      assert.ok(texts.length >= Object.keys(messages).length);
      assert.deepEqual(
        texts.filter((text) => halfWidth.test(text)),
        [],
      );
    });
  }

  test('is told apart from a clock, a code and English', () => {
    for (const wrong of ['您好,请坐', '时间: 上午', '今天(周二)', '好.', '好吗?'])
      assert.match(wrong, halfWidth);
    for (const right of ['下午2:30', '今天，周二', 'Sign up, please (free)'])
      assert.doesNotMatch(right, halfWidth);
  });
});
