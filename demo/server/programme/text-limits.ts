/** How long the texts of a row may be; the staff API's `NewActivity` has the same limits. */
import type { BothLanguages } from '../sheets/reading.ts';

const limits = {
  number: 200,
  title: 120,
  category: 60,
  room: 120,
  audience: 200,
  bring: 500,
  phone: 40,
  description: 4000,
} as const;

export type TextColumn = keyof typeof limits;

export function tooLong(column: TextColumn, text: string): BothLanguages | undefined {
  const most = limits[column];
  if ([...text].length <= most) return undefined;
  return { zh: `太长了，最多 ${most} 个字`, en: `Too long; at most ${most} characters` };
}
