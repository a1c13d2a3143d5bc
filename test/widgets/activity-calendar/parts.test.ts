/** What a page can style by `::part()`: the same few names in calendar and dialog. */
import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { until } from '../../support/browser/wait.ts';
import { scenario } from '../../mocks/scenarios.ts';

const color = 'rgb(1, 2, 3)';

function paint(...parts: readonly string[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    parts.map((part) => `boai-activity-calendar::part(${part}) { color: ${color} }`).join(''),
  );
  document.adoptedStyleSheets = [sheet];
}

const isPainted = (element: Element | null | undefined): boolean =>
  Boolean(element && getComputedStyle(element).color === color);

describe('parts', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
    clearPage();
  });

  it('of the calendar', async () => {
    paint('button', 'field', 'day', 'activity', 'state');
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center) });
    expect(isPainted(await calendar.find('button', '今天'))).to.equal(true);
    expect(isPainted(await calendar.find('searchbox'))).to.equal(true);
    expect(isPainted(await calendar.day('2026年11月24日'))).to.equal(true);
    expect(isPainted(await calendar.find('button', /太极拳/))).to.equal(true);
    await calendar.press('列表');
    const item = await calendar.find('button', /太极拳/);
    expect(isPainted(item)).to.equal(true);
    expect(isPainted([...item.children].find(({ textContent }) => /已满/.test(textContent!)))).to.equal(true);
  });

  it('of the dialog inside of it', async () => {
    paint('dialog', 'primary-button');
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center), width: 360 });
    await calendar.press(/广场舞教学/);
    const root = await until(() => {
      const { shadowRoot } = calendar.element.shadowRoot!.querySelector('boai-activity-detail') ?? {};
      return shadowRoot?.querySelector('dialog')?.open && shadowRoot;
    });
    expect(isPainted(root.querySelector('dialog'))).to.equal(true);
    const signUp = [...root.querySelectorAll('button')].find(({ textContent }) =>
      /我要报名/.test(textContent!),
    );
    expect(isPainted(signUp)).to.equal(true);
  });
});
