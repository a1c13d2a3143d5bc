/** Files with what only their owner may read. */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { CommandError } from './context.ts';

/** For its owner alone, and never over something that is there. */
export async function writePrivately(path: string, text: string): Promise<void> {
  if (existsSync(path)) {
    throw new CommandError(`${path} 已存在，不会覆盖。It exists already and is not overwritten.`);
  }
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
