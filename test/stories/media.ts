/** Forced colors, paper, and eyes that do not bear motion: whatever carries meaning is still there, one page or two a widget. */
import type { StoryPage } from './story-page.ts';
import { faintThings, grounds, movingThings, pressedThings, tellingTexts } from './media-in-page.ts';

export const mediaStories: readonly string[] = [
  'activity-calendar-views--month',
  'activity-calendar-views--list',
  'activity-calendar-detail--open',
  'activity-calendar-sign-up--form',
  'cabin-booking-days--day',
  'cabin-booking-booking--nothing-filled-in',
  'consultation-sign-up--contact',
  'donation-progress-campaigns--in-full',
  'my-bookings-list--all',
  'my-bookings-finding--form',
];

export interface InMedia {
  /** What is lost, one line each. */
  readonly wrong: readonly string[];
  /** Where motion is welcome. */
  readonly moving: readonly string[];
}

export async function checkMedia(story: StoryPage, storyId: string): Promise<InMedia> {
  const facts = await story.show(storyId);
  const missing = await story.settle(facts);
  if (missing !== undefined) return { wrong: [`does not show ${missing}`], moving: [] };
  const moving = await story.ask(movingThings);
  const wrong: string[] = [];

  await story.emulate({ 'prefers-reduced-motion': 'reduce' });
  wrong.push(...(await story.ask(movingThings)).map((what) => `moves: ${what}`));

  await story.emulate({ 'forced-colors': 'active' });
  // From here on focus is shown as to somebody with a keyboard.
  await story.pressTab();
  wrong.push(...(await story.ask(faintThings)));

  await story.emulate({});
  const onScreen = await story.ask(tellingTexts);
  await story.switchTo({ appearance: 'dark', theme: 'community' });
  await story.emulate({}, 'print');
  const onPaper = new Set(await story.ask(tellingTexts));
  wrong.push(...onScreen.filter((text) => !onPaper.has(text)).map((text) => `not on paper: ${text}`));
  wrong.push(...(await story.ask(pressedThings)).map((name) => `to be pressed on paper: ${name}`));
  const dark = (await story.ask(grounds)).filter(
    (color) => !/^rgba?\(255, 255, 255|^rgba\(0, 0, 0, 0\)/.test(color),
  );
  wrong.push(...dark.map((color) => `paper is ${color}`));
  await story.emulate({});
  return { wrong, moving };
}
