/** A slot that somebody has chosen: what a form about it has to know. */
export interface ChosenSlot {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}
