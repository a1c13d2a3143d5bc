/** Services as staff have set them. */
import type { Kysely } from 'kysely';
import type { Service } from '../../../src/api/generated/types.ts';
import type { Tables } from '../store/tables.ts';

/** In the order of the center. */
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
