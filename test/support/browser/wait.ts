/** Waiting for conditions, never for time. */

/** Resolves with the first value that is neither undefined, null nor false. No frames: a hidden tab has none. */
export async function until<T>(
  look: () => T,
  what = look.toString(),
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const value = look();
    if (value !== undefined && value !== null && value !== false) {
      return value as Exclude<T, undefined | null | false>;
    }
    if (performance.now() > deadline) throw new Error(`It never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Everything that follows from what has just been answered has happened: it takes no more than this task. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
