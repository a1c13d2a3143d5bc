/** Keeps an unfinished sign-up, or the wish to wait, in this tab, and only there: a reload loses nothing, another tab learns nothing. */
import { tabStorage } from '../../../../controllers/tab-storage.ts';
import type { SignUpRequest } from '../../../../api/generated/types.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Attempt, SavedSignUp } from './sign-up.model.ts';

export interface DraftStorage {
  read(): SavedSignUp | undefined;
  /** Undefined clears. */
  write(saved: SavedSignUp | undefined): void;
}

export function draftStorage(centerId: string, activityId: string): DraftStorage {
  const storage = tabStorage(`boai-sign-up:${centerId}:${activityId}`);
  return {
    read: () => parseSaved(storage.read() as Fields<SavedSignUp> | null),
    write: (saved) => storage.write(saved),
  };
}

type Fields<T> = { readonly [K in keyof T]?: unknown };

const isText = (value: unknown): value is string => typeof value === 'string';

function parseSaved(value: Fields<SavedSignUp> | null): SavedSignUp | undefined {
  const draft = parseDraft(value?.draft as Fields<Draft> | undefined);
  return (
    draft && {
      act: value?.act === 'wait' ? 'wait' : 'signUp',
      draft,
      attempt: parseAttempt(value?.attempt as Fields<Attempt> | undefined),
    }
  );
}

/** Without the consents: those are given by whoever sits before the page now. */
function parseDraft(value: Fields<Draft> | undefined): Draft | undefined {
  const { name, phone, partySize, isForRelative, attendeeName, isUnder14 } = value ?? {};
  if (!isText(name) || !isText(phone) || !isText(partySize) || !isText(attendeeName)) return undefined;
  return {
    ...emptyDraft,
    name,
    phone,
    partySize,
    attendeeName,
    isForRelative: isForRelative === true,
    isUnder14: isUnder14 === true,
  };
}

function parseAttempt(value: Fields<Attempt> | undefined): Attempt | undefined {
  const { name, phone, partySize, attendeeName, isUnder14, guardianConsent, noticeVersion } =
    (value?.request ?? {}) as Fields<SignUpRequest>;
  if (!isText(value?.key) || !isText(name) || !isText(phone) || !isText(noticeVersion)) return undefined;
  if (typeof partySize !== 'number' || !(attendeeName === null || isText(attendeeName))) return undefined;
  return {
    key: value.key,
    // In the order in which it was sent, so that the same key asks for the same.
    request: {
      name,
      phone,
      partySize,
      attendeeName,
      isUnder14: isUnder14 === true,
      guardianConsent: guardianConsent === true,
      noticeVersion,
    },
  };
}
