/** A service: something with slots, such as the health cabin; what staff set is what residents are told. */
import { Type } from 'typebox';
import { Center, HolidayYear } from './center.ts';
import { Count, Day, Instant, Nullable, WallTime } from './formats.ts';

export const Item = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    fasting: Type.Boolean({
      description: 'Needs an empty stomach from 22:00 of the evening before; morning slots only.',
    }),
  },
  { $id: 'Item', description: 'Something that is measured or done in a slot.' },
);

export const WeeklyPeriod = Type.Object(
  {
    weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday, 7 is Sunday.' }),
    from: WallTime('Begin, on the clock of the center.'),
    to: WallTime('End; `24:00` is midnight.'),
  },
  { $id: 'WeeklyPeriod', description: 'A period of the week. Two of them on one day leave a break between.' },
);

export const HealthNotice = Type.Object(
  {
    version: Type.String({ minLength: 1, maxLength: 40 }),
    why: Type.String({ description: 'Why health data is needed.', maxLength: 1000 }),
    refusal: Type.String({ description: 'What follows when a resident does not agree.', maxLength: 1000 }),
  },
  {
    $id: 'HealthNotice',
    description: 'What is told before a separate consent to health data (PIPL articles 28 to 30).',
  },
);

export const BookingLimit = Type.Object(
  {
    count: Type.Integer({ minimum: 1, maximum: 1000 }),
    per: Type.Enum(['day', 'week', 'month', 'year']),
  },
  { $id: 'BookingLimit', description: 'Most bookings of one phone in a period of the calendar.' },
);

export const ageBands = ['under14', '14to17', '18to59', '60to64', '65plus'] as const;

export const Service = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40, pattern: '^[A-Za-z0-9-]{1,40}$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    room: Type.String({ minLength: 1, maxLength: 120 }),
    description: Nullable(Type.String({ maxLength: 2000 })),
    bring: Nullable(Type.String({ maxLength: 500, description: 'What to bring, in words.' })),
    phone: Nullable(Type.String({ maxLength: 40, description: 'null: the phone of the center.' })),
    items: Type.Array(Item, { description: 'What is measured; a resident chooses among them.' }),
    slotMinutes: Type.Integer({ minimum: 5, maximum: 480 }),
    capacity: Type.Integer({ minimum: 1, maximum: 1000, description: 'Seats in each slot.' }),
    maxPartySize: Type.Integer({ minimum: 1, maximum: 99, description: 'Most people in one booking.' }),
    asksAge: Type.Boolean({ description: 'Whether a booking tells the age band.' }),
    weekly: Type.Array(WeeklyPeriod, { description: 'When slots are offered.' }),
    walkIn: Type.Array(WeeklyPeriod, { description: 'When residents may just come; shown, not booked.' }),
    onHolidays: Type.Enum(['closed', 'open'], {
      description:
        'Public holidays. A weekend day that is worked (调休) has the hours of the nearest working weekday.',
    }),
    horizonDays: Type.Integer({
      minimum: 1,
      maximum: 400,
      description: 'How many days ahead can be booked.',
    }),
    leadMinutes: Type.Integer({
      minimum: 0,
      description: 'A slot can be booked until so long before it starts.',
    }),
    cancelMinutesBefore: Type.Integer({
      minimum: 0,
      description: 'A booking can be cancelled or changed until so long before it starts.',
    }),
    holdMinutes: Type.Integer({
      minimum: 1,
      maximum: 120,
      description: 'How long a slot is kept for a form.',
    }),
    waitlistCapacity: Count('People who may wait for one slot; 0: no waiting list.'),
    limit: Nullable(BookingLimit),
    healthNotice: Nullable(HealthNotice),
    retired: Type.Optional(
      Type.Boolean({
        description: 'Offered no more: residents neither see nor book it. Left out of what they are told.',
      }),
    ),
  },
  { $id: 'Service' },
);

export const Slot = Type.Object(
  {
    id: Type.String(),
    startsAt: Instant('Start.'),
    endsAt: Instant('End.'),
    capacity: Count('Seats in all.'),
    taken: Count('Seats taken, held and offered ones included.'),
    waiting: Count('People on the waiting list.'),
  },
  { $id: 'Slot' },
);

export const Span = Type.Object(
  { startsAt: Instant('Begin.'), endsAt: Instant('End.') },
  { $id: 'Span', description: 'A time without booking, such as a walk-in period.' },
);

export const SlotDay = Type.Object(
  {
    day: Day('The day.'),
    closed: Nullable(
      Type.Enum(['weekly', 'holiday', 'exception', 'room'], {
        description:
          'Why there are no slots: not on this weekday, a public holiday, closed by staff, or the room is in use.',
      }),
    ),
    note: Nullable(Type.String({ description: 'What staff say about this day.' })),
    slots: Type.Array(Slot, { description: 'By start, past ones of today included.' }),
    walkIn: Type.Array(Span),
  },
  { $id: 'SlotDay' },
);

export const ServiceDays = Type.Object(
  {
    service: Service,
    lastDay: Day('The last day that can be booked today.'),
    firstFreeDay: Nullable(
      Day('The first day with a free slot, up to the last one; null when there is none.'),
    ),
    days: Type.Array(SlotDay, { description: 'Every day of the range, also closed ones.' }),
  },
  { $id: 'ServiceDays' },
);

export const SlotsQuery = Type.Object(
  {
    from: Type.Optional(Day('First day; default today.')),
    to: Type.Optional(Day('Last day, included; default 13 days after `from`; at most 61 days after it.')),
    service: Type.Optional(Type.String({ maxLength: 40, description: 'Only this service.' })),
  },
  { $id: 'SlotsQuery' },
);

export const SlotsPage = Type.Object(
  {
    center: Center,
    from: Day('First day of the answer.'),
    to: Day('Last day of the answer.'),
    services: Type.Array(ServiceDays, { description: 'In the order of the center.' }),
    holidays: Type.Array(HolidayYear),
  },
  { $id: 'SlotsPage', description: 'Center, services and slots of a range of days in one answer.' },
);
