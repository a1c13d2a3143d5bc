import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { scenario } from '../../mocks/scenarios.ts';

const list = (attributes: Record<string, string> = {}) =>
  openCalendar({ client: stubClient(scenario('typical').center), width: 360, attributes });

describe('finding activities', () => {
  afterEach(clearPage);

  it('by category', async () => {
    const calendar = await list();
    await calendar.choose('类别', '健康小屋');
    expect(calendar.has('button', /测血压血糖义诊/)).to.equal(true);
    expect(calendar.has('button', /八段锦晨练/)).to.equal(false);
    await calendar.says(/^11月24日起，共 \d+ 项活动$/);
  });

  it('begins with the category that the page names', async () => {
    const calendar = await list({ category: '健康小屋' });
    expect(calendar.has('button', /八段锦晨练/)).to.equal(false);
    const select = (await calendar.find('combobox', '类别')) as HTMLSelectElement;
    expect(select.value).to.equal('健康小屋');
  });

  it('by words in title, room, audience or description, in any case', async () => {
    const calendar = await list();
    await calendar.type('搜索活动', ' aed ');
    expect(calendar.findAll('button', /救护员初级培训/)).to.have.length(2);
    expect(calendar.has('button', /八段锦/)).to.equal(false);
    await calendar.type('搜索活动', '二楼培训室');
    expect(calendar.findAll('button', /救护员初级培训/)).to.have.length(2);
  });

  it('by whether one can still come', async () => {
    const calendar = await list();
    const box = (await calendar.find('checkbox', '有名额')) as HTMLInputElement;
    box.click();
    await calendar.settled();
    expect(calendar.has('button', /免预约$/)).to.equal(true);
    expect(calendar.has('button', /可报名/)).to.equal(true);
    // Waiting for a place is not having one.
    expect(calendar.has('button', /已满|候补|已截止|已结束|已取消/)).to.equal(false);
  });

  it('asks the server nothing', async () => {
    const calendar = await list();
    await calendar.type('搜索活动', '八段锦');
    expect(calendar.client.asked).to.have.length(1);
  });

  it('finds none, says so, and clears all filters by one button', async () => {
    const calendar = await list({ category: '健康小屋' });
    await calendar.type('搜索活动', '游泳');
    await calendar.shows('没有符合条件的活动');
    await calendar.says('11月24日起，没有活动');
    await calendar.press('清除筛选');
    expect(calendar.has('button', /八段锦晨练/)).to.equal(true);
    expect(calendar.focused).to.equal('搜索活动');
    expect(((await calendar.find('searchbox')) as HTMLInputElement).value).to.equal('');
  });

  it('holds in the month too', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center) });
    await calendar.type('搜索活动', '太极拳');
    await calendar.find('gridcell', '2026年11月24日 周二，十六，没有活动');
    await calendar.find('gridcell', '2026年11月27日 周五，十九，1 项活动');
  });
});
