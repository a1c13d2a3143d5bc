/** The language of the page changes under a widget that is in use; and a page says things in its own words. */
import { expect } from '@esm-bundle/chai';
import { configure } from '../../../src/context/defaults.ts';
import { openCabin } from '../../support/browser/cabin.ts';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { openMyBookings } from '../../support/browser/my-bookings.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

describe('a change of language', () => {
  afterEach(() => {
    clearPage();
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.removeAttribute('lang');
    configure({ messages: undefined });
  });

  it('keeps what was typed, to Traditional Chinese and English and back', async () => {
    const cabin = await openCabin();
    await cabin.press('11月25日');
    await cabin.chooseSlot('08:30');
    await cabin.type('怎么称呼您', '王阿姨');
    for (const [lang, label] of [
      ['zh-TW', '怎麼稱呼您'],
      ['en', 'What may we call you?'],
      ['', '怎么称呼您'],
    ] as const) {
      document.documentElement.lang = lang;
      const input = await until(() => cabin.find('textbox', label));
      expect((input as HTMLInputElement).value).to.equal('王阿姨');
    }
  });

  it('is followed inside a shadow tree of the page, at whatever depth', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const middle = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const place = middle.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const bookings = await openMyBookings();
    bookings.element.removeAttribute('locale');
    bookings.element.locale = undefined;
    place.append(bookings.element);
    await until(() => bookings.has('heading', '查预约'));
    middle.lang = 'zh-Hant';
    await until(() => bookings.has('heading', '查詢預約'));
    place.lang = 'en';
    await until(() => bookings.has('heading', 'Find my booking'));
  });

  it('changes texts, dates and the language that they say they are in together', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center) });
    await calendar.find('grid', '2026年11月');
    const seen = new Set<string>();
    const look = (): void => {
      const section = calendar.element.shadowRoot!.querySelector('section')!;
      const headers = section.querySelector('th')!.textContent.trim();
      seen.add(`${section.lang} ${section.getAttribute('aria-label')} ${headers} ${calendar.month}`);
    };
    const observer = new MutationObserver(look);
    observer.observe(calendar.element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    look();
    document.documentElement.lang = 'zh-Hant';
    await calendar.find('button', '下個月');
    document.documentElement.lang = 'en';
    await calendar.find('button', 'Next month');
    observer.disconnect();
    expect([...seen]).to.deep.equal([
      'zh-CN 活动日历 周一 2026年11月',
      'zh-Hant 活動日曆 週一 2026年11月',
      'en Activity calendar Mon November 2026',
    ]);
  });

  it('takes a page’s own words at once, in both halves of the texts and in the dialog', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center) });
    configure({
      messages: {
        'zh-CN': {
          'activity-calendar': { calendar: '广场活动', later: { next: { month: '看下月' } } },
          'sign-up': { details: '这项活动' },
        },
      },
    });
    await calendar.find('button', '看下月');
    await calendar.find('button', '上个月');
    await calendar.press(/广场舞教学/);
    const detail = await until(() => calendar.element.shadowRoot!.querySelector('boai-activity-detail'));
    await until(() =>
      detail.shadowRoot!.querySelector<HTMLElement>('dialog[open]')?.innerText.includes('这项活动'),
    );
    configure({ messages: undefined });
    await calendar.find('button', '下个月');
    await until(() =>
      detail.shadowRoot!.querySelector<HTMLElement>('dialog[open]')?.innerText.includes('活动详情'),
    );
  });
});
