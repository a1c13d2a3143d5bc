/** backup, restore: the whole database as one file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { renewVersions } from '../center.ts';
import { backUp, restore } from '../store/backup.ts';
import { backupName, locationOf } from '../store/open.ts';
import { CommandError, settingsOf, userPath, withStore, type Terminal } from './context.ts';

export function addDatabaseCommands(program: Command, terminal: Terminal): void {
  program
    .command('backup <file>')
    .description('备份整个数据库，服务器不用停 back up the whole database; servers go on')
    .action(async (file: string) => {
      const location = locationOf(settingsOf(terminal));
      if (location.kind === 'sqlite' && !existsSync(location.file)) {
        throw new CommandError(`没有数据库 ${location.file}。There is no database yet.`);
      }
      await backUp(location, userPath(terminal, file));
      terminal.print(`已备份到 ${file}。Backed up to ${file}.`);
    });

  program
    .command('restore <file>')
    .description('用备份替换整个数据库 replace the whole database by a backup')
    .option('--yes', '确认替换 really do it')
    .action(async (file: string, { yes = false }: { readonly yes?: boolean }) => {
      const settings = settingsOf(terminal);
      const location = locationOf(settings);
      if (!yes) {
        throw new CommandError(
          '现在的数据会被备份里的替换。确定的话请加 --yes。The present data will be replaced: add --yes to do it.',
        );
      }
      const isThere = location.kind === 'postgres' || existsSync(location.file);
      if (isThere) {
        const before = join(settings.dataFolder, 'backups', backupName(location, 'before-restore'));
        await backUp(location, before);
        terminal.print(`现在的数据先备份到 ${before}。The present data was backed up first.`);
      }
      await restore(location, userPath(terminal, file));
      // Opening brings an older backup up to this server's schema.
      await withStore(terminal, (store, { now }) => renewVersions(store, now));
      terminal.print('已恢复。Restored.');
    });
}
