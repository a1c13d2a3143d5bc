/** Whether a donor agreed to be named, in the words of the sheet. */
import { plain, saysNone } from '../sheets/plain.ts';
import { accept, refuse, type Reading } from '../sheets/reading.ts';

/** The words as they stand, which are kept with the name; null: no consent. */
export function readConsent(text: string): Reading<string | null> {
  const spelled = plain(text).toLowerCase();
  if (
    saysNone(text) ||
    /^(0|n|false|x|×|✗|匿名|保密)$/.test(spelled) ||
    /[不未没无否]|\bnot?\b/.test(spelled)
  ) {
    return accept(null);
  }
  if (/同意|^(是|可|可以|愿意|公开|y|yes|true|1|√|✓|✔|ok)$|agree|consent/.test(spelled)) return accept(text);
  return refuse(
    '看不出是否同意公开，请写“同意”（最好写上何时、怎样同意的），不同意请留空',
    'It does not say whether the donor agreed; write 同意 and when and how, or leave it empty',
  );
}

/** null: nobody who could be named. */
export function readDonorName(text: string): string | null {
  return saysNone(text) || /^(匿名|佚名|无名氏|爱心人士|好心人|不愿署名|anonymous)$/i.test(plain(text))
    ? null
    : text;
}
