/** The first look of the consultation. */
import type { Client } from './client.ts';
import { consultationPageShape } from './generated/consultation-shapes.ts';
import type { ConsultationPage } from './generated/types.ts';
import { toSearch, type Request } from './http-client.ts';

export function consultationRequests(request: Request): Pick<Client, 'loadConsultation'> {
  return {
    loadConsultation: (query, { signal, fresh } = {}) =>
      request<ConsultationPage>(`/consultation${toSearch(query)}`, consultationPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      }),
  };
}
