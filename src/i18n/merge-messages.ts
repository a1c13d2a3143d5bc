/** Puts a page's own messages over ours. A page may be plain JavaScript, so whatever does not fit is left out and said. */

type Message = (...given: unknown[]) => unknown;

/** `path`: where `own` is, for whoever reads the console. */
export function mergeMessages<T extends object>(ours: T, own: object, path: string): T {
  const merged = { ...ours } as Record<string, unknown>;
  for (const [key, value] of Object.entries(own) as [string, unknown][]) {
    const before = merged[key];
    if (value === undefined) continue;
    if (value === null || typeof value !== typeof before) {
      const wanted = before === undefined ? 'is none of ours' : `should be a ${typeof before}`;
      console.warn(`boai: messages ${path}.${key} ${wanted}; it is left out.`);
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      merged[key] = mergeMessages(before as object, value, `${path}.${key}`);
    } else {
      merged[key] = typeof value === 'function' ? guarded(value as Message, before as Message) : value;
    }
  }
  return merged as T;
}

/** A mistake in one message costs that message, not the widget. */
function guarded(own: Message, ours: Message): Message {
  return (...given) => {
    try {
      return own(...given);
    } catch (error) {
      console.warn('boai: a message of the page failed.', String(error));
      return ours(...given);
    }
  };
}
