/** The first look of a widget with slots. */
import type { Client } from './client.ts';
import { slotsPageShape } from './generated/slot-shapes.ts';
import type { SlotsPage } from './generated/types.ts';
import { toSearch, type Request } from './http-client.ts';

export function slotRequests(request: Request): Pick<Client, 'loadSlots'> {
  return {
    loadSlots: (query, { signal, fresh } = {}) =>
      request<SlotsPage>(`/slots${toSearch(query)}`, slotsPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      }),
  };
}
