/** One value in this tab's storage, as JSON: a reload loses nothing, another tab learns nothing. */
export interface TabStorage {
  /** Anything, for somebody else may have written under our name; null when there is nothing. */
  read(): unknown;
  /** Undefined clears. */
  write(value: unknown): void;
}

export function tabStorage(name: string): TabStorage {
  /** What was last read or written here. */
  let last: string | null | undefined;
  return {
    read() {
      try {
        last = sessionStorage.getItem(name);
        return JSON.parse(last ?? 'null');
      } catch {
        // No storage in a sandboxed frame, or no JSON.
        return null;
      }
    },
    write(value) {
      const text = value === undefined ? null : JSON.stringify(value);
      // Said again by a request that ends late, it would only undo what somebody has written since.
      if (text === last) return;
      last = text;
      try {
        if (text === null) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, text);
      } catch {
        // Storage is refused or full: the value lives as long as the page.
      }
    },
  };
}
