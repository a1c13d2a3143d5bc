/** staff, owner-link: the accounts of the staff page. */
import type { Command } from 'commander';
import type { StaffAccount, StaffInvitation } from '../../../src/api/generated/types.ts';
import { dayOf, timeOf } from '../../../src/domain/zone.ts';
import type { CenterSettings } from '../center.ts';
import { toWire } from '../instant.ts';
import { addAccount, changeAccount, loadAccounts, nameKey, resetAccount } from '../staff/accounts.ts';
import { deskLink } from '../staff/desk-link.ts';
import { inviteOwner } from '../staff/invitations.ts';
import {
  CommandError,
  type CommandDesk,
  settingsOf,
  withCenter,
  type CenterOption,
  type Terminal,
} from './context.ts';
import { readRoles } from './roles.ts';

const states: Readonly<Record<StaffAccount['state'], string>> = {
  invited: '待设密码 invited',
  active: '在用 active',
  disabled: '停用 disabled',
};

interface RoleFlags extends CenterOption {
  readonly roles: string;
}

export function addStaffCommands(program: Command, terminal: Terminal): void {
  const say = (...lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const center = ['--center <id>', '中心 the center'] as const;
  const roles = [
    '--roles <roles>',
    '逗号分开：desk 前台，counsellor 看咨询内容，editor 活动和服务，owner 人员；several with commas',
    'desk',
  ] as const;

  const sayLink = (settings: CenterSettings, token: string, until: string) => {
    const { publicUrl, port } = settingsOf(terminal);
    say(
      `请打开一次，在 ${dayOf(until)} ${timeOf(until)} 前有效，不会再显示：Open it once, before then; it is not shown again:`,
      `  ${deskLink(publicUrl ?? `http://localhost:${port}`, settings.center.id, token)}`,
    );
  };
  const sayAccount = ({ id, name, roles, state, signedInAt }: StaffAccount) =>
    say(
      [id, name, roles.join(','), states[state], signedInAt === null ? '' : `最近 ${dayOf(signedInAt)}`]
        .join('  ')
        .trim(),
    );
  const sayInvitation = (settings: CenterSettings, made: StaffInvitation) => {
    sayAccount(made.account);
    sayLink(settings, made.invitationToken, made.expiresAt);
  };

  program
    .command('owner-link')
    .description('一次性链接：打开的人成为负责人 a link, used once: whoever opens it becomes an owner')
    .option(...center)
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async ({ store, staff, now }, settings) => {
        const { token, expiresAt } = await inviteOwner(store, settings.center.id, staff, now);
        sayLink(settings, token, toWire(expiresAt, settings.center.timeZone));
      });
    });

  const accounts = program.command('staff').description('工作人员的账号 the accounts of the staff page');
  accounts
    .command('list', { isDefault: true })
    .description('列出 list')
    .option(...center)
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async ({ store, now }, settings) => {
        const found = await loadAccounts(store.db, settings, now);
        found.accounts.forEach(sayAccount);
        if (found.accounts.length === 0)
          say('还没有账号，用 owner-link 开始。None yet: begin with owner-link.');
      });
    });
  accounts
    .command('add <name>')
    .description('新账号，本人用链接设密码 a new account; its holder sets the passphrase by the link')
    .option(...roles)
    .option(...center)
    .action(async (name: string, flags: RoleFlags) => {
      const wanted = readRoles(flags.roles);
      await withCenter(terminal, flags, async (desk, settings) =>
        sayInvitation(settings, await addAccount(desk, settings, { name, roles: wanted })),
      );
    });
  accounts
    .command('reset <name>')
    .description('密码忘了：旧密码作废，给一个新链接 a new link; the old passphrase and all sessions end')
    .option(...center)
    .action(async (name: string, flags: CenterOption) => {
      await withCenter(terminal, flags, async (desk, settings) =>
        sayInvitation(settings, await resetAccount(desk, settings, await idOf(desk, settings, name))),
      );
    });
  accounts
    .command('roles <name>')
    .description('改角色 other roles')
    .option(...roles)
    .option(...center)
    .action(async (name: string, flags: RoleFlags) => {
      const wanted = readRoles(flags.roles);
      await withCenter(terminal, flags, async (desk, settings) => {
        const id = await idOf(desk, settings, name);
        sayAccount(await changeAccount(desk, settings, id, { roles: wanted }));
      });
    });

  const change = (command: string, words: string, isDisabled: boolean) =>
    accounts
      .command(`${command} <name>`)
      .description(words)
      .option(...center)
      .action(async (name: string, flags: CenterOption) => {
        await withCenter(terminal, flags, async (desk, settings) => {
          const id = await idOf(desk, settings, name);
          sayAccount(await changeAccount(desk, settings, id, { isDisabled }));
        });
      });
  change('disable', '停用，并马上退出 nobody can sign in by it, and its sessions end', true);
  change('enable', '恢复 in use again', false);
}

/** By name, as people know each other. */
async function idOf({ store, now }: CommandDesk, settings: CenterSettings, name: string): Promise<string> {
  const { accounts } = await loadAccounts(store.db, settings, now);
  const found = accounts.find((account) => account.id === name || nameKey(account.name) === nameKey(name));
  if (!found) throw new CommandError(`没有叫“${name}”的账号。There is no account of that name.`);
  return found.id;
}
