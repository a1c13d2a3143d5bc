/** Keeps an unfinished booking in this tab, and only there: a reload loses nothing, another tab learns nothing. */
import { tabStorage } from '../../../../controllers/tab-storage.ts';
import type { ChosenSlot } from '../../../../domain/chosen-slot.ts';
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
    read: () => parseSaved(storage.read() as Fields<SavedBooking> | null),
    write: (saved) => storage.write(saved && { ...saved, draft: withoutConsents(saved.draft) }),
  };
}

type Fields<T> = { readonly [K in keyof T]?: unknown };

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function parseSaved(value: Fields<SavedBooking> | null): SavedBooking | undefined {
  const draft = parseDraft(value?.draft as Fields<Draft> | undefined);
  return draft && { draft, attempt: parseAttempt(value?.attempt as Fields<Attempt> | undefined) };
}

function parseDraft(value: Fields<Draft> | undefined): Draft | undefined {
  const { name, phone, partySize, attendeeName, items, isForRelative, isUnder14 } = value ?? {};
  if (!isText(name) || !isText(phone) || !isText(partySize) || !isText(attendeeName) || !isTexts(items)) {
    return undefined;
  }
  return {
    ...emptyDraft,
    name,
    phone,
    partySize,
    attendeeName,
    items,
    isForRelative: isForRelative === true,
    isUnder14: isUnder14 === true,
    ageBand: ageBands.find((band) => band === value?.ageBand),
  };
}

function parseSlot(value: Fields<ChosenSlot> | undefined): ChosenSlot | undefined {
  const { id, startsAt, endsAt } = value ?? {};
  return isText(id) && isText(startsAt) && isText(endsAt) ? { id, startsAt, endsAt } : undefined;
}

function parseAttempt(value: Fields<Attempt> | undefined): Attempt | undefined {
  const { key, kind, request } = value ?? {};
  const slot = parseSlot(value?.slot as Fields<ChosenSlot> | undefined);
  if (!isText(key) || !slot || (kind !== 'book' && kind !== 'wait')) return undefined;
  const asked = parseRequest((request ?? {}) as Fields<Attempt['request']>);
  return asked && { key, kind, slot, request: asked };
}

/** In the order in which it was sent, so that the same key asks for the same. */
function parseRequest(value: Fields<Attempt['request']>): Attempt['request'] | undefined {
  const { name, phone, partySize, attendeeName, noticeVersion, hold, items, healthNoticeVersion } = value;
  const isNullOrText = (text: unknown): text is string | null => text === null || isText(text);
  if (!isText(name) || !isText(phone) || !isText(noticeVersion) || typeof partySize !== 'number')
    return undefined;
  if (!isNullOrText(attendeeName) || !isNullOrText(hold) || !isNullOrText(healthNoticeVersion))
    return undefined;
  if (!isTexts(items)) return undefined;
  return {
    name,
    phone,
    partySize,
    attendeeName,
    noticeVersion,
    hold,
    items,
    ageBand: ageBands.find((band) => band === value.ageBand) ?? null,
    isUnder14: value.isUnder14 === true,
    guardianConsent: value.guardianConsent === true,
    healthNoticeVersion,
  };
}
