/** Runs one command line and answers with the exit code: 0 done, 1 not done or problems found, 2 used wrongly. */
import { Command, CommanderError } from 'commander';
import { Refusal } from '../problem.ts';
import { addActivityCommands } from './activity-commands.ts';
import { addBookingCommands } from './booking-commands.ts';
import { addCallCommands } from './call-commands.ts';
import { addCenterCommands } from './center-commands.ts';
import { addConsultationCommands } from './consultation-commands.ts';
import type { Terminal } from './context.ts';
import { addConfidenceCommands } from './confidence-commands.ts';
import { addDatabaseCommands } from './database-commands.ts';
import { addDonationCommands } from './donation-commands.ts';
import { addLinkCommands } from './link-commands.ts';
import { addProgrammeCommands } from './programme-commands.ts';
import { addServiceCommands } from './service-commands.ts';
import { addStaffCommands } from './staff-commands.ts';
import { refusalLines } from './words.ts';

export type CommandTerminal = Omit<Terminal, 'reportProblems'>;

export async function run(args: readonly string[], outside: CommandTerminal): Promise<number> {
  let code = 0;
  const terminal: Terminal = { ...outside, reportProblems: () => (code = 1) };
  const program = new Command('npm run center --')
    .description('活动表、报名名单和数据的命令 commands for programme, rosters and data')
    .helpOption('-h, --help', '帮助 help')
    .helpCommand('help [command]', '帮助 help')
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.printError(text.trimEnd()),
    })
    .exitOverride()
    .showHelpAfterError('（用 --help 查看用法。See --help.）');
  addProgrammeCommands(program, terminal);
  addActivityCommands(program, terminal);
  addServiceCommands(program, terminal);
  addConsultationCommands(program, terminal);
  addConfidenceCommands(program, terminal);
  addDonationCommands(program, terminal);
  addLinkCommands(program, terminal);
  addCallCommands(program, terminal);
  addBookingCommands(program, terminal);
  addStaffCommands(program, terminal);
  addCenterCommands(program, terminal);
  addDatabaseCommands(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const lines =
      error instanceof Refusal
        ? refusalLines(error)
        : [error instanceof Error ? error.message : String(error)];
    for (const line of lines) terminal.printError(line);
    return 1;
  }
}
