/** The switches for those who see or hear less well, at the end of every widget. */
export interface ElderMessages {
  readonly elderMode: string;
  readonly readAloud: string;
}
