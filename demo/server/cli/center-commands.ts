/** centers, create-center, holidays, origins, token, purge: what a center is set up with. */
import type { Command } from 'commander';
import { isId, listCenters, saveCenter, saveOrigins } from '../center.ts';
import { readCenterFile, readHolidayFile } from '../center-file.ts';
import { saveHolidays } from '../holidays.ts';
import { purge } from '../purge.ts';
import { createStaffToken, revokeStaffTokens, usualRoles } from '../staff.ts';
import { CommandError, withCenter, withStore, type CenterOption, type Terminal } from './context.ts';
import { readRoles } from './roles.ts';
import { readSettingsFile } from './user-file.ts';

interface TokenFlags extends CenterOption {
  readonly label: string;
  readonly revokeOthers?: boolean;
  readonly role: string;
}

/** Browsers send the origin without a path, in lower case. */
function readOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (!/^https?:\/\//.test(origin)) {
    throw new CommandError(
      `“${text}” 不是网站地址，请写成 https://portal.example。Write it like https://portal.example.`,
    );
  }
  return origin;
}

export function addCenterCommands(program: Command, terminal: Terminal): void {
  const say = (...lines: readonly string[]) => lines.forEach((line) => terminal.print(line));

  program
    .command('centers')
    .description('列出服务器上的中心 list the centers')
    .action(async () => {
      const centers = await withStore(terminal, (store) => listCenters(store.db));
      say(...centers.map(({ id, name }) => `${id}  ${name}`));
      if (centers.length === 0) say('还没有中心。There is no center yet.');
    });

  program
    .command('create-center <file>')
    .description('按设置文件新建或更新中心 create or update a center from a settings file')
    .action(async (path: string) => {
      const file = await readSettingsFile(terminal, path, 'demo/data/center.json', readCenterFile);
      if (!isId(file.center.id)) {
        throw new CommandError(
          `中心编号“${file.center.id}”只能用字母、数字、- 和 _。A center's id has letters, digits, - and _ only.`,
        );
      }
      const origins = file.origins.map(readOrigin);
      await withStore(terminal, (store) => saveCenter(store, { ...file, origins }, terminal.now()));
      say(`中心 ${file.center.id} 已保存。Saved.`);
    });

  program
    .command('holidays <file>')
    .description('读入放假和调休安排 load public holidays and working weekends')
    .option('--center <id>', '中心 the center')
    .action(async (path: string, flags: CenterOption) => {
      const years = await readSettingsFile(terminal, path, 'demo/data/holidays.json', readHolidayFile);
      await withCenter(terminal, flags, ({ store }, { center }) => saveHolidays(store, center.id, years));
      say(`已读入 ${years.map(({ year }) => year).join('、')} 年的放假安排。Saved.`);
    });

  const origins = program.command('origins').description('哪些网站可以使用 which pages may call the API');
  origins
    .command('list', { isDefault: true })
    .description('列出 list')
    .option('--center <id>', '中心 the center')
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async (_desk, settings) => {
        say(...settings.origins);
        if (settings.origins.length === 0) say('没有允许其他网站。No other site is allowed.');
      });
    });
  const change = (name: string, words: string, apply: (all: readonly string[], one: string) => string[]) =>
    origins
      .command(`${name} <origin>`)
      .description(words)
      .option('--center <id>', '中心 the center')
      .action(async (text: string, flags: CenterOption) => {
        const origin = readOrigin(text);
        await withCenter(terminal, flags, async ({ store }, settings) => {
          const all = apply(settings.origins, origin);
          await saveOrigins(store, settings.center.id, all);
          say('现在允许：Allowed now:', ...all.map((one) => `  ${one}`));
        });
      });
  change('allow', '允许一个网站 allow a site', (all, one) => [...new Set([...all, one])]);
  change('remove', '不再允许 no longer allow it', (all, one) => all.filter((other) => other !== one));

  program
    .command('token')
    .description('新建工作人员令牌，只显示一次 a new staff token, shown once')
    .option('--center <id>', '中心 the center')
    .option('--label <text>', '给谁用 for whom', 'command line')
    .option('--revoke-others', '让以前的令牌都失效 all earlier tokens stop working')
    .option(
      '--role <role>',
      '逗号分开：desk 前台，counsellor 看咨询内容，editor 活动和服务，owner 人员；several with commas',
      usualRoles.join(','),
    )
    .action(async (flags: TokenFlags) => {
      const roles = readRoles(flags.role);
      await withCenter(terminal, flags, async ({ store, now }, { center }) => {
        if (flags.revokeOthers) await revokeStaffTokens(store, center.id);
        say('请记下，不会再显示。Keep it; it is not shown again.');
        say(await createStaffToken(store, center.id, flags.label, now, roles));
      });
    });

  program
    .command('purge')
    .description('删除保存期已满的个人信息 delete personal data whose time is over')
    .action(async () => {
      const deleted = await withStore(terminal, (store) => purge(store, terminal.now()));
      say(`已删除 ${deleted} 份报名。${deleted} bookings were deleted.`);
    });
}
