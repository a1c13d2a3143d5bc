/** Everything that the browser provides: what stands on the window, and the members of its classes and namespaces. */

const namespaces = ['Atomics', 'CSS', 'Intl', 'JSON', 'Math', 'Reflect', 'console'];

export type Provided = ReadonlyMap<string, unknown>;

export function provided(): Provided {
  const members = new Map<string, unknown>();
  const add = (what: string, owner: object | null | undefined): void => {
    for (const key of owner ? Reflect.ownKeys(owner) : []) {
      const { value, get } = Object.getOwnPropertyDescriptor(owner, key)!;
      // Of its lists WebKit gives another copy each time.
      members.set(`${what}.${String(key)}`, get ?? (Array.isArray(value) ? String(value) : value));
    }
  };
  for (const name of Object.getOwnPropertyNames(window)) {
    const { value } = Object.getOwnPropertyDescriptor(window, name)!;
    members.set(name, typeof value);
    if (namespaces.includes(name)) add(name, value);
    if (typeof value !== 'function') continue;
    members.set(name, value);
    add(name, value);
    add(`${name}.prototype`, value.prototype);
  }
  return members;
}

/** The names of what is on one side only, or is something else there. */
export function differing(before: Provided, now: Provided): string[] {
  const names = new Set([...before.keys(), ...now.keys()]);
  return [...names].filter((name) => !Object.is(before.get(name), now.get(name)));
}
