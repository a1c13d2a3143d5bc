/**
 * What was last read, for as long as it stands: in a rush, and after a new total, thousands want the same page within a
 * minute, and it is read and written out once.
 */
import type { Store } from './store/open.ts';

interface Remembered {
  readonly stamp: string;
  readonly value: Promise<unknown>;
}

const most = 100;
const remembered = new WeakMap<Store, Map<string, Remembered>>();

/**
 * `name`: what it is, unique in the database, and always of the same type; `stamp`: as long as it is the same, so is the
 * value. It was read before the value: at worst the value is newer than its stamp, never older.
 */
export function recall<Value>(
  store: Store,
  name: string,
  stamp: string,
  load: () => Promise<Value>,
): Promise<Value> {
  let all = remembered.get(store);
  if (!all) remembered.set(store, (all = new Map()));
  const known = all.get(name);
  if (known?.stamp === stamp) return known.value as Promise<Value>;
  if (all.size >= most) all.clear();
  const value = load();
  const current = { stamp, value };
  all.set(name, current);
  value.catch(() => {
    if (all.get(name) === current) all.delete(name);
  });
  return value;
}
