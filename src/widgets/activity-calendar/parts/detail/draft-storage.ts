/** Keeps an unfinished sign-up, or the wish to wait, in this tab, and only there: a reload loses nothing, another tab learns nothing. */
import { tabStorage } from '../../../../controllers/tab-storage.ts';
import { isText, readPersonDraft, readPersonRequest, type Unread } from '../../../../domain/person-draft.ts';
import { withoutConsents } from './draft.ts';
import type { Attempt, SavedSignUp } from './sign-up.model.ts';

export interface DraftStorage {
  read(): SavedSignUp | undefined;
  /** Undefined clears. */
  write(saved: SavedSignUp | undefined): void;
}

export function draftStorage(centerId: string, activityId: string): DraftStorage {
  const storage = tabStorage(`boai-sign-up:${centerId}:${activityId}`);
  return {
    read: () => readSaved(storage.read() ?? {}),
    write: (saved) => storage.write(saved && { ...saved, draft: withoutConsents(saved.draft) }),
  };
}

function readSaved(kept: Unread<SavedSignUp>): SavedSignUp | undefined {
  const draft = readPersonDraft(kept.draft ?? {});
  return (
    draft && {
      act: kept.act === 'wait' ? 'wait' : 'signUp',
      draft,
      attempt: readAttempt(kept.attempt ?? {}),
    }
  );
}

function readAttempt({ key, request }: Unread<Attempt>): Attempt | undefined {
  const asked = readPersonRequest(request ?? {});
  return isText(key) && asked ? { key, request: asked } : undefined;
}
