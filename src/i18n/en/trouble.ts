/** In English, why a widget could not read. */
import type { TroubleMessages } from '../trouble.ts';

/** `service`: what was asked, `booking service`. `offline`: what follows for the resident when the device is offline. */
export function troubleMessages(service: string, offline: string): TroubleMessages {
  return {
    trouble: (trouble) =>
      ({
        offline: `The device is offline, so ${offline}.`,
        network: `The ${service} cannot be reached at the moment.`,
        busy: 'Many people are asking at the moment. Please try again shortly.',
        contract: `The ${service} gave a wrong answer. Please try again later.`,
        insecure: `This page is https but the ${service} is http, so the browser may not read it. Please tell the site’s administrator.`,
        origin: `The ${service} does not let this site read it. Please tell the site’s administrator.`,
        center: `The ${service} does not know this center. Please ask the site’s administrator to check its id.`,
        server: `Something went wrong at the ${service}. Please try again later.`,
      })[trouble],
    minutesAgo: (minutes) =>
      minutes < 1
        ? 'just now'
        : minutes < 60
          ? `${Math.floor(minutes)} min ago`
          : `${Math.floor(minutes / 60)} h ago`,
  };
}
