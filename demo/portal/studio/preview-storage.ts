/**
 * What a visitor of the preview chooses and books is remembered as long as its page: pages of one server share one storage,
 * where an admin's own choice of elder mode would win over the form's, and one made in the preview would become the admin's.
 */

export function ownStorage(): object {
  const items = Object.create({
    getItem: (name: string) => items[name] ?? null,
    setItem: (name: string, value: string) => {
      items[name] = value;
    },
    removeItem: (name: string) => {
      delete items[name];
    },
  }) as Record<string, string>;
  return items;
}

/** A frame that has just been made keeps its window for its first page, as that is one of this server. */
export function keepApart({ contentWindow }: HTMLIFrameElement, storage: object): void {
  Object.defineProperty(contentWindow, 'localStorage', { value: storage });
}
