/** Whether the device may have a network; those that cannot tell say nothing. */
export function isOnline(): boolean {
  return navigator.onLine !== false;
}
