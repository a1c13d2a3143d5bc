/** For a widget whose first request is a chunk of its own: it has begun once that is there and every element has asked. */
import type { WidgetModule } from '../page.ts';

export function withRequest(
  start: WidgetModule['start'],
  loadRequest: () => Promise<unknown>,
): WidgetModule['start'] {
  return async (defaults) => {
    await start(defaults);
    // Without it the widget says itself what is wrong.
    await loadRequest().catch(() => {});
    // The elements go on from the same moment, by a few steps more.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  };
}
