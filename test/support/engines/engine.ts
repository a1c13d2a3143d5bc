/** What a test asks of a browser engine, whatever drives it. */

export interface EnginePage extends AsyncDisposable {
  go(address: string): Promise<void>;
  /** Runs a function in the page and waits for what it promises; it may use nothing from outside itself. */
  run<T, A extends readonly unknown[]>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

export interface Engine {
  readonly name: string;
  isInstalled(): boolean;
  /** Debian's packages that it is in. */
  readonly packages?: readonly string[];
  /** Where no package has it. */
  readonly download?: () => Promise<void>;
  /** Starts the browser with a page that is open until it is disposed of. */
  open(): Promise<EnginePage>;
}
