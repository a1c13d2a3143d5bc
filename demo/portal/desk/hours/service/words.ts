/** What a colleague has changed about a service, in words. */
import type { Service } from '../../../../../src/api/generated/types.ts';
import { texts } from '../texts.ts';
import { changedFields, serviceDraft, type ServiceDraft } from './draft.ts';
import { itemsText } from './items.ts';

export function changesText(before: Service, now: Service): string {
  const current = serviceDraft(now);
  const names: Readonly<Record<keyof ServiceDraft, string>> = { ...texts, walkIn: texts.walkInTimes };
  const changes = changedFields(serviceDraft(before), current).map((field) =>
    texts.field(names[field], valueText(current, field) || texts.nothing),
  );
  const isOther = (before.retired === true) !== (now.retired === true);
  return [...(isOther ? [texts.offers[now.retired === true ? 'retired' : 'offered']] : []), ...changes].join(
    ' · ',
  );
}

function valueText(draft: ServiceDraft, field: keyof ServiceDraft): string {
  switch (field) {
    case 'onHolidays':
      return texts.onHoliday[draft.onHolidays];
    case 'limitPer':
      return texts.limitPers[draft.limitPer];
    case 'items':
      return itemsText(draft.items);
    case 'weekly':
    case 'walkIn':
      return draft[field].filter(Boolean).join(' | ');
    default:
      return draft[field];
  }
}
