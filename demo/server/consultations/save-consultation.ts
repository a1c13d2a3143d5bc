/** The consultation service as staff set it. What it may ask is fixed by the contract: settings cannot add to it. */
import { SaveConsultation } from '../../../src/api/contract/consultation.ts';
import { Service as ServiceSchema } from '../../../src/api/contract/service.ts';
import type { ConsultationTerms, Service, ServiceChange } from '../../../src/api/generated/types.ts';
import type { BookingDesk } from '../bookings/desk.ts';
import type { CenterSettings } from '../center.ts';
import type { StaffMember } from '../confidence/staff-log.ts';
import { invalid } from '../problem.ts';
import { nothingBesides } from '../slots/consultation-rules.ts';
import { writeService } from '../slots/change-services.ts';
import { findConsultation, findService } from '../slots/find-service.ts';
import { bodyReader } from '../validation.ts';

export interface ConsultationSettings {
  readonly service: Service;
  readonly terms: ConsultationTerms;
}

/** Reads a request or a file; a question that somebody has added is refused with the reason. @throws Refusal */
export const readSaveConsultation = bodyReader(SaveConsultation, nothingBesides);

/** Members of a service that no schema forbids, since other services may come to have more. */
const serviceMembers = new Set(Object.keys(ServiceSchema.properties));

export async function saveConsultation(
  desk: Pick<BookingDesk, 'store' | 'ids' | 'now'>,
  settings: CenterSettings,
  { service, terms }: ConsultationSettings,
  staff: StaffMember,
  dryRun?: boolean,
): Promise<ServiceChange> {
  for (const member of Object.keys(service)) {
    if (!serviceMembers.has(member)) throw invalid(`service.${member}`.slice(0, 80), nothingBesides);
  }
  refuseTwice('terms.counsellors', terms.counsellors);
  refuseTwice('terms.topics', terms.topics);
  return writeService(desk, settings, service, {
    dryRun,
    isConsultation: true,
    staff,
    async refuse({ trx, centerId }) {
      const present = await findConsultation(trx, centerId);
      if (present && present.service.id !== service.id) {
        throw invalid('service.id', `has to be ${present.service.id}: a center has one consultation service`);
      }
      if (!present && (await findService(trx, centerId, service.id))) {
        throw invalid('service.id', 'belongs to another service');
      }
    },
    async writeMore({ trx, centerId }) {
      const json = JSON.stringify(terms);
      await trx
        .insertInto('consultation_terms')
        .values({ center_id: centerId, service_id: service.id, terms: json })
        .onConflict((conflict) => conflict.column('center_id').doUpdateSet({ terms: json }))
        .execute();
      const { version } = terms.confidentiality;
      await trx
        .insertInto('confidentialities')
        .values({ center_id: centerId, version, text: JSON.stringify(terms.confidentiality) })
        .onConflict((conflict) => conflict.columns(['center_id', 'version']).doNothing())
        .execute();
    },
  });
}

function refuseTwice(field: string, all: readonly { readonly id: string }[]): void {
  if (new Set(all.map(({ id }) => id)).size < all.length) throw invalid(field, 'has an id twice');
}

/** `{ "service": …, "terms": … }`. @throws Refusal that names the fields; SyntaxError when it is no JSON */
export function readConsultationFile(text: string): ConsultationSettings {
  // The reader has compared it with the schema that the type is generated from.
  return readSaveConsultation(JSON.parse(text)) as ConsultationSettings;
}
