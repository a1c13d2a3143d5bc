/** A valid form of the activity dialog, as a resident types it. */
import type { StoryTexts } from '../../support/messages.ts';
import { choose, type } from '../../support/resident.ts';

export async function fillIn({ signUp }: StoryTexts, partySize = '1'): Promise<void> {
  await type(signUp.labels.name, '王阿姨');
  await type(signUp.labels.phone, '138 0013 8000');
  await type(signUp.labels.partySize, partySize);
  await choose(signUp.labels.consent);
}
