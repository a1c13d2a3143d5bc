/** Who a request is about, read as a person would mean it. */
import type { SignUpRequest } from '../../../src/api/generated/types.ts';
import { isPersonName } from '../../../src/domain/person-name.ts';
import { parsePhone } from '../../../src/domain/phone.ts';
import { invalid } from '../problem.ts';

export interface Person {
  readonly name: string;
  /** National number, digits only. */
  readonly phone: string;
  readonly attendeeName: string | null;
  readonly partySize: number;
  readonly noticeVersion: string;
}

export function readPerson(
  request: Pick<SignUpRequest, 'name' | 'phone' | 'attendeeName' | 'partySize' | 'noticeVersion'>,
): Person {
  const { name, attendeeName, partySize, noticeVersion } = request;
  if (!isPersonName(name)) throw invalid('name', 'has to be 1 to 30 characters');
  if (attendeeName !== null && !isPersonName(attendeeName)) {
    throw invalid('attendeeName', 'has to be 1 to 30 characters');
  }
  const phone = parsePhone(request.phone);
  if (!phone) throw invalid('phone', 'is not a mobile or landline number');
  return {
    name: name.trim(),
    phone: phone.national,
    attendeeName: attendeeName === null ? null : attendeeName.trim(),
    partySize,
    noticeVersion,
  };
}
