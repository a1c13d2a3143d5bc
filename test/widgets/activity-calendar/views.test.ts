import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { activity } from '../../mocks/programme/activity.ts';
import { scenario } from '../../mocks/scenarios.ts';

const typical = () => stubClient(scenario('typical').center);

describe('calendar views', () => {
  afterEach(() => {
    clearPage();
    localStorage.clear();
  });

  it('shows a month where there is room, and a list where there is not', async () => {
    const wide = await openCalendar({ client: typical(), width: 900 });
    expect(wide.has('grid', '2026年11月')).to.equal(true);
    clearPage();
    const narrow = await openCalendar({ client: typical(), width: 360 });
    expect(narrow.has('grid')).to.equal(false);
    expect(narrow.has('heading', /^2026年11月24日 周二/)).to.equal(true);
  });

  it('shows a list in elder mode, with times as they are said', async () => {
    const calendar = await openCalendar({ client: typical(), width: 900, attributes: { elder: '' } });
    expect(calendar.has('grid')).to.equal(false);
    await calendar.shows('上午7:00–8:00');
  });

  it('shows a list in elder mode on a page that wants a month, until she picks the month herself', async () => {
    const attributes = { view: 'month' };
    const calendar = await openCalendar({ client: typical(), width: 900, attributes });
    expect(calendar.has('grid')).to.equal(true);
    localStorage.setItem('boai-elder', 'on');
    clearPage();
    const asElder = await openCalendar({ client: typical(), width: 900, attributes });
    expect(asElder.has('grid')).to.equal(false);
    (await asElder.find('button', '月')).click();
    await asElder.find('grid');
    expect((await asElder.find('button', /广场舞教学/)).textContent).to.contain('下午7:00 ');
  });

  it('says in elder mode when it is instead as it says when it was', async () => {
    const { center } = scenario('empty');
    const moved = activity({
      id: 'moved',
      title: '书画展',
      day: '2026-11-26',
      start: '14:00',
      end: '15:30',
      status: 'cancelled',
      replacement: {
        id: 'instead',
        startsAt: '2026-11-27T15:00:00+08:00',
        endsAt: '2026-11-27T16:30:00+08:00',
        room: '博爱广场',
      },
    });
    center.activities.set(moved.id, moved);
    const calendar = await openCalendar({ client: stubClient(center), attributes: { elder: '' } });
    expect((await calendar.find('button', /书画展/)).innerText).to.match(
      /^下午2:00–3:30[^]*11月27日 周五 下午3:00/,
    );
  });

  it('marks the activities of a day in a month on a phone by the shapes of the legend, whole', async () => {
    const calendar = await openCalendar({ client: typical(), width: 360, attributes: { view: 'month' } });
    const day = await calendar.day('2026年11月24日');
    const marks = [...day.querySelectorAll('button')];
    expect(marks.length).to.equal(2);
    for (const mark of marks) expect(mark.getBoundingClientRect().height).to.be.at.least(12);
  });

  it('names each day by date, lunar day or term, and number of activities', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.find('gridcell', '2026年11月24日 周二，十六，2 项活动');
    await calendar.find('gridcell', '2026年11月22日 周日，小雪，1 项活动');
    await calendar.find('gridcell', '2026年11月23日 周一，十五，没有活动');
  });

  it('marks today by the clock and zone of the center, wherever the device is', async () => {
    const client = typical();
    // In New York it is still the 24th, on Kiritimati the 25th has been going for hours.
    client.center.clock.set('2026-11-25T00:30:00+08:00');
    const calendar = await openCalendar({ client });
    const marked = calendar.findAll('gridcell').filter((cell) => cell.hasAttribute('aria-current'));
    expect(marked.map((cell) => cell.textContent?.trim().slice(0, 2))).to.deep.equal(['25']);
  });

  it('marks days off and worked weekends, in a word each', async () => {
    const client = typical();
    client.center.clock.set('2026-10-05T09:00:00+08:00');
    const calendar = await openCalendar({ client });
    await calendar.find('gridcell', /^2026年10月1日 周四，国庆节?，放假/);
    await calendar.find('gridcell', /^2026年10月10日 周六，.*调休上班/);
    expect((await calendar.day('2026年10月2日')).textContent).to.include('休');
    expect((await calendar.day('2026年10月10日')).textContent).to.include('班');
  });

  it('says quietly that the holidays of a year are not announced', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('notAnnouncedYear').center) });
    await calendar.shows('2027 年放假安排尚未公布');
  });

  it('shows three activities of a day and how many more there are, which open below', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('busy1000').center) });
    const day = await calendar.day('2026年11月26日');
    expect(day.querySelectorAll('button')).to.have.length(3);
    expect(day.textContent).to.include('还有 12 项');
    day.click();
    await calendar.find('heading', /^2026年11月26日 周四/);
    expect(calendar.findAll('button', /(博爱广场|图书阅览室) /)).to.have.length(15);
    await calendar.press('收起');
    expect(calendar.has('heading')).to.equal(false);
    expect(calendar.focused).to.match(/^2026年11月26日/);
  });

  it('names an activity of the month by its time, room, category and state', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.find('button', '07:00–08:00 八段锦晨练，博爱广场，集体健身，已结束');
    await calendar.find('button', /^19:00–20:30 广场舞教学，博爱广场，集体健身，可报名（余 37）$/);
    await calendar.find('button', /太极拳.*，已满，可候补$/);
    await calendar.find('button', /周末儿童阅读会.*，已取消$/);
  });

  it('says in the month, and in a week, that one can wait for a place', async () => {
    const calendar = await openCalendar({ client: typical() });
    const taiji = await calendar.find('button', /太极拳.*，已满，可候补$/);
    expect(taiji.textContent).to.contain('候补');
    await calendar.press('周');
    await calendar.find('button', /太极拳.* 已满，可候补$/);
  });

  it('says only that it is full once the waiting list is', async () => {
    const client = typical();
    const taiji = client.center.activities.get('taiji-2026-11-27')!;
    client.center.activities.set(taiji.id, { ...taiji, waiting: taiji.waitlistCapacity });
    const calendar = await openCalendar({ client });
    const chip = await calendar.find('button', /太极拳.*，已满$/);
    expect(chip.textContent).to.match(/满/);
    expect(chip.textContent).not.to.contain('候补');
    await calendar.press('列表');
    await calendar.find('button', /太极拳.* 已满$/);
  });

  it('shows an activity of several days on each of them, but not on one that it only touches', async () => {
    const { center } = scenario('empty');
    const show = activity({
      id: 'show',
      title: '书画展',
      day: '2026-11-29',
      start: '09:00',
      end: '17:00',
      endsAt: '2026-12-02T00:00:00+08:00',
    });
    center.activities.set(show.id, show);
    const calendar = await openCalendar({ client: stubClient(center) });
    await calendar.find('gridcell', /^2026年11月29日 .*1 项活动$/);
    await calendar.find('gridcell', /^2026年12月1日 .*1 项活动$/);
    await calendar.find('gridcell', /^2026年12月2日 .*没有活动$/);
    await calendar.press('列表');
    await calendar.says(/共 1 项活动$/);
    await calendar.find('button', /^09:00 – 12月2日 周三 00:00 书画展/);
    expect(calendar.findAll('button', /^11月29日 周日 09:00 – 12月2日 周三 00:00 书画展/)).to.have.length(2);
  });

  it('says of an activity its time, title, room, category and one state', async () => {
    const calendar = await openCalendar({ client: typical(), width: 360 });
    await calendar.find('button', '07:00–08:00 八段锦晨练 博爱广场 集体健身 免预约');
    await calendar.find('button', /^19:00–20:30 广场舞教学 博爱广场 集体健身 可报名（余 37）$/);
    await calendar.find('button', /救护员初级培训.* 即将满（余 3）$/);
    await calendar.find('button', /太极拳.* 已满，可候补$/);
    await calendar.find('button', /八段锦晨练 .* 已结束$/);
    await calendar.find('button', /周末儿童阅读会 .* 已取消 改到 11月28日 周六 14:30，党群服务中心一楼$/);
  });

  it('gives each category a shape of its own besides its word', async () => {
    const calendar = await openCalendar({ client: typical(), width: 360 });
    const shapes = new Map<string, string>();
    for (const word of calendar.element.shadowRoot!.querySelectorAll('[data-shape]')) {
      shapes.set(word.textContent!.trim(), getComputedStyle(word, '::before').content);
    }
    expect(shapes.size).to.be.greaterThan(3);
    expect(new Set(shapes.values()).size).to.equal(shapes.size);
  });

  it('shows a week with every day of it', async () => {
    const calendar = await openCalendar({ client: typical() });
    await calendar.press('周');
    expect(
      calendar.findAll('heading').map((heading) => heading.textContent!.trim().slice(0, 6)),
    ).to.deep.equal(['11月23日', '11月24日', '11月25日', '11月26日', '11月27日', '11月28日', '11月29日']);
    expect(calendar.findAll('button', /免预约|可报名|已|即将满/)).to.have.length(10);
  });

  it('keeps what was chosen when the page becomes narrower', async () => {
    const calendar = await openCalendar({ client: typical(), width: 900 });
    await calendar.press('月');
    calendar.element.parentElement!.style.width = '360px';
    await calendar.find('heading', /^2026年11月24日/);
    expect(calendar.has('grid')).to.equal(true);
  });

  it('draws every activity of the month while it is printed', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('busy1000').center) });
    dispatchEvent(new Event('beforeprint'));
    expect((await calendar.day('2026年11月26日')).querySelectorAll('button')).to.have.length(15);
    dispatchEvent(new Event('afterprint'));
    expect((await calendar.day('2026年11月26日')).querySelectorAll('button')).to.have.length(3);
  });
});
