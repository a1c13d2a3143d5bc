/** Where manage links lead: the center's own page with `<boai-my-bookings>`, else the one that this server serves. */
import type { CenterSettings } from './center.ts';

/** `serverUrl`: `https://center.example`. The token stands in the fragment, which no server and no log gets to see. */
export function manageUrl(
  { center, messages }: Pick<CenterSettings, 'center' | 'messages'>,
  serverUrl: string,
  token: string,
): string {
  const own = `${serverUrl.replace(/\/+$/, '')}/bookings/${center.id}`;
  const [page] = (messages.bookingsPageUrl ?? own).split('#', 1);
  return `${page}#boai-booking=${token}`;
}
