/** links: the hosts that a campaign may link to. */
import type { Command } from 'commander';
import { linkHostOf } from '../../../src/domain/campaign-link.ts';
import { findCampaigns, readLinkHost, saveLinkHosts } from '../donations/index.ts';
import { CommandError, withCenter, type CenterOption, type Terminal } from './context.ts';

export function addLinkCommands(program: Command, terminal: Terminal): void {
  const say = (...lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const center = ['--center <id>', '中心 the center'] as const;
  const links = program
    .command('links')
    .description('募捐项目可以链接到哪些网站 which sites a campaign may link to');

  links
    .command('list', { isDefault: true })
    .description('列出 list')
    .option(...center)
    .action(async (flags: CenterOption) => {
      await withCenter(terminal, flags, async (_desk, { linkHosts }) => {
        say(...linkHosts);
        if (linkHosts.length === 0) say('没有允许的网站。No site is allowed.');
      });
    });

  const change = (name: string, words: string, act: 'allow-link-host' | 'remove-link-host') =>
    links
      .command(`${name} <host>`)
      .description(words)
      .option(...center)
      .action(async (text: string, flags: CenterOption) => {
        const host = readLinkHost(text);
        if (host === undefined) {
          throw new CommandError(
            `“${text}” 不是网站域名，请写成 gongyi.qq.com。Write it like gongyi.qq.com.`,
          );
        }
        await withCenter(terminal, flags, async (desk, settings) => {
          const all = await saveLinkHosts(desk, settings, { act, host });
          say('现在允许：Allowed now:', ...all.map((one) => `  ${one}`));
          const campaigns = await findCampaigns(desk.store.db, settings.center.id);
          const cut = campaigns.filter(({ platform }) => {
            const leadsTo = platform && linkHostOf(platform.url);
            return leadsTo !== null && leadsTo !== undefined && !all.includes(leadsTo);
          });
          if (cut.length > 0) {
            say(
              '这些项目的链接不再显示：Links of these campaigns are no longer shown:',
              ...cut.map(({ id, title }) => `  ${id}  ${title}`),
            );
          }
        });
      });
  change('allow', '允许一个网站 allow a site', 'allow-link-host');
  change('remove', '不再允许 no longer allow it', 'remove-link-host');
}
