/** counsellor-key, rotate-keys, audit: the keys that keep consultations, and who has read them. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { listCenters } from '../center.ts';
import { findWrongRow, readBackupHeads, readLoggedHeads } from '../confidence/audit.ts';
import { openKeyring } from '../confidence/master-keys.ts';
import { dropOldKeys, rewrapAll, rotateKeys } from '../confidence/rotate.ts';
import { logStaffAct } from '../confidence/staff-log.ts';
import { newCounsellorKey, retireSealingKey, saveSealingKey } from '../consultations/sealing.ts';
import {
  CommandError,
  settingsOf,
  userPath,
  withCenter,
  withStore,
  type CenterOption,
  type Terminal,
} from './context.ts';
import { writePrivately } from './private-file.ts';
import { readUserFile } from './user-file.ts';

interface KeyFlags extends CenterOption {
  readonly out?: string;
  readonly retire?: boolean;
}

export function addConfidenceCommands(program: Command, terminal: Terminal): void {
  const say = (...lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const center = ['--center <id>', '中心 the center'] as const;

  program
    .command('counsellor-key')
    .description(
      '咨询师的密钥：登记在浏览器里密封 the key of the counsellors: sign-ups are sealed in the browser',
    )
    .option('--out <file>', '新建一对，私钥写到这里 make a pair, the private key goes there')
    .option('--retire', '不再密封 no more sealing')
    .option(...center)
    .action(async (flags: KeyFlags) => {
      if ((flags.out === undefined) === (flags.retire !== true)) {
        throw new CommandError('请写 --out 文件，或 --retire。Write --out FILE, or --retire.');
      }
      await withCenter(terminal, flags, async ({ store, now, staff }, settings) => {
        const change = { store, now, staff, centerId: settings.center.id };
        if (flags.out === undefined) {
          const isDone = await retireSealingKey(change);
          say(isDone ? '不再密封。No more sealing.' : '本来就没有密封。Nothing was sealed.');
          return;
        }
        const { publicKey, privateKey } = await newCounsellorKey();
        // On disk before anybody can seal with its other half.
        await writePrivately(userPath(terminal, flags.out), `${JSON.stringify(privateKey, null, 2)}\n`);
        const { id, fingerprint } = await saveSealingKey(change, publicKey);
        say(
          `私钥在 ${flags.out}，只给咨询师；丢了，密封的内容谁也打不开。The private key is for the counsellors alone; without it nobody can open what was sealed.`,
          `密钥 key ${id}`,
          `指纹 fingerprint ${fingerprint}`,
        );
      });
    });

  program
    .command('rotate-keys')
    .description('换主密钥 a new master key')
    .option('--drop-old', '不换，只删除不再用的旧密钥 no new one: forget old keys that nothing needs')
    .action(async ({ dropOld = false }: { readonly dropOld?: boolean }) => {
      const { masterKeys, dataFolder } = settingsOf(terminal);
      const keyring = openKeyring(masterKeys, dataFolder);
      await withStore(terminal, async (store, { now, staff }) => {
        let unreadable: readonly string[];
        if (!dropOld) {
          const done = await rotateKeys(store, keyring);
          ({ unreadable } = done);
          const [current] = await keyring.load();
          say(
            `当前主密钥 ${current.id}，${done.count} 份换了密钥。The current master key; ${done.count} records use it now.`,
          );
          if (keyring.file === undefined) {
            say(
              '主密钥来自 BOAI_MASTER_KEYS：新的请写在最前面。The keys come from BOAI_MASTER_KEYS: put a new one first.',
            );
          }
        } else if (keyring.file === undefined) {
          const done = await rewrapAll(store, await keyring.load());
          ({ unreadable } = done);
          say(`${done.count} 份换了密钥。${done.count} records use the first key now.`);
          if (unreadable.length === 0) {
            say('现在可以从 BOAI_MASTER_KEYS 里删去旧的。The old keys may leave BOAI_MASTER_KEYS.');
          }
        } else {
          const done = await dropOldKeys(store, keyring);
          ({ unreadable } = done);
          const [zh, en] = [done.dropped.join('、') || '没有', done.dropped.join(', ') || 'none'];
          say(`已删除旧密钥：${zh}。Forgotten: ${en}.`);
        }
        if (unreadable.length > 0) {
          say(
            `有 ${unreadable.length} 份读不出，没有换，旧密钥留着：被改动，或缺少主密钥。${unreadable.length} records do not open and keep their old key: altered, or their master key is missing.`,
            ...unreadable.map((id) => `  ${id}`),
          );
          terminal.reportProblems();
        }
        for (const { id } of await listCenters(store.db)) {
          const act = dropOld ? 'drop-old-master-keys' : 'rotate-master-keys';
          await store.transact((trx) => logStaffAct({ trx, centerId: id, now }, staff, { act, subject: '' }));
        }
      });
    });

  program
    .command('audit')
    .description('核对工作日志：谁看过、改过咨询 check the staff log: who has read or changed consultations')
    .option('--log <file>', '服务器日志，核对其中写下的 the server log, with what it has written down')
    .option(
      '--backups <folder>',
      '备份文件夹，默认在数据文件夹里 the folder of backups, default in the data folder',
    )
    .action(async (flags: { readonly log?: string; readonly backups?: string }) => {
      const folder =
        flags.backups === undefined
          ? join(settingsOf(terminal).dataFolder, 'backups')
          : userPath(terminal, flags.backups);
      const heads = await readBackupHeads(folder);
      if (flags.log !== undefined) {
        heads.push(...readLoggedHeads((await readUserFile(terminal, flags.log)).toString('utf8')));
      }
      await withStore(terminal, async ({ db }) => {
        const known = new Set((await listCenters(db)).map(({ id }) => id));
        for (const id of new Set([...known, ...heads.map((head) => head.center)])) {
          const rows = await db
            .selectFrom('staff_log')
            .selectAll()
            .where('center_id', '=', id)
            .orderBy('number')
            .execute();
          const wrong = findWrongRow(id, rows, heads);
          if (wrong) {
            say(`${id}：第 ${wrong.number} 条不对。Row ${wrong.number} is wrong: ${wrong.reason}.`);
            terminal.reportProblems();
          } else {
            const count = heads.filter((head) => head.center === id).length;
            say(
              `${id}：${rows.length} 条，都对；和 ${count} 处记下的一致。${rows.length} rows are right, and agree with ${count} heads.`,
            );
          }
        }
      });
    });
}
