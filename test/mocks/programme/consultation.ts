/** The consultation room of every story: who is there, when, and what is promised; and keys of its counsellors. */
import type { ConsultationTerms, SealingKey, Service } from '../../../src/api/generated/types.ts';
import type { MockService } from '../slots/timetable.ts';

/** The consultation service as staff have set it. */
export interface MockConsultation extends MockService {
  readonly terms: ConsultationTerms;
  /** With it, sign-ups are sealed in the browser. */
  readonly sealing: SealingKey | null;
}

export const consultationRoom: Service = {
  id: 'consultation',
  name: '心理咨询室',
  room: '咨询室',
  description: '和咨询师单独谈一谈，每次50分钟，不收费。',
  bring: null,
  phone: null,
  items: [],
  slotMinutes: 50,
  capacity: 1,
  maxPartySize: 1,
  asksAge: false,
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '09:00', to: '11:30' },
    { weekday, from: '14:30', to: '17:00' },
  ]),
  walkIn: [],
  onHolidays: 'closed',
  horizonDays: 28,
  leadMinutes: 1440,
  cancelMinutesBefore: 1440,
  holdMinutes: 30,
  waitlistCapacity: 3,
  limit: null,
  healthNotice: null,
};

export const consultationTerms: ConsultationTerms = {
  isCallBack: false,
  counsellors: [
    {
      id: 'lin',
      name: '林老师',
      gender: 'female',
      introduction: '国家二级心理咨询师，从业十二年，常谈的是情绪、睡眠和亲子。',
    },
    {
      id: 'zhou',
      name: '周老师',
      gender: 'male',
      introduction: '社区医院心理科医生，每周二、周四在这里，常谈的是工作压力和丧亲。',
    },
  ],
  topics: [
    { id: 'mood', name: '情绪' },
    { id: 'sleep', name: '睡眠' },
    { id: 'family', name: '家庭关系' },
    { id: 'study', name: '学业' },
    { id: 'work', name: '工作压力' },
    { id: 'parenting', name: '亲子' },
    { id: 'grief', name: '丧亲' },
    { id: 'other', name: '其他' },
  ],
  helpLines: [{ name: '市心理援助热线', phone: '0796-8812356', hours: '每天 8:00–22:00' }],
  exitUrl: 'https://www.weather.com.cn/',
  confidentiality: {
    version: '2026-11-01',
    text: '您说的话只有咨询师知道。工作人员只看得到时间和取号码，不告诉家人、单位、学校和社区。',
    exceptions: [
      '您或别人有严重危险时，咨询师会联系能帮忙的人。',
      '法律要求咨询师说明情况时。',
      '有未成年人正在受到伤害时。',
    ],
  },
  retentionDays: 30,
};

/** When no slots are published: in one of these periods of three hours a counsellor calls. */
export const callBack: Pick<MockConsultation, 'service' | 'terms'> = {
  service: {
    ...consultationRoom,
    description: '说好一个时间段，咨询师打电话给您。',
    slotMinutes: 180,
    capacity: 2,
    weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '09:00', to: '12:00' },
      { weekday, from: '14:00', to: '17:00' },
    ]),
  },
  terms: { ...consultationTerms, isCallBack: true },
};

/** The counsellors' pair of keys, of P-256 and drawn once for tests and stories alone. */
export const sealing: SealingKey = {
  id: 'ce4c3bcbc2e3e368',
  publicKey: 'BL1j0Z3_2PnKZS2Nab23moV5rhPGwPqEdz0QmMJHy5k08br_qt0jq-RbwTnRPmaTKiWo7bJ6JBn3yRnHNLrzCrg',
  fingerprint: 'e4c3bcbc2e3e368ce4396f96a86a86ac0ee56abf1e030d27bbe503dd50a62da0',
};

/** The private half of `sealing`, as the counsellors' file has it. */
export const sealingPrivateKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'vWPRnf_Y-cplLY1pvbeahXmuE8bA-oR3PRCYwkfLmTQ',
  y: '8br_qt0jq-RbwTnRPmaTKiWo7bJ6JBn3yRnHNLrzCrg',
  d: 'vF_ubQVYIkOm3k2qpkltyymQ5oniZKUV5oYc2mSs3-o',
};

export const consultation: MockConsultation = {
  service: consultationRoom,
  terms: consultationTerms,
  sealing: null,
};
