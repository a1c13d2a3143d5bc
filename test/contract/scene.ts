/** The center that the contract kit asks about: small, and with one activity for each state. */
import type {
  Activity,
  Center,
  ConsultationTerms,
  DayException,
  HolidayYear,
  SealingKey,
  Service,
} from '../../src/api/generated/types.ts';
import type { QuietHours } from '../../src/domain/quiet-hours.ts';
import { anActivity } from '../support/an-activity.ts';
import { meals, silent, type SceneCampaign } from './scene-campaigns.ts';
import { consultation } from './scene-consultation.ts';
import { cabin, therapy } from './scene-services.ts';

export interface SceneService {
  readonly service: Service;
  /** Other hours on single days. */
  readonly exceptions?: readonly DayException[];
}

export interface SceneConsultation extends SceneService {
  readonly terms: ConsultationTerms;
  /** With it, sign-ups are sealed in the browser. */
  readonly sealing: SealingKey | null;
}

export interface Scene {
  readonly now: string;
  readonly center: Center;
  readonly activities: readonly Activity[];
  readonly holidays: readonly HolidayYear[];
  /** In the order of the center. */
  readonly services: readonly SceneService[];
  /** null: the center has none. */
  readonly consultation: SceneConsultation | null;
  readonly campaigns: readonly SceneCampaign[];
  /** Hosts that a campaign may link to. */
  readonly linkHosts: readonly string[];
  /** Rooms that an activity and slots may share. */
  readonly shareableRooms: readonly string[];
  /** Until how many minutes before the start of an activity a resident may cancel online. */
  readonly cancelMinutesBefore: number;
  /** How long an offered place is kept; the time runs while nobody sleeps. */
  readonly messages: { readonly offerMinutes: number; readonly quietHours: QuietHours };
  /** Further centers of the same server, without activities. */
  readonly others: readonly Center[];
}

const center: Center = {
  id: 'meiyuan',
  name: '梅苑社区党群服务中心',
  phone: '0796-8000001',
  hours: '周一至周日 8:30–17:30',
  address: '河东街道',
  timeZone: 'Asia/Shanghai',
  categories: ['集体健身', '人道传播', '养老服务'],
  maxPartySize: 4,
  notice: {
    version: '2026-11-01',
    operator: '梅苑社区党群服务中心',
    contact: '0796-8000001',
    purpose: '登记活动报名',
    kinds: ['称呼', '电话'],
    rights: '可以查询、更正、删除',
    retentionDays: 30,
  },
};

export function activity(
  id: string,
  day: string,
  start: string,
  end: string,
  changes: Partial<Activity>,
): Activity {
  return anActivity({
    id,
    title: id,
    category: null,
    startsAt: `${day}T${start}:00+08:00`,
    endsAt: `${day}T${end}:00+08:00`,
    ...changes,
  });
}

const movedTo = activity('drill-new', '2026-12-19', '15:00', '16:30', { title: '消防疏散演练' });

/** Now is Tuesday 2026-11-24, 9:00. */
export const scene: Scene = {
  now: '2026-11-24T09:00:00+08:00',
  center,
  cancelMinutesBefore: 60,
  services: [{ service: cabin }, { service: therapy }],
  consultation,
  campaigns: [meals, silent],
  linkHosts: ['gongyi.qq.com'],
  shareableRooms: [],
  messages: { offerMinutes: 120, quietHours: { from: '21:00', to: '08:00' } },
  others: [],
  holidays: [
    {
      year: 2026,
      off: ['2026-10-01'],
      work: ['2026-10-10'],
      names: [{ day: '2026-10-01', name: '国庆节' }],
    },
  ],
  activities: [
    activity('exercise', '2026-11-26', '07:00', '08:00', {
      title: '八段锦晨练',
      category: '集体健身',
      capacity: null,
      description: '免预约，直接参加',
    }),
    activity('dance-1', '2026-11-25', '19:00', '20:30', {
      seriesId: 'dance',
      title: '广场舞教学',
      category: '集体健身',
      capacity: 3,
      taken: 3,
      phone: '0796-8000009',
    }),
    activity('dance-2', '2026-12-02', '19:00', '20:30', {
      seriesId: 'dance',
      title: '广场舞教学',
      category: '集体健身',
      capacity: 3,
      taken: 1,
    }),
    activity('dance-3', '2026-12-09', '19:00', '20:30', {
      seriesId: 'dance',
      title: '广场舞教学',
      category: '集体健身',
      capacity: 3,
      taken: 3,
    }),
    activity('first-aid', '2026-11-28', '09:00', '11:30', {
      title: '救护员培训(AED)',
      category: '人道传播',
      audience: '18岁以上',
      bring: '身份证明',
      description: '结业发放证明',
    }),
    activity('not-open', '2026-12-12', '09:00', '11:30', { signUpOpensAt: '2026-12-01T08:00:00+08:00' }),
    activity('closed', '2026-11-27', '14:00', '16:00', { signUpClosesAt: '2026-11-23T18:00:00+08:00' }),
    activity('drill-old', '2026-12-18', '15:00', '16:30', {
      title: '消防疏散演练',
      status: 'cancelled',
      replacement: {
        id: movedTo.id,
        startsAt: movedTo.startsAt,
        endsAt: movedTo.endsAt,
        room: movedTo.room,
      },
    }),
    movedTo,
    activity('new-year', '2027-01-01', '09:30', '11:30', { title: '元旦长者包饺子', category: '养老服务' }),
    activity('spring', '2027-03-01', '09:30', '11:30', { title: '春天的活动' }),
    activity('last-month', '2026-10-20', '09:30', '11:30', { title: '上个月的活动' }),
  ],
};
