/** The last look before writing: rows that would hurt bookings or the past are refused, with their places locked. */
import type { Transaction } from 'kysely';
import type { RowProblem } from '../../../src/api/generated/types.ts';
import { lockPlaces } from '../bookings/places.ts';
import type { Tables, UtcInstant } from '../store/tables.ts';
import { headerOf } from './columns.ts';
import type { Pair } from './match-dates.ts';
import type { RowPlan } from './plan.ts';
import type { BothLanguages } from '../sheets/reading.ts';
import { toWall } from './wall-clock.ts';

export interface PlanCheck {
  readonly accepted: readonly RowPlan[];
  readonly refused: readonly RowProblem[];
}

export interface CheckContext {
  readonly centerId: string;
  readonly timeZone: string;
  readonly now: UtcInstant;
}

async function refuseCapacity(
  trx: Transaction<Tables>,
  { activity, occurrence }: Pair,
  { centerId, timeZone }: CheckContext,
): Promise<BothLanguages | undefined> {
  const { capacity } = occurrence.facts;
  // Without a row in `places` nobody can have taken one.
  if (activity.facts.capacity === null || capacity === activity.facts.capacity) return undefined;
  const places = await lockPlaces({ trx, centerId }, activity.id);
  // Whoever waits for a place has asked for one too.
  const taken = (places?.taken ?? 0) + (capacity === null ? (places?.waiting ?? 0) : 0);
  if (taken <= (capacity ?? 0)) return undefined;
  const when = toWall(activity.facts.startsAt, timeZone).replace('T', ' ');
  return capacity === null
    ? {
        zh: `${when} 已有 ${taken} 人预约，不能改为免预约`,
        en: `${taken} places of ${when} are taken; it cannot become free of sign-up`,
      }
    : {
        zh: `${when} 已有 ${taken} 人预约，名额不能少于 ${taken}`,
        en: `${taken} places of ${when} are taken; the capacity cannot be lower`,
      };
}

export async function checkPlan(
  trx: Transaction<Tables>,
  rows: readonly RowPlan[],
  context: CheckContext,
): Promise<PlanCheck> {
  const accepted: RowPlan[] = [];
  const refused: RowProblem[] = [];
  for (const row of rows) {
    let problem: RowProblem | undefined;
    for (const pair of row.changed) {
      const { facts } = pair.occurrence;
      if (facts.startsAt <= context.now) {
        problem = {
          line: row.item.line,
          column: headerOf('date'),
          value: row.item.row.firstDay,
          reason: {
            zh: `活动不能改到已经过去的时间（${toWall(facts.startsAt, context.timeZone).replace('T', ' ')}）`,
            en: 'An activity cannot be moved into the past',
          },
        };
        break;
      }
      const reason = await refuseCapacity(trx, pair, context);
      if (reason) {
        const value = facts.capacity === null ? '' : `${facts.capacity}`;
        problem = { line: row.item.line, column: headerOf('capacity'), value, reason };
        break;
      }
    }
    if (problem) refused.push(problem);
    else accepted.push(row);
  }
  return { accepted, refused };
}
