/** Files that the user names: read where the user is, and told in words when they cannot be. */
import { readFile } from 'node:fs/promises';
import { Refusal } from '../problem.ts';
import { CommandError, type Terminal, userPath } from './context.ts';

export async function readUserFile(terminal: Terminal, path: string): Promise<Buffer> {
  try {
    return await readFile(userPath(terminal, path));
  } catch {
    throw new CommandError(`读不到文件 ${path}。The file cannot be read.`);
  }
}

/** A file of settings, in the shape of the example that is named when it is not. */
export async function readSettingsFile<Content>(
  terminal: Terminal,
  path: string,
  example: string,
  parse: (text: string) => Content,
): Promise<Content> {
  const text = (await readUserFile(terminal, path)).toString('utf8');
  try {
    return parse(text);
  } catch (error) {
    // It names the fields itself.
    if (error instanceof Refusal) throw error;
    const reason = (error as Error).message;
    throw new CommandError(
      `${path} 的内容不对（${reason}），请照 ${example} 写。The content of ${path} is wrong (${reason}); write it like ${example}.`,
    );
  }
}
