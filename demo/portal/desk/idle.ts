/** Whether somebody is at the page: says so to the server while there is, and to the page when there has not been for long. */
const checkEveryMs = 5_000;
/** So often use is told, at most. */
const tellEveryMs = 60_000;

export interface IdleWatchOptions {
  readonly idleMinutes: number;
  readonly onUse: () => void;
  readonly onIdle: () => void;
}

/** Answers with how to stop it. */
export function watchIdle({ idleMinutes, onUse, onIdle }: IdleWatchOptions): () => void {
  let touchedAt = Date.now();
  let toldAt = touchedAt;
  // A machine that slept wakes with a touch or with the timer: both look first how long it was.
  const isIdle = (): boolean => {
    if (Date.now() - touchedAt < idleMinutes * 60_000) return false;
    stop();
    onIdle();
    return true;
  };
  const touch = (): void => {
    if (isIdle()) return;
    touchedAt = Date.now();
    if (touchedAt - toldAt < tellEveryMs) return;
    toldAt = touchedAt;
    onUse();
  };
  const timer = setInterval(isIdle, checkEveryMs);
  const stop = (): void => {
    clearInterval(timer);
    window.removeEventListener('pointerdown', touch, true);
    window.removeEventListener('keydown', touch, true);
  };
  window.addEventListener('pointerdown', touch, true);
  window.addEventListener('keydown', touch, true);
  return stop;
}
