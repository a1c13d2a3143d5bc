/** What a service of consultations may not be: whatever it would ask besides, the contract does not carry. */
import type { Service } from '../../../src/api/generated/types.ts';
import { invalid } from '../problem.ts';

/** Told to staff who try to add a question. */
export const nothingBesides =
  '心理咨询登记只问约定的几项，不能添加：不问病情、诊断、身份证号，也没有问卷。a consultation asks nothing besides what is agreed: no free text, no diagnosis, no ID number, no questionnaire';

export function refuseUnfit({ items, asksAge, maxPartySize, healthNotice, walkIn }: Service): void {
  if (items.length > 0) throw invalid('service.items', nothingBesides);
  // The age band is asked by the sign-up itself.
  if (asksAge) throw invalid('service.asksAge', nothingBesides);
  if (healthNotice !== null) throw invalid('service.healthNotice', nothingBesides);
  if (maxPartySize !== 1) {
    throw invalid('service.maxPartySize', '心理咨询一次一人，请写 1。has to be 1: one person at a time');
  }
  if (walkIn.length > 0) {
    throw invalid(
      'service.walkIn',
      '心理咨询都要预约，请写 []。has to be empty: who comes has a time of their own',
    );
  }
}
