/** backup, restore: the whole database as one file. */
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { renewVersions } from '../center.ts';
import { openKeyring } from '../confidence/master-keys.ts';
import { backUp, restore } from '../store/backup.ts';
import { backupName, locationOf } from '../store/open.ts';
import { CommandError, settingsOf, userPath, withStore, type Terminal } from './context.ts';

export function addDatabaseCommands(program: Command, terminal: Terminal): void {
  program
    .command('backup <file>')
    .description('备份整个数据库，服务器不用停 back up the whole database; servers go on')
    .option(
      '--with-keys',
      '连同主密钥：备份和密钥在一起，谁拿到都能读 with the master keys: whoever has both can read all',
    )
    .action(async (file: string, { withKeys = false }: { readonly withKeys?: boolean }) => {
      const { masterKeys, dataFolder } = settingsOf(terminal);
      const location = locationOf(settingsOf(terminal));
      if (location.kind === 'sqlite' && !existsSync(location.file)) {
        throw new CommandError(`没有数据库 ${location.file}。There is no database yet.`);
      }
      const keyFile = openKeyring(masterKeys, dataFolder).file;
      if (withKeys && keyFile === undefined) {
        throw new CommandError(
          '主密钥在环境变量 BOAI_MASTER_KEYS 里，请在那里保存。The master keys are in BOAI_MASTER_KEYS: keep them there.',
        );
      }
      await backUp(location, userPath(terminal, file));
      if (withKeys && keyFile !== undefined && existsSync(keyFile)) {
        const copy = `${userPath(terminal, file)}.master-keys`;
        await copyFile(keyFile, copy, constants.COPYFILE_EXCL);
        await chmod(copy, 0o600);
        terminal.print(`主密钥在 ${file}.master-keys，请另放一处。The master keys: keep them apart.`);
      }
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
