/** The first look of the donation progress, and every look after it. */
import type { Client } from './client.ts';
import { campaignsPageShape } from './generated/campaign-shapes.ts';
import type { CampaignsPage } from './generated/types.ts';
import type { Request } from './http-client.ts';

export function campaignRequests(request: Request): Pick<Client, 'loadCampaigns'> {
  return {
    loadCampaigns: ({ signal, fresh } = {}) =>
      request<CampaignsPage>('/campaigns', campaignsPageShape, {
        signal,
        cache: fresh ? 'no-cache' : 'default',
      }),
  };
}
