/** What every widget says when it could not read: why there is no answer, and how old what it still shows is. */

/** Why there is no (new) answer; several codes of the API share a face, see `toTrouble`. */
export type Trouble =
  'offline' | 'network' | 'busy' | 'contract' | 'insecure' | 'origin' | 'center' | 'server';

export interface TroubleMessages {
  trouble(trouble: Trouble): string;
  minutesAgo(minutes: number): string;
}
