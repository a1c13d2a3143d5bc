/** What a sign-up for a consultation has to be, before and after its slot is known. */
import type {
  ConsultationContent,
  ConsultationRequest,
  ConsultationTerms,
} from '../../../src/api/generated/types.ts';
import { isPersonName } from '../../../src/domain/person-name.ts';
import { parsePhone } from '../../../src/domain/phone.ts';
import { readChild } from '../bookings/guardian.ts';
import type { SlotDetails } from '../bookings/insert-booking.ts';
import { invalid, Refusal } from '../problem.ts';

/** Nobody fills the form in faster; a robot does. */
const fastestMs = 3_000;
/** What P-256 and a content of 2,048 bytes come to. */
const encapsulatedBytes = 65;
const ciphertextBytes = 2_048 + 16;

/** What can be told from the request alone. Answers with the content as a person would mean it; null when sealed. */
export function readRequest(request: ConsultationRequest): ConsultationContent | null {
  const { content, sealed, website, filledMs } = request;
  if (website !== '') throw invalid('website', 'has to be empty');
  if (filledMs < fastestMs) throw new Refusal('too_fast');
  if ((content === null) === (sealed === null)) {
    throw invalid('content', 'either content or sealed has to be there, and not both');
  }
  if (sealed !== null) {
    const bytes = (text: string) => Buffer.from(text, 'base64url').length;
    if (bytes(sealed.encapsulated) !== encapsulatedBytes) {
      throw invalid('sealed.encapsulated', `has to be ${encapsulatedBytes} bytes`);
    }
    // Of one length, so that it tells nothing of what is in it.
    if (bytes(sealed.ciphertext) !== ciphertextBytes) {
      throw invalid('sealed.ciphertext', `has to be ${ciphertextBytes} bytes: the content padded to 2048`);
    }
    return null;
  }
  return content && readContent(content);
}

function readContent(content: ConsultationContent): ConsultationContent {
  const { name, contact } = content;
  if (!isPersonName(name)) throw invalid('content.name', 'has to be 1 to 30 characters');
  if (contact === null) return { ...content, name: name.trim() };
  const phone = parsePhone(contact.phone);
  if (!phone) throw invalid('content.contact.phone', 'is not a mobile or landline number');
  if (new Set(contact.safeTimes).size < contact.safeTimes.length) {
    throw invalid('content.contact.safeTimes', 'has one twice');
  }
  return { ...content, name: name.trim(), contact: { ...contact, phone: phone.national } };
}

/** Against the terms as they are now. `sealingKeyId`: of the current key; null: what is sent is not sealed. */
export function checkAgainst(
  terms: ConsultationTerms,
  sealingKeyId: string | null,
  { ageBand, guardianConsent, confidentialityVersion, content, sealed }: ConsultationRequest,
): SlotDetails {
  if (sealingKeyId === null && sealed !== null)
    throw invalid('sealed', 'this center has no key to seal with');
  if (sealingKeyId !== null && sealed?.keyId !== sealingKeyId) throw new Refusal('sealing_needed');
  if (confidentialityVersion !== terms.confidentiality.version) throw new Refusal('notice_outdated');
  const child = readChild({ isUnder14: ageBand === 'under14', guardianConsent });
  const has = (all: readonly { readonly id: string }[], wanted: string | null) =>
    wanted === null || all.some(({ id }) => id === wanted);
  if (content !== null && !has(terms.counsellors, content.counsellorId)) {
    throw invalid('content.counsellorId', 'is no counsellor of this center');
  }
  if (content !== null && !has(terms.topics, content.topicId)) {
    throw invalid('content.topicId', 'is no topic of this center');
  }
  return {
    items: [],
    ageBand,
    ...child,
    healthNoticeVersion: null,
  };
}
