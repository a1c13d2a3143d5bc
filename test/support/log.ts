/** A server log that a test can read. */
import pino, { type Logger } from 'pino';

export function readLog(): { readonly logger: Logger; readonly lines: () => readonly string[] } {
  const lines: string[] = [];
  return {
    logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    lines: () => lines,
  };
}
