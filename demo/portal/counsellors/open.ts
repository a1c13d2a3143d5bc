/**
 * The counsellors' page: opens a file of `npm run center -- consultations --save` with their private key, on their own
 * machine. One file without a network: its policy lets nothing in or out.
 */
import type { ConsultationContent, StaffConsultation, Topic } from '../../../src/api/generated/types.ts';
import { unseal, type PrivateKey } from '../../../src/api/sealing.ts';
import { formatCode } from '../../../src/domain/booking-code.ts';
import { formatInstant } from '../../../src/i18n/format.ts';
import { chineseWords, linesOf } from './consultation-lines.ts';

/** As the command writes it. */
export interface SavedConsultations {
  readonly centerId: string;
  readonly counsellors: readonly Topic[];
  readonly topics: readonly Topic[];
  readonly consultations: readonly StaffConsultation[];
}

const ages = { under14: '不满 14 岁', '14to17': '14 到 17 岁', '18plus': '满 18 岁' } as const;
const states = { waiting: '候补', offered: '候补有位', confirmed: '已约', cancelled: '已取消' } as const;
async function contentOf(
  { content, sealed }: StaffConsultation,
  saved: SavedConsultations,
  key: PrivateKey,
): Promise<string[] | undefined> {
  if (content) return linesOf(content, saved, chineseWords);
  try {
    // Sealed by whoever signed up: shown as text, wherever it is not what it should be.
    if (!sealed) return [];
    const opened = (await unseal(sealed, key, saved.centerId)) as ConsultationContent;
    return linesOf(opened, saved, chineseWords);
  } catch {
    return undefined;
  }
}

/** Every text is set as text: whoever signed up could write anything where no server can look. */
function card(consultation: StaffConsultation, lines: readonly string[] | undefined): HTMLElement {
  const { startsAt, code, ageBand, status } = consultation;
  const article = document.createElement('article');
  const head = document.createElement('h2');
  head.textContent = [
    formatInstant(startsAt, 'zh-CN', false),
    formatCode(code),
    ages[ageBand],
    states[status],
  ].join('　');
  article.append(head);
  article.classList.toggle('closed', !lines);
  for (const line of lines ?? ['打不开：是用别的密钥密封的，或被改动过。']) {
    const text = document.createElement('p');
    text.textContent = line;
    article.append(text);
  }
  return article;
}

async function read<T>(id: string): Promise<T> {
  const [file] = document.querySelector<HTMLInputElement>(`#${id}`)!.files!;
  return JSON.parse(await file!.text()) as T;
}

async function open(): Promise<void> {
  const status = document.querySelector('[role=status]')!;
  const main = document.querySelector('main')!;
  main.textContent = status.textContent = '';
  try {
    const saved = await read<SavedConsultations>('saved');
    const key = await read<PrivateKey>('key');
    let closed = 0;
    for (const consultation of saved.consultations) {
      const lines = await contentOf(consultation, saved, key);
      if (!lines) closed += 1;
      main.append(card(consultation, lines));
    }
    status.textContent = `共 ${saved.consultations.length} 份${closed ? `，${closed} 份打不开` : ''}`;
  } catch {
    status.textContent = '文件读不出来：请选登记文件和咨询师的私钥文件。';
  }
}

document.querySelector('form')!.addEventListener('submit', (event) => {
  event.preventDefault();
  void open();
});
