/** The consultation room of the scene, and the public key that its counsellors may have. */
import type { SealingKey } from '../../src/api/generated/types.ts';
import type { SceneConsultation } from './scene.ts';

/** Mornings from Monday to Friday; two wait at most; a telephone of its own; other days of keeping than the notice. */
export const consultation: SceneConsultation = {
  service: {
    id: 'consultation',
    name: '心理咨询室',
    room: '二楼小会议室',
    description: '和咨询师单独谈一谈',
    bring: null,
    phone: '0796-8000015',
    items: [],
    slotMinutes: 50,
    capacity: 1,
    maxPartySize: 1,
    asksAge: false,
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '11:30' })),
    walkIn: [],
    onHolidays: 'closed',
    horizonDays: 14,
    leadMinutes: 60,
    cancelMinutesBefore: 1440,
    holdMinutes: 30,
    waitlistCapacity: 2,
    limit: null,
    healthNotice: null,
  },
  terms: {
    isCallBack: false,
    counsellors: [
      { id: 'lin', name: '林老师', gender: 'female', introduction: '心理咨询师' },
      { id: 'zhou', name: '周老师', gender: 'male', introduction: null },
    ],
    topics: [
      { id: 'mood', name: '情绪' },
      { id: 'sleep', name: '睡眠' },
    ],
    helpLines: [{ name: '市心理援助热线', phone: '0796-8812356', hours: null }],
    exitUrl: 'https://www.weather.com.cn/',
    confidentiality: {
      version: 'confidence-1',
      text: '您说的话只有咨询师知道。',
      exceptions: ['有严重危险', '法律要求', '未成年人受到伤害'],
    },
    retentionDays: 14,
  },
  sealing: null,
};

/** A point of P-256 and its fingerprint. */
export const sealing: SealingKey = {
  id: 'ce4c3bcbc2e3e368',
  publicKey: 'BL1j0Z3_2PnKZS2Nab23moV5rhPGwPqEdz0QmMJHy5k08br_qt0jq-RbwTnRPmaTKiWo7bJ6JBn3yRnHNLrzCrg',
  fingerprint: 'e4c3bcbc2e3e368ce4396f96a86a86ac0ee56abf1e030d27bbe503dd50a62da0',
};

export const sealedConsultation: SceneConsultation = { ...consultation, sealing };
