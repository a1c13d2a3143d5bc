/** Why staff call somebody, in the words of the call list and of the mail to the desk. */
import type { Call } from '../../../src/api/generated/types.ts';

export const callReasons: Readonly<Record<Call['reason'], { readonly zh: string; readonly en: string }>> = {
  offer: { zh: '候补有位，请问要不要', en: 'a place has come free, ask whether they want it' },
  hours: {
    zh: '时间、人数或地点有变，预约不再合适，请商量',
    en: 'the booking no longer fits, agree on something',
  },
  cancelled: { zh: '中心取消了，请告知', en: 'cancelled by the center' },
  changed: { zh: '时间或地点改了，请告知', en: 'another time or room' },
  reminder: { zh: '提醒按时来', en: 'remind them to come' },
  confirmation: {
    zh: '消息没有发出，请告知已经约好',
    en: 'the confirmation could not be sent, say that it is booked',
  },
};
