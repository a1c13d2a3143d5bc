/** The first look of the calendar. */
import type { Client } from './client.ts';
import { activitiesPageShape } from './generated/activity-shapes.ts';
import type { ActivitiesPage } from './generated/types.ts';
import { toSearch, type Request } from './http-client.ts';

export function activityRequests(request: Request): Pick<Client, 'loadActivities'> {
  return {
    loadActivities: (query, { signal, fresh } = {}) =>
      request<ActivitiesPage>(`/activities${toSearch(query)}`, activitiesPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      }),
  };
}
