import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { scenario } from '../../mocks/scenarios.ts';

describe('ten thousand activities', () => {
  afterEach(clearPage);

  it('draws in the month no more than three a day', async () => {
    const calendar = await openCalendar({ client: stubClient(scenario('busy10000').center) });
    const chips = calendar.findAll('button').filter((button) => button.closest('td'));
    expect(chips).to.have.length(126);
    await calendar.find('gridcell', /^2026年11月26日 .*，143 项活动$/);
  });

  it('lists twenty and more when asked, with the focus on the first new one', async () => {
    const calendar = await openCalendar({
      client: stubClient(scenario('busy10000').center),
      width: 360,
    });
    const items = () => calendar.findAll('button', /^\d\d:\d\d–/);
    expect(items()).to.have.length(20);
    await calendar.press(/^还有 \d+ 项，继续显示$/);
    expect(items()).to.have.length(40);
    expect(calendar.element.shadowRoot!.activeElement).to.equal(items()[20]);
  });
});
