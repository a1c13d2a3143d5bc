/** Keeps an unfinished booking in this tab, and only there: a reload loses nothing, another tab learns nothing. */
import { tabStorage } from '../../../../controllers/tab-storage.ts';
import type { ChosenSlot } from '../../../../domain/chosen-slot.ts';
import { isText, readPersonDraft, readPersonRequest, type Unread } from '../../../../domain/person-draft.ts';
import { ageBands, type Attempt, type SavedBooking } from './booking.model.ts';
import { emptyDraft, withoutConsents, type Draft } from './draft.ts';

export interface DraftStorage {
  read(): SavedBooking | undefined;
  /** Undefined clears. */
  write(saved: SavedBooking | undefined): void;
}

export function draftStorage(centerId: string, serviceId: string): DraftStorage {
  const storage = tabStorage(`boai-booking:${centerId}:${serviceId}`);
  return {
    read: () => readSaved(storage.read() ?? {}),
    write: (saved) => storage.write(saved && { ...saved, draft: withoutConsents(saved.draft) }),
  };
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function readSaved(kept: Unread<SavedBooking>): SavedBooking | undefined {
  const draft = readDraft(kept.draft ?? {});
  return draft && { draft, attempt: readAttempt(kept.attempt ?? {}) };
}

function readDraft(kept: Unread<Draft>): Draft | undefined {
  const person = readPersonDraft(kept);
  const { items } = kept;
  return person && isTexts(items)
    ? { ...emptyDraft, ...person, items, ageBand: ageBands.find((band) => band === kept.ageBand) }
    : undefined;
}

function readSlot({ id, startsAt, endsAt }: Unread<ChosenSlot>): ChosenSlot | undefined {
  return isText(id) && isText(startsAt) && isText(endsAt) ? { id, startsAt, endsAt } : undefined;
}

function readAttempt({ key, kind, slot, request }: Unread<Attempt>): Attempt | undefined {
  const chosen = readSlot(slot ?? {});
  const asked = readRequest(request ?? {});
  if (!isText(key) || !chosen || !asked || (kind !== 'book' && kind !== 'wait')) return undefined;
  return { key, kind, slot: chosen, request: asked };
}

function readRequest(kept: Unread<Attempt['request']>): Attempt['request'] | undefined {
  const person = readPersonRequest(kept);
  const { hold, items, healthNoticeVersion } = kept;
  const isNullOrText = (text: unknown): text is string | null => text === null || isText(text);
  if (!person || !isNullOrText(hold) || !isNullOrText(healthNoticeVersion) || !isTexts(items))
    return undefined;
  const ageBand = ageBands.find((band) => band === kept.ageBand) ?? null;
  return { ...person, hold, items, ageBand, healthNoticeVersion };
}
