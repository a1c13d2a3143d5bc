/** Rows that say again what another row says already. */
import type { ProblemList } from '../sheets/problems.ts';
import { rowKey, titleKey, type ProgrammeItem } from './row.ts';

const duplicate = (line: number) => ({
  zh: `与第 ${line} 行重复`,
  en: `The same as line ${line}`,
});

/** Keeps the first of each; the others are reported. Rows with numbers of their own may look alike. */
export function findDuplicates(items: readonly ProgrammeItem[], list: ProblemList): readonly ProgrammeItem[] {
  const lineOfKey = new Map<string, number>();
  const lineOfDate = new Map<string, { line: number; numbered: boolean }>();
  return items.filter((item) => {
    const { line, row } = item;
    const numbered = row.number !== null;
    const key = rowKey(row);
    const earlier = lineOfKey.get(key);
    if (earlier !== undefined) {
      list.add(line, numbered ? '编号' : null, numbered ? row.number : row.title, duplicate(earlier));
      return false;
    }
    const dates = item.occurrences.map(({ facts }) =>
      [titleKey(facts.title), facts.startsAt, titleKey(facts.room)].join('|'),
    );
    const clash = dates
      .map((date) => lineOfDate.get(date))
      .find((other) => other && !(other.numbered && numbered));
    if (clash) {
      list.add(line, null, row.title, {
        zh: `第 ${clash.line} 行已经有同名、同时间、同地点的活动`,
        en: `Line ${clash.line} has an activity of this title, time and room already`,
      });
      return false;
    }
    lineOfKey.set(key, line);
    for (const date of dates) if (!lineOfDate.has(date)) lineOfDate.set(date, { line, numbered });
    return true;
  });
}
