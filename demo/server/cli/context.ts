/** What a command works with: the opened store, the center, the clock, and where the user stands. */
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { staffRoles } from '../../../src/api/contract/staff-roles.ts';
import { resolveCenter, type CenterSettings } from '../center.ts';
import { type StaffMember, staffMember } from '../confidence/staff-log.ts';
import { randomIds } from '../ids.ts';
import type { ProgrammeDesk } from '../programme/index.ts';
import { readSettings, type ServerSettings } from '../settings.ts';
import { openStore, type Store } from '../store/open.ts';

/** Something that the user can put right; told without a stack. */
export class CommandError extends Error {}

/** The process, as far as commands see it; tests pass their own. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  print(text: string): void;
  printError(text: string): void;
  /** The command did what it could, and something is wrong with the input. */
  reportProblems(): void;
}

export interface CenterOption {
  readonly center?: string;
}

/** npm runs scripts in the repository; a file that the user names is where the user is. */
export function userPath({ environment }: Terminal, path: string): string {
  return resolve(environment['INIT_CWD'] ?? '.', path);
}

export function settingsOf(terminal: Terminal): ServerSettings {
  return readSettings(terminal.environment);
}

export interface CommandDesk extends ProgrammeDesk {
  /** The account that runs the command: whoever has the server's machine can read what its keys open. */
  readonly staff: StaffMember;
}

export async function withStore<Result>(
  terminal: Terminal,
  work: (store: Store, desk: CommandDesk) => Promise<Result>,
): Promise<Result> {
  const notify = (message: string) => terminal.printError(message);
  const store = await openStore({ ...settingsOf(terminal), poolSize: 2, notify });
  try {
    const staff = staffMember(`${userInfo().username} (command line)`, staffRoles);
    const result = await work(store, { store, ids: randomIds, now: terminal.now(), staff });
    if (staff.written) {
      const { center, number, hash } = staff.written;
      terminal.print(`工作日志 staff log: ${center} ${number} ${hash}`);
    }
    return result;
  } finally {
    await store.close();
  }
}

/** Without `--center` it is the only one; with several, the refusal lists them. */
export async function withCenter<Result>(
  terminal: Terminal,
  { center }: CenterOption,
  work: (desk: CommandDesk, settings: CenterSettings) => Promise<Result>,
): Promise<Result> {
  return withStore(terminal, async (store, desk) =>
    work(desk, await resolveCenter(store.db, center ?? 'default')),
  );
}
