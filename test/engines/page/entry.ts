/** One line of the books: what a script has asked for and has not undone, in words. */

export interface Entry {
  readonly what: string;
  /** Whether a file of a widget asked. Their code is in files of its own, and the tag's goes on whatever they do. */
  readonly isOfWidget: boolean;
}

/** Of what is asked for right now. */
export function entryOf(what: string): Entry {
  return { what, isOfWidget: /\/boai\/[^/]+\/chunks\//.test(new Error().stack ?? '') };
}
