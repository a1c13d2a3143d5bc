/** Every widget that the script tag knows; each has its entry in `entries/`. For the build and `npm run dev`. */
export const widgetNames = [
  'activity-calendar',
  'cabin-booking',
  'consultation-signup',
  'donation-progress',
  'my-bookings',
] as const;

export type WidgetName = (typeof widgetNames)[number];

/** From the project's top. */
export function entryOf(widget: string): string {
  return `src/embed/entries/${widget}.ts`;
}
