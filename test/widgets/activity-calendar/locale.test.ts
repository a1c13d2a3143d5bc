import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

const typical = () => stubClient(scenario('typical').center);

describe('the calendar in English', () => {
  afterEach(clearPage);

  it('says everything of its own in English', async () => {
    const calendar = await openCalendar({ client: typical(), attributes: { locale: 'en' } });
    await calendar.find('grid', 'November 2026');
    await calendar.find('gridcell', 'Tue 24 Nov 2026, 十六, 2 activities');
    await calendar.press('Next month');
    await calendar.says(/^December 2026, \d+ activities$/);
    await calendar.press('List');
    await calendar.find('button', /^19:00–20:30 广场舞教学 博爱广场 集体健身 Open \(52 left\)$/);
    await calendar.press('Previous month');
    await calendar.find('button', /太极拳.* Full, waiting list open$/);
    // What is left is the center's own words and the lunar calendar.
    const own = [...calendar.findAll('button', /^[^\d]/), ...calendar.findAll('checkbox')];
    expect(own.map((element) => element.textContent).join('')).not.to.match(/\p{Script=Han}/u);
  });

  it('writes the lunar calendar in traditional characters, where the rest is', async () => {
    const attributes = { locale: 'zh-Hant', date: '2026-04-20' };
    const calendar = await openCalendar({ client: typical(), attributes });
    const cell = await calendar.find('gridcell', /^2026年4月20日.*穀雨/);
    expect(cell.querySelector('[lang="zh-Hant"]')!.textContent).to.equal('穀雨');
  });

  it('follows the language of the page', async () => {
    document.documentElement.lang = 'en';
    const calendar = await openCalendar({ client: typical() });
    await calendar.find('grid', 'November 2026');
    document.documentElement.lang = 'zh-CN';
    await calendar.find('grid', '2026年11月');
    document.documentElement.removeAttribute('lang');
  });

  it('changes its language under an open dialog, which stays', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.press(/广场舞教学/);
    const detail = await until(() => calendar.element.shadowRoot!.querySelector('boai-activity-detail'));
    await until(() => detail.shadowRoot!.querySelector('dialog[open]'));
    document.documentElement.lang = 'en';
    await until(() => calendar.has('button', 'Next month'));
    expect(detail.shadowRoot!.querySelector('dialog[open]')).not.to.equal(null);
    document.documentElement.removeAttribute('lang');
  });
});
