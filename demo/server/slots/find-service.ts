/** Services as staff have set them. */
import type { Kysely } from 'kysely';
import type { ConsultationTerms, Service } from '../../../src/api/generated/types.ts';
import type { Tables } from '../store/tables.ts';

/** In the order of the center, retired ones included: there may be bookings of them. */
export async function findServices(db: Kysely<Tables>, centerId: string): Promise<Service[]> {
  const rows = await db
    .selectFrom('services')
    .select('settings')
    .where('center_id', '=', centerId)
    .orderBy('position')
    .orderBy('service_id')
    .execute();
  return rows.map(({ settings }) => JSON.parse(settings) as Service);
}

export async function findService(
  db: Kysely<Tables>,
  centerId: string,
  serviceId: string,
): Promise<Service | undefined> {
  const row = await db
    .selectFrom('services')
    .select('settings')
    .where('center_id', '=', centerId)
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return row && (JSON.parse(row.settings) as Service);
}

export interface FoundService {
  readonly service: Service;
  /** Of the consultation service; null of any other. */
  readonly terms: ConsultationTerms | null;
}

/** The same, and whether it is the one that is signed up for in confidence. */
export async function findServiceWithTerms(
  db: Kysely<Tables>,
  centerId: string,
  serviceId: string,
): Promise<FoundService | undefined> {
  const row = await db
    .selectFrom('services as s')
    .leftJoin('consultation_terms as t', (join) =>
      join.onRef('t.center_id', '=', 's.center_id').onRef('t.service_id', '=', 's.service_id'),
    )
    .select(['s.settings', 't.terms'])
    .where('s.center_id', '=', centerId)
    .where('s.service_id', '=', serviceId)
    .executeTakeFirst();
  return (
    row && {
      service: JSON.parse(row.settings) as Service,
      terms: row.terms === null ? null : (JSON.parse(row.terms) as ConsultationTerms),
    }
  );
}

export interface ConsultationService {
  readonly service: Service;
  readonly terms: ConsultationTerms;
}

/** The consultation service of the center, if it has one. */
export async function findConsultation(
  db: Kysely<Tables>,
  centerId: string,
): Promise<ConsultationService | undefined> {
  const row = await db
    .selectFrom('consultation_terms as t')
    .innerJoin('services as s', (join) =>
      join.onRef('s.center_id', '=', 't.center_id').onRef('s.service_id', '=', 't.service_id'),
    )
    .select(['s.settings', 't.terms'])
    .where('t.center_id', '=', centerId)
    .executeTakeFirst();
  return (
    row && {
      service: JSON.parse(row.settings) as Service,
      terms: JSON.parse(row.terms) as ConsultationTerms,
    }
  );
}

/** What residents book by name and phone: every service that is offered, but the one that is signed up for in confidence. */
export async function findOpenServices(db: Kysely<Tables>, centerId: string): Promise<Service[]> {
  const rows = await db
    .selectFrom('services as s')
    .leftJoin('consultation_terms as t', (join) =>
      join.onRef('t.center_id', '=', 's.center_id').onRef('t.service_id', '=', 's.service_id'),
    )
    .select('s.settings')
    .where('s.center_id', '=', centerId)
    .where('t.service_id', 'is', null)
    .orderBy('s.position')
    .orderBy('s.service_id')
    .execute();
  const services = rows.map(({ settings }) => JSON.parse(settings) as Service);
  return services.filter(({ retired }) => retired !== true);
}
