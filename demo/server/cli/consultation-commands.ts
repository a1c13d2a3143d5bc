/** consultation, consultations: the consultation service, and who has signed up for it. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type {
  ConsultationContent,
  ConsultationTerms,
  StaffConsultation,
} from '../../../src/api/generated/types.ts';
import { formatCode } from '../../../src/domain/booking-code.ts';
import { isDay } from '../../../src/domain/is-day.ts';
import { formatPhone } from '../../../src/domain/phone.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dayInZone } from '../../../src/domain/zone.ts';
import { openKeyring } from '../confidence/master-keys.ts';
import { openSealed } from '../confidence/open-sealed.ts';
import { readConsultationFile, saveConsultation } from '../consultations/save-consultation.ts';
import { readConsultations } from '../consultations/staff-consultations.ts';
import { findConsultation } from '../slots/find-service.ts';
import {
  CommandError,
  settingsOf,
  userPath,
  withCenter,
  type CenterOption,
  type Terminal,
} from './context.ts';
import { writePrivately } from './private-file.ts';
import { changeLines } from './service-commands.ts';
import { readSettingsFile } from './user-file.ts';
import { period } from './words.ts';

const states: Readonly<Record<StaffConsultation['status'], string>> = {
  waiting: '候补 waiting',
  offered: '候补有位 offered',
  confirmed: '已约 booked',
  cancelled: '已取消 cancelled',
};

const ages: Readonly<Record<StaffConsultation['ageBand'], string>> = {
  under14: '14 岁以下 under 14',
  '14to17': '14–17',
  '18plus': '18+',
};

const times = { morning: '上午', noon: '中午', afternoon: '下午', evening: '晚上' } as const;

/** Whoever signs up could write anything where no server can look: nothing of it may steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}

function contentLines(
  { name, contact, counsellorId, counsellorGender, topicId, isFirstVisit }: ConsultationContent,
  terms: ConsultationTerms | undefined,
): readonly string[] {
  const nameOf = (all: readonly { readonly id: string; readonly name: string }[] | undefined, id: string) =>
    plain(all?.find((one) => one.id === id)?.name ?? id);
  const reach =
    contact === null
      ? '会打来，报编号 will call and quote the code'
      : [
          plain(formatPhone(contact.phone)),
          contact.safeTimes.length === 0 ? '随时' : contact.safeTimes.map((time) => times[time]).join('、'),
          contact.mayBeNamed ? '可以说明来电人 may say who calls' : '不要说明来电人 do not say who calls',
        ].join('  ');
  const wishes = [
    counsellorId === null ? '' : nameOf(terms?.counsellors, counsellorId),
    counsellorGender === null ? '' : counsellorGender === 'female' ? '女咨询师 a woman' : '男咨询师 a man',
    topicId === null ? '' : nameOf(terms?.topics, topicId),
    isFirstVisit === null ? '' : isFirstVisit ? '第一次来 first visit' : '来过 came before',
  ].filter((wish) => wish !== '');
  return [`    ${plain(name)}  ${reach}`, ...(wishes.length === 0 ? [] : [`    ${wishes.join('  ')}`])];
}

interface ReadFlags extends CenterOption {
  readonly from?: string;
  readonly to?: string;
  readonly key?: string;
  readonly save?: string;
}

export function addConsultationCommands(program: Command, terminal: Terminal): void {
  const say = (lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const center = ['--center <id>', '中心 the center'] as const;

  program
    .command('consultation <file>')
    .description('按文件添加或更改心理咨询 add or change the consultation service from a JSON file')
    .option('--dry-run', '只看结果，不写入 report only')
    .option(...center)
    .action(async (path: string, flags: CenterOption & { readonly dryRun?: boolean }) => {
      const content = await readSettingsFile(
        terminal,
        path,
        'demo/data/consultation.json',
        readConsultationFile,
      );
      await withCenter(terminal, flags, async (desk, settings) =>
        say(changeLines(await saveConsultation(desk, settings, content, desk.staff, flags.dryRun))),
      );
    });

  program
    .command('consultations')
    .description('谁约了心理咨询 who has signed up for a consultation')
    .option('--from <day>', '从哪一天，默认今天 first day, default today')
    .option('--to <day>', '到哪一天，默认两周 last day, default two weeks')
    .option('--save <file>', '存成文件，给咨询师的页面打开 into a file that the counsellors’ page opens')
    .option('--key <file>', '咨询师的私钥，读密封的内容 the private key of the counsellors, for sealed ones')
    .option(...center)
    .action(async (flags: ReadFlags) => {
      const { masterKeys, dataFolder } = settingsOf(terminal);
      const privateKey = flags.key === undefined ? undefined : await readKey(userPath(terminal, flags.key));
      await withCenter(terminal, flags, async (desk, settings) => {
        const from = requireDay(flags.from ?? dayInZone(desk.now, settings.center.timeZone));
        const to = requireDay(flags.to ?? addDays(from, 13));
        const reading = { ...desk, keyring: openKeyring(masterKeys, dataFolder) };
        const { consultations, unreadable } = await readConsultations(reading, settings, { from, to });
        const terms = (await findConsultation(desk.store.db, settings.center.id))?.terms;
        if (flags.save !== undefined) {
          const { counsellors = [], topics = [] } = terms ?? {};
          const saved = { centerId: settings.center.id, counsellors, topics, consultations };
          await writePrivately(userPath(terminal, flags.save), `${JSON.stringify(saved, null, 2)}\n`);
          say([`${consultations.length} 份存到 ${flags.save}。Saved; open it with counsellors.html.`]);
          return;
        }
        if (consultations.length === 0) say([`${from} 至 ${to} 没有人预约。Nobody has signed up.`]);
        for (const consultation of consultations) {
          const { code, status, ageBand, content, sealed, bookingId } = consultation;
          say([
            [period(consultation), formatCode(code), ages[ageBand], states[status], bookingId].join('  '),
          ]);
          if (content !== null) say(contentLines(content, terms));
          else if (unreadable.includes(bookingId)) {
            say(['    读不出：被改动，或缺少主密钥 unreadable: altered, or its master key is missing']);
            terminal.reportProblems();
          } else if (sealed !== null && privateKey !== undefined) {
            try {
              say(contentLines(await openSealed(privateKey, settings.center.id, sealed), terms));
            } catch {
              say([
                `    打不开：密封用的是密钥 ${sealed.keyId} does not open: sealed for that key, or altered`,
              ]);
              terminal.reportProblems();
            }
          } else if (sealed !== null) {
            say([`    密封，密钥 ${sealed.keyId}，请用 --key 打开 sealed: open it with --key`]);
          }
        }
      });
    });
}

function requireDay(text: string) {
  if (!isDay(text)) throw new CommandError(`“${text}”：请写成 2026-12-03。Write it like 2026-12-03.`);
  return text;
}

async function readKey(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch {
    throw new CommandError(`读不到私钥 ${file}。The private key cannot be read.`);
  }
}
