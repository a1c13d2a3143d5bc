/** What stands in columns of several tables. */

/** `2026-11-24T01:00:00Z`. */
export type UtcInstant = string;
export type Flag = 0 | 1;
