/**
 * The sample programme as residents see it on 2026-11-24 at 9:00: a month with every state that an activity can be in.
 * Adapted from the sheet that the demo imports; the repeats begin early in November so that the month is full.
 */
import type { Activity } from '../../../src/api/generated/types.ts';
import { addDays, weekdayOf } from '../../../src/domain/plain-date.ts';
import { at } from '../clock.ts';
import { activity, type ActivityFacts } from './activity.ts';

interface Series extends Omit<ActivityFacts, 'day'> {
  /** Begins the ids: `bookclub-2026-11-29`. */
  readonly name: string;
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly everyWeeks?: number;
  /** Wall clock of the activity's day at which sign-up closes. */
  readonly closes?: string;
  readonly takenOn?: Readonly<Record<string, number>>;
}

const series: readonly Series[] = [
  {
    name: 'baduanjin',
    title: '八段锦晨练',
    category: '集体健身',
    weekdays: [2, 4, 6],
    from: '2026-11-03',
    to: '2027-01-30',
    start: '07:00',
    end: '08:00',
    description: '免预约,直接参加;雨天取消',
  },
  {
    name: 'plazadance',
    title: '广场舞教学',
    category: '集体健身',
    weekdays: [3],
    from: '2026-11-04',
    to: '2027-01-27',
    start: '19:00',
    end: '20:30',
    closes: '18:00',
    capacity: 60,
    waitlistCapacity: 20,
    takenOn: { '2026-11-25': 23, '2026-12-02': 8 },
  },
  {
    name: 'taiji',
    title: '太极拳(简化二十四式)',
    category: '集体健身',
    weekdays: [5],
    from: '2026-11-06',
    to: '2027-01-29',
    start: '07:00',
    end: '08:00',
    capacity: 40,
    waitlistCapacity: 10,
    audience: '55岁以上',
    bring: '请穿平底鞋',
    takenOn: { '2026-11-27': 40, '2026-12-04': 31 },
  },
  {
    name: 'bloodpressure',
    title: '测血压血糖义诊',
    category: '健康小屋',
    room: '健康小屋',
    weekdays: [4],
    from: '2026-11-05',
    to: '2027-01-28',
    start: '08:00',
    end: '11:00',
    phone: '0796-8000005',
    bring: '测血糖请空腹',
  },
  {
    name: 'chronic',
    title: '慢性病自我管理小组',
    category: '健康小屋',
    room: '健康小屋',
    weekdays: [3],
    everyWeeks: 2,
    from: '2026-11-04',
    to: '2027-02-24',
    start: '15:00',
    end: '16:30',
    capacity: 20,
    waitlistCapacity: 5,
    audience: '高血压、糖尿病居民',
    phone: '0796-8000005',
    takenOn: { '2026-12-02': 6 },
  },
  {
    name: 'phoneclass',
    title: '老年手机课堂',
    category: '图书阅览',
    room: '图书阅览室',
    weekdays: [2],
    from: '2026-11-03',
    to: '2027-01-26',
    start: '09:30',
    end: '11:00',
    closes: '08:30',
    capacity: 16,
    waitlistCapacity: 8,
    audience: '60岁以上',
    phone: '0796-8000007',
    description: '教会预约、付款、防诈骗',
    takenOn: { '2026-11-24': 11, '2026-12-01': 14 },
  },
  {
    name: 'bookclub',
    title: '周末儿童阅读会',
    category: '图书阅览',
    room: '图书阅览室',
    weekdays: [7],
    from: '2026-11-01',
    to: '2027-01-31',
    start: '10:00',
    end: '11:30',
    capacity: 25,
    waitlistCapacity: 10,
    audience: '5-10岁,家长陪同',
    phone: '0796-8000007',
    takenOn: { '2026-12-06': 9 },
  },
];

const training: Omit<ActivityFacts, 'day'> = {
  title: '救护员初级培训(心肺复苏与AED)',
  category: '人道传播',
  room: '党群服务中心二楼培训室',
  start: '09:00',
  end: '11:30',
  capacity: 30,
  waitlistCapacity: 15,
  audience: '18岁以上',
  phone: '0796-8000003',
};

const single: readonly ActivityFacts[] = [
  {
    ...training,
    id: 'firstaid-2026-11-28',
    day: '2026-11-28',
    taken: 27,
    signUpOpensAt: at('2026-11-20', '08:00'),
    signUpClosesAt: at('2026-11-27', '17:00'),
    bring: '请穿便于跪地操作的衣服',
    description: '结业发放培训证明。\n学习内容见 https://example.org/first-aid 。',
  },
  {
    ...training,
    id: 'firstaid-2026-12-12',
    day: '2026-12-12',
    signUpOpensAt: at('2026-12-01', '08:00'),
    signUpClosesAt: at('2026-12-11', '17:00'),
  },
  {
    id: 'firedrill-2026-12-04',
    title: '消防疏散演练',
    category: '应急避险',
    day: '2026-12-04',
    start: '15:00',
    end: '16:30',
    capacity: 200,
    taken: 35,
    signUpOpensAt: at('2026-11-24', '09:00'),
    signUpClosesAt: at('2026-12-03', '18:00'),
    phone: '0796-8000002',
    description: '演练时请听从志愿者引导;集合点:广场东侧',
  },
  {
    id: 'lecture-2026-12-05',
    title: '红十字运动知识讲座',
    category: '人道传播',
    room: '图书阅览室',
    day: '2026-12-05',
    start: '10:00',
    end: '11:00',
    capacity: 50,
    taken: 12,
    phone: '0796-8000003',
  },
  {
    id: 'sleep-2026-12-06',
    title: '心理健康公开课:睡眠',
    category: '心理咨询',
    room: '心理咨询室',
    day: '2026-12-06',
    start: '15:00',
    end: '16:30',
    capacity: 20,
    taken: 20,
    phone: '0796-8000006',
  },
  {
    id: 'volunteers-2026-11-18',
    title: '志愿者季度例会',
    category: '志愿服务',
    room: '党群服务中心二楼',
    day: '2026-11-18',
    start: '18:00',
    end: '19:00',
    capacity: 30,
    taken: 22,
    audience: '志愿者',
    phone: '0796-8000004',
  },
  {
    id: 'visits-2026-11-12',
    title: '走访慰问独居老人',
    category: '养老服务',
    room: '党群服务中心门口集合',
    day: '2026-11-12',
    start: '09:00',
    end: '11:30',
    capacity: 12,
    taken: 9,
    audience: '志愿者',
    phone: '0796-8000004',
  },
  {
    id: 'openday-2026-11-16',
    title: '群众开放日',
    category: '人道传播',
    room: '党群服务中心',
    day: '2026-11-16',
    start: '09:00',
    end: '16:00',
  },
  {
    id: 'dumplings-2027-01-01',
    title: '元旦长者包饺子',
    category: '养老服务',
    room: '党群服务中心一楼',
    day: '2027-01-01',
    start: '09:30',
    end: '11:30',
    capacity: 40,
    waitlistCapacity: 20,
    signUpOpensAt: at('2026-12-20', '08:00'),
    signUpClosesAt: at('2026-12-30', '18:00'),
    audience: '65岁以上',
    phone: '0796-8000004',
    description: '可由家属代报名',
  },
];

/** The reading hour of 29 November falls out; it moves to the day before. */
const cancelledId = 'bookclub-2026-11-29';
const replacementId = 'bookclub-2026-11-28';

function occurrences(line: Series): Activity[] {
  const { name, weekdays, from, to, everyWeeks = 1, closes, takenOn = {}, ...facts } = line;
  const found: Activity[] = [];
  for (let day = from, index = 0; day <= to; day = addDays(day, 1), index += 1) {
    if (!weekdays.includes(weekdayOf(day)) || Math.floor(index / 7) % everyWeeks !== 0) continue;
    found.push(
      activity({
        ...facts,
        day,
        id: `${name}-${day}`,
        seriesId: name,
        taken: takenOn[day] ?? 0,
        signUpClosesAt: closes === undefined ? null : at(day, closes),
      }),
    );
  }
  return found;
}

export function sampleProgramme(): Activity[] {
  const all = [...series.flatMap(occurrences), ...single.map(activity)];
  const cancelled = all.find(({ id }) => id === cancelledId)!;
  const replacement: Activity = {
    ...cancelled,
    id: replacementId,
    startsAt: at('2026-11-28', '14:30'),
    endsAt: at('2026-11-28', '16:00'),
    room: '党群服务中心一楼',
    taken: 4,
  };
  const { id, startsAt, endsAt, room } = replacement;
  return [
    ...all.filter((activity) => activity !== cancelled),
    { ...cancelled, status: 'cancelled', replacement: { id, startsAt, endsAt, room } },
    replacement,
  ];
}
