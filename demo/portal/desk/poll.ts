/** Asks again every few seconds while the page is looked at; at once when it is looked at again. */
const everyMs = 5_000;

/** Answers with how to stop it. `ask` never rejects, and is not asked again before it has settled. */
export function poll(ask: () => Promise<void>): () => void {
  let timer: number | undefined;
  let isStopped = false;
  let isAsking = false;
  const tick = async (): Promise<void> => {
    clearTimeout(timer);
    if (isAsking || isStopped || document.visibilityState === 'hidden') return;
    isAsking = true;
    await ask();
    isAsking = false;
    if (!isStopped) timer = window.setTimeout(tick, everyMs);
  };
  const look = (): void => void tick();
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
