import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar, type Calendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

const typical = () => stubClient(scenario('typical').center);

function go(fragment: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);
}

/** Addresses are written after the frame that shows the change. */
function addressesAreWritten(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function dialog(element: HTMLElement): HTMLDialogElement | null | undefined {
  return element.shadowRoot?.querySelector('boai-activity-detail')?.shadowRoot?.querySelector('dialog[open]');
}

function openFirstAid({ element }: Calendar): Promise<HTMLDialogElement> {
  element.shadowRoot!.querySelector<HTMLElement>('[data-id="firstaid-2026-11-28"]')!.click();
  return until(() => dialog(element));
}

/** The address names an activity outside of what was read; it is being read until what is returned is called. */
async function follow(activityId: string, { client }: Calendar): Promise<() => Promise<void>> {
  // What is written later would be read in place of it.
  await addressesAreWritten();
  const release = client.hold();
  const { loadActivity } = client;
  let answer: ReturnType<typeof loadActivity> | undefined;
  client.loadActivity = (...asked) => (answer = loadActivity(...asked));
  location.hash = `#boai-activity=${activityId}`;
  await until(() => answer !== undefined);
  client.loadActivity = loadActivity;
  return async () => {
    release();
    await answer?.catch(() => {});
    await addressesAreWritten();
  };
}

describe('addresses of the calendar', () => {
  afterEach(clearPage);

  it('names the view and the month, and leads there again', async () => {
    const calendar = await openCalendar({ client: typical() });
    expect(location.hash).to.equal('');
    await calendar.press('下个月');
    await until(() => location.hash === '#boai-calendar=month.2026-12-01');
    const address = location.hash;
    clearPage();
    go(address);
    const again = await openCalendar({ client: typical(), width: 360 });
    await again.find('grid', '2026年12月');
    expect(again.client.asked).to.have.length(1);
  });

  it('follows when the address changes', async () => {
    const calendar = await openCalendar({ client: typical() });
    location.hash = '#boai-calendar=list.2027-01';
    await calendar.find('heading', /^2027年1月/);
  });

  it('opens another activity in the moment in which the one before is closed', async () => {
    go('#boai-activity=plazadance-2026-11-25');
    const calendar = await openCalendar({ client: typical() });
    const opened = await until(() => dialog(calendar.element));
    opened.close();
    calendar.element.shadowRoot!.querySelector<HTMLElement>('[data-id="firstaid-2026-11-28"]')!.click();
    const other = await until(() => dialog(calendar.element));
    expect(other.textContent).not.to.include('广场舞教学');
    other.close();
  });

  it('opens the activity of the address, and its own address is shown while it is open', async () => {
    go('#boai-activity=plazadance-2026-11-25');
    const calendar = await openCalendar({ client: typical() });
    const opened = await until(() => dialog(calendar.element));
    expect(opened.textContent).to.include('广场舞教学');
    await until(() => location.hash === '#boai-activity=plazadance-2026-11-25');
    opened.close();
    await until(() => location.hash === '');
  });

  it('opens one that is outside of what was read', async () => {
    go('#boai-activity=plazadance-2027-01-27');
    const calendar = await openCalendar({ client: typical() });
    const opened = await until(() => dialog(calendar.element));
    expect(opened.textContent).to.include('广场舞教学');
  });

  it('leaves open what was opened while another one was read', async () => {
    const calendar = await openCalendar({ client: typical() });
    for (const late of ['plazadance-2027-01-27', 'nothing']) {
      const answer = await follow(late, calendar);
      const opened = await openFirstAid(calendar);
      await answer();
      expect(opened.textContent).to.include('救护员初级培训');
      expect(calendar.text).not.to.include('链接里的活动找不到了');
      opened.close();
      await until(() => location.hash === '');
    }
  });

  it('leaves the dialog closed that was closed while another one was read for it', async () => {
    const calendar = await openCalendar({ client: typical() });
    const opened = await openFirstAid(calendar);
    const answer = await follow('plazadance-2027-01-27', calendar);
    opened.close();
    await until(() => location.hash === '');
    await answer();
    expect(Boolean(dialog(calendar.element))).to.equal(false);
    expect(location.hash).to.equal('');
  });

  it('says so when the activity of the address is gone', async () => {
    go('#boai-activity=nothing');
    const calendar = await openCalendar({ client: typical() });
    await calendar.says('链接里的活动找不到了');
    await calendar.shows('链接里的活动找不到了');
    await calendar.press('下个月');
    await calendar.says('2026年12月');
    expect(calendar.text).not.to.include('链接里的活动找不到了');
  });

  it('gives the focus back to where the dialog was opened from, and the address to the view', async () => {
    const calendar = await openCalendar({ client: typical(), width: 360 });
    await calendar.choose('选择月份', '2026年12月');
    const item = await calendar.find('button', /^19:00–20:30 广场舞教学/);
    item.focus();
    item.click();
    const opened = await until(() => dialog(calendar.element));
    opened.close();
    await until(() => calendar.focused.startsWith('19:00–20:30 广场舞教学'));
    await until(() => location.hash === '#boai-calendar=list.2026-12-01');
  });

  it('leaves a fragment of the page alone', async () => {
    go('#/news/12');
    const calendar = await openCalendar({ client: typical() });
    const elsewhere = await openCalendar({ client: typical() });
    await calendar.press('下个月');
    await addressesAreWritten();
    expect(location.hash).to.equal('#/news/12');
    go('');
    await elsewhere.press('下个月');
    await until(() => location.hash.startsWith('#boai-calendar='));
  });

  for (const nonsense of [
    '#boai-calendar=year.2026',
    '#boai-calendar=month.2026-13',
    '#boai-activity=%E4',
    '#boai-',
  ]) {
    it(`is not troubled by ${nonsense}`, async () => {
      go(nonsense);
      const calendar = await openCalendar({ client: typical() });
      await calendar.find('grid', '2026年11月');
    });
  }
});
