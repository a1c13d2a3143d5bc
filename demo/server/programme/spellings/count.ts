/** Numbers of places: digits only, because a number that is misread turns people away. */
import { accept, refuse, type Reading } from '../../sheets/reading.ts';
import { plain, saysNone } from '../../sheets/plain.ts';

const most = 100_000;

function digitsOf(text: string): number | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s?(?:人|名|个|位|places?|people)?$/i.exec(plain(text));
  return match ? Number(match[1]!.replace(/,/g, '')) : undefined;
}

/** Null: no sign-up needed. An empty cell says so, and so do 不限 and 免预约. */
export function readCapacity(text: string): Reading<number | null> {
  if (saysNone(text)) return accept(null);
  if (
    /^(名额|人数)?(不限|无限制|不限人数|不限名额)$|^(免|无需|不需要?|不用)(预约|报名)$|^(unlimited|free)$/i.test(
      plain(text),
    )
  ) {
    return accept(null, {
      zh: `名额写的是“${plain(text)}”，按免预约处理`,
      en: 'No number of places; taken as no sign-up needed',
    });
  }
  const count = digitsOf(text);
  if (count === undefined) {
    return refuse(
      '名额请用数字，例如 30；免预约请留空',
      'Write the number of places in digits, or leave it empty',
    );
  }
  if (count === 0) {
    return refuse(
      '名额是 0，没有人能报名；免预约请留空',
      'With 0 places nobody can sign up; leave it empty if no sign-up is needed',
    );
  }
  return count > most ? refuse('名额太大', 'Too many places') : accept(count);
}

/** Empty is none. */
export function readWaitlistCapacity(text: string): Reading<number> {
  if (saysNone(text)) return accept(0);
  const count = digitsOf(text);
  if (count === undefined) {
    return refuse(
      '候补名额请用数字，没有请留空',
      'Write the waiting list in digits, or leave it empty for none',
    );
  }
  return count > most ? refuse('候补名额太大', 'The waiting list is too long') : accept(count);
}
