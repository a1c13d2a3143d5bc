/** Whether this device remembers bookings of a center: all that the first screen has to know of it. */

export function nameOf(center: string | undefined): string {
  return `boai-bookings:${center ?? ''}`;
}

export function hasRemembered(center: string | undefined): boolean {
  try {
    return (localStorage.getItem(nameOf(center)) ?? '[]') !== '[]';
  } catch {
    // No storage in a sandboxed frame.
    return false;
  }
}
