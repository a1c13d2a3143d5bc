/** Which texts a widget speaks with, for a language tag and a page's own words. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { configure } from '../../src/context/defaults.ts';
import { speechOf } from '../../src/context/speech.ts';
import { intlDays } from '../../src/i18n/intl-days.ts';
import type { PageMessages } from '../../src/i18n/page-messages.ts';
import { spokenBy } from '../../src/i18n/spoken.ts';
import english from '../../src/i18n/en/slots.ts';
import chinese from '../../src/i18n/zh-CN/slots.ts';
import traditional from '../../src/i18n/zh-Hant/slots.ts';

const texts = {
  speak: spokenBy(
    'slots',
    {
      'zh-CN': (first) => Promise.resolve({ default: first }),
      'zh-Hant': () => Promise.resolve({ default: traditional }),
      en: () => Promise.resolve({ default: english }),
    },
    () => Promise.resolve({ intlDays }),
  ),
};

async function spoken(lang: string, messages?: PageMessages) {
  configure({ messages });
  const host = { requestUpdate: mock.fn() };
  const speech = speechOf(host, chinese, () => Promise.resolve(texts));
  await speech.load(lang);
  configure({ messages: undefined });
  return speech.value;
}

for (const [lang, locale] of Object.entries({
  '': 'zh-CN',
  zh: 'zh-CN',
  'zh-Hans-HK': 'zh-CN',
  fr: 'zh-CN',
  en: 'en',
  'en-GB': 'en',
  'zh-Hant': 'zh-Hant',
  'zh-TW': 'zh-Hant',
  zh_TW: 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'zh-Hant-SG': 'zh-Hant',
  zh_Hant_TW: 'zh-Hant',
  zh_CN: 'zh-CN',
  en_US: 'en',
  enm: 'zh-CN',
})) {
  test(`“${lang}” is ${locale}`, async () => {
    const { text, locale: found } = await spoken(lang);
    assert.equal(found, locale);
    assert.equal(text.nextWeek, { 'zh-CN': '下一周', 'zh-Hant': '下一週', en: 'Next week' }[locale]);
  });
}

test('a page says one thing in its own words, however deep, and the rest stays', async () => {
  const { text } = await spoken('zh-CN', {
    'zh-CN': { slots: { halves: { morning: '早上' }, seats: (left) => `还有 ${left} 座` } },
  });
  assert.equal(text.halves.morning, '早上');
  assert.equal(text.halves.afternoon, '下午');
  assert.equal(text.seats(3), '还有 3 座');
  assert.equal(text.chooseDay, '选日子');
});

test('what is said of a region goes over what is said of its script', async () => {
  const messages = {
    'zh-Hant': { slots: { today: '今日', full: '滿' } },
    'zh-HK': { slots: { full: '爆滿' } },
  };
  const { text, locale } = await spoken('zh-HK', messages);
  assert.deepEqual([locale, text.today, text.full], ['zh-Hant', '今日', '爆滿']);
  assert.equal((await spoken('zh-TW', messages)).text.full, '滿');
});

test('a tag with underscores finds the words of a page, and the other way round', async () => {
  const slots = { full: '爆滿' };
  assert.equal((await spoken('zh_TW', { 'zh-TW': { slots } })).text.full, '爆滿');
  const { text, locale } = await spoken('zh-TW', { zh_TW: { slots } });
  assert.deepEqual([locale, text.full, text.nextWeek], ['zh-Hant', '爆滿', '下一週']);
  const brazilian = await spoken('pt_BR', { pt_BR: { slots: { today: 'Hoje' } } });
  assert.deepEqual([brazilian.locale, brazilian.text.today], ['pt-BR', 'Hoje']);
  assert.match(brazilian.text.days.day('2026-11-24'), /nov/);
});

test('a page adds a language; what it does not say is English, or what it names', async () => {
  const slots = { today: 'Aujourd’hui' };
  const french = await spoken('fr-CA', { fr: { slots } });
  assert.deepEqual(
    [french.locale, french.text.today, french.text.nextWeek],
    ['fr', 'Aujourd’hui', 'Next week'],
  );
  assert.match(french.text.days.day('2026-11-24'), /nov\. 2026/);
  assert.equal(french.text.days.weekdays[6], 'dim.');
  assert.equal((await spoken('fr', { fr: { fallback: 'zh-CN', slots } })).text.nextWeek, '下一周');
});

test('what does not fit is left out and said', async () => {
  const warn = mock.method(console, 'warn', () => {});
  const wrong = {
    en: {
      slots: {
        seats: 'many',
        today: null,
        tomorrow: 'x',
        freeSlots: () => {
          throw new Error('oh');
        },
      },
    },
  };
  const { text } = await spoken('en', wrong as unknown as PageMessages);
  assert.deepEqual([text.seats(2), text.today, text.freeSlots(2)], ['2 left', 'Today', '2 free times']);
  assert.deepEqual(
    warn.mock.calls.map(({ arguments: [line] }) => String(line).replace(/;.*/, '')),
    [
      'boai: messages en.slots.seats should be a function',
      'boai: messages en.slots.today should be a string',
      'boai: messages en.slots.tomorrow is none of ours',
      'boai: a message of the page failed.',
    ],
  );
  warn.mock.restore();
});

test('a language that cannot be loaded leaves the one that is there, and is asked for again', async () => {
  let isOnline = false;
  const host = { requestUpdate: mock.fn() };
  const speech = speechOf(host, chinese, () =>
    isOnline ? Promise.resolve(texts) : Promise.reject(new Error('offline')),
  );
  await speech.load('en');
  assert.deepEqual(
    [speech.value.locale, speech.isLoading, host.requestUpdate.mock.callCount()],
    ['zh-CN', true, 0],
  );
  isOnline = true;
  await speech.load('en');
  await speech.load('en');
  assert.deepEqual(
    [speech.value.locale, speech.isLoading, host.requestUpdate.mock.callCount()],
    ['en', false, 1],
  );
});

test('of two languages asked for, the later one stays, whichever comes first', async () => {
  const host = { requestUpdate: mock.fn() };
  const speech = speechOf(host, chinese, () => Promise.resolve(texts));
  const english = speech.load('en');
  await speech.load('zh-CN');
  await english;
  assert.equal(speech.value.locale, 'zh-CN');
});
