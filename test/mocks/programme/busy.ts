/** As many activities as wanted, spread evenly over the days of the default range. */
import type { Activity } from '../../../src/api/generated/types.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { activity } from './activity.ts';
import { meiyuan } from './meiyuan.ts';
import { sampleProgramme } from './sample.ts';

const firstDay = '2026-10-26';
const days = 70;

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function busyProgramme(count: number): Activity[] {
  const titles = [...new Set(sampleProgramme().map(({ title }) => title))];
  return Array.from({ length: count }).map((_, index) => {
    const start = 7 * 60 + ((index * 35) % (12 * 60));
    const capacity = index % 3 === 0 ? null : 10 + (index % 40);
    return activity({
      id: `busy${index + 1}`,
      title: titles[index % titles.length]!,
      category: meiyuan.categories[index % meiyuan.categories.length]!,
      room: index % 2 === 0 ? '博爱广场' : '图书阅览室',
      day: addDays(firstDay, Math.floor((index * days) / count)),
      start: clockTime(start),
      end: clockTime(start + 60),
      capacity,
      taken: capacity === null ? 0 : (index * 7) % (capacity + 1),
    });
  });
}
