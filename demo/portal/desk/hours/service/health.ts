/** What residents are told before they agree that a service knows something of their health. */
import type { HealthNotice } from '../../../../../src/api/generated/types.ts';
import type { Errors } from '../fields.ts';
import { texts } from '../texts.ts';

export interface HealthDraft {
  readonly healthWhy: string;
  readonly healthRefusal: string;
}

export function healthDraft(notice: HealthNotice | null): HealthDraft {
  return { healthWhy: notice?.why ?? '', healthRefusal: notice?.refusal ?? '' };
}

/** Both or neither. */
export function healthErrors({ healthWhy, healthRefusal }: HealthDraft): Errors {
  const [why, refusal] = [healthWhy.trim(), healthRefusal.trim()];
  if (why === '' && refusal !== '') return { healthWhy: texts.missingHealth };
  if (why !== '' && refusal === '') return { healthRefusal: texts.missingHealth };
  return {};
}

/** Another text is another version: a resident has agreed to the one that was read. */
export function toHealthNotice(
  was: HealthNotice | null,
  draft: HealthDraft,
  now: number,
): HealthNotice | null {
  const [why, refusal] = [draft.healthWhy.trim(), draft.healthRefusal.trim()];
  if (why === '') return null;
  if (was && was.why === why && was.refusal === refusal) return was;
  return { version: new Date(now).toISOString().slice(0, 19), why, refusal };
}
