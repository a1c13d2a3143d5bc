/** What an entry has to be, whatever stands in the books already. */
import { isDay } from '../../../src/domain/is-day.ts';
import type { Day } from '../../../src/domain/plain-date.ts';
import type { NewCampaignEntry } from '../../../src/api/generated/types.ts';
import type { BothLanguages } from '../sheets/reading.ts';
import type { Figure } from '../store/tables.ts';
import { differenceOf, isCounted } from './entry.ts';

export interface EntryProblem {
  readonly field: Exclude<keyof NewCampaignEntry, 'seen'>;
  readonly reason: BothLanguages;
}

export function problem(field: EntryProblem['field'], zh: string, en: string): EntryProblem {
  return { field, reason: { zh, en } };
}

/** What somebody can have given. */
const givenFigures: ReadonlySet<Figure> = new Set(['raised', 'matched', 'pending', 'cashAndGoods', 'goods']);

/** All that is wrong with an entry by itself. `today` is the day in the zone of the center. */
export function findWrong(entry: NewCampaignEntry, today: Day): EntryProblem[] {
  return [...findUnfit(entry), ...findWrongOrigin(entry, today), ...findWrongDonor(entry)];
}

/** Figure, amount, quantity, item, unit and purpose go together. */
function findUnfit({ figure, amountFen, quantity, item, unit, purpose }: NewCampaignEntry): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (isCounted(figure)) {
    if (quantity === null) problems.push(problem('quantity', '没有写数量', 'The quantity is missing'));
    if (amountFen !== null) {
      problems.push(
        problem(
          'amountFen',
          '按数量登记的不写金额：款和物不相加',
          'Counted in pieces or people, so without an amount: cash and goods are not added up',
        ),
      );
    }
  } else {
    if (amountFen === null) problems.push(problem('amountFen', '没有写金额', 'The amount is missing'));
    if (quantity !== null) {
      problems.push(problem('quantity', '按金额登记的不写数量', 'An amount of money has no quantity'));
    }
  }
  if (figure === 'goods') {
    if (item === null) problems.push(problem('item', '没有写物品', 'The item is missing'));
    if (unit === null) problems.push(problem('unit', '没有写单位', 'The unit is missing'));
  } else {
    if (item !== null) problems.push(problem('item', '只有物资才写物品', 'Only goods have an item'));
    if (unit !== null) problems.push(problem('unit', '只有物资才写单位', 'Only goods have a unit'));
  }
  if (figure !== 'spent' && purpose !== null) {
    problems.push(problem('purpose', '只有支出才写用途', 'Only what was spent has a purpose'));
  }
  return problems;
}

function findWrongOrigin(entry: NewCampaignEntry, today: Day): EntryProblem[] {
  const { asOf, source, reason } = entry;
  const problems: EntryProblem[] = [];
  if (!isDay(asOf)) problems.push(problem('asOf', '没有这一天', 'There is no such day'));
  else if (asOf > today) {
    problems.push(
      problem('asOf', `截至日期还没有到，今天是 ${today}`, `The day is in the future; today is ${today}`),
    );
  }
  if (source === '') problems.push(problem('source', '没有写来源', 'The source is missing'));
  if (differenceOf(entry) < 0 && reason === null) {
    problems.push(
      problem(
        'reason',
        '减少是更正，请写明原因；原因会公开',
        'What takes away is a correction: say why; everybody sees the reason',
      ),
    );
  }
  return problems;
}

function findWrongDonor(entry: NewCampaignEntry): EntryProblem[] {
  if (entry.donor === null) return [];
  if (!givenFigures.has(entry.figure)) {
    return [problem('donor', '这一类没有捐赠人', 'Nobody gives such a figure: leave the donor out')];
  }
  if (differenceOf(entry) <= 0) {
    return [problem('donor', '减少的一笔没有捐赠人', 'What takes away has no donor')];
  }
  return [];
}
