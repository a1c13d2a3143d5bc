/** The team's key, read from its file and kept in memory alone: nothing here sends or stores anything. */
import { checkShape, type Shape } from '../../../../src/api/check-shape.ts';
import type { ConsultationContent, StaffConsultation } from '../../../../src/api/generated/types.ts';
import { type PrivateKey, unseal } from '../../../../src/api/sealing.ts';

/** A key is some two hundred bytes. */
const largestBytes = 10_000;

/** undefined: it is no key. */
export async function readKey(file: Blob): Promise<PrivateKey | undefined> {
  if (file.size > largestBytes) return undefined;
  try {
    const key: unknown = JSON.parse(await file.text());
    const { kty, crv, x, y, d } = (key ?? {}) as Partial<Record<keyof PrivateKey, unknown>>;
    const isText = [x, y, d].every((part) => typeof part === 'string');
    return kty === 'EC' && crv === 'P-256' && isText ? (key as PrivateKey) : undefined;
  } catch {
    return undefined;
  }
}

/** No server could look at what was sealed: it may be anything that JSON can say. */
const contentShape: Shape = {
  name: 'string',
  contact: ['?', { phone: 'string', safeTimes: ['morning|noon|afternoon|evening'], mayBeNamed: 'boolean' }],
  counsellorId: '?string',
  counsellorGender: '?female|male',
  topicId: '?string',
  isFirstVisit: '?boolean',
};

/** By id; what cannot be opened with this key is left out. */
export async function openAll(
  consultations: readonly StaffConsultation[],
  key: PrivateKey,
  centerId: string,
): Promise<ReadonlyMap<string, ConsultationContent>> {
  const opened = new Map<string, ConsultationContent>();
  for (const { bookingId, sealed } of consultations) {
    if (!sealed) continue;
    try {
      const content = await unseal(sealed, key, centerId);
      checkShape(content, contentShape, 'content');
      opened.set(bookingId, content as ConsultationContent);
    } catch {
      // Sealed for another key, or altered, or no sign-up at all.
    }
  }
  return opened;
}
