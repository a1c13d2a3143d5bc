import { expect } from '@esm-bundle/chai';
import { clearPage, openCalendar } from '../../support/browser/calendar.ts';
import { stubClient } from '../../support/browser/stub-client.ts';
import { scenario } from '../../mocks/scenarios.ts';

/** Counts the listeners on window and document while `act` runs: added ones that nobody has removed or aborted. */
async function listenersLeftBy(act: () => Promise<void>): Promise<number> {
  let left = 0;
  const restore = [window, document].map((target) => {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      left += 1;
      const options = args[2];
      if (typeof options === 'object') {
        options.signal?.addEventListener('abort', () => (left -= 1), { once: true });
      }
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      left -= 1;
      removeEventListener.apply(target, args);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  try {
    await act();
  } finally {
    for (const undo of restore) undo();
  }
  return left;
}

describe('leaving the page', () => {
  afterEach(clearPage);

  it('leaves no listener on window or document after many visits', async () => {
    const client = stubClient(scenario('typical').center);
    const left = await listenersLeftBy(async () => {
      for (let visit = 0; visit < 5; visit += 1) {
        const calendar = await openCalendar({ client });
        await calendar.find('gridcell', /^2026年11月24日 周二，十六/);
        calendar.element.remove();
      }
    });
    expect(left).to.equal(0);
  });

  it('puts nothing into the page outside of its tag', async () => {
    const { childElementCount } = document.head;
    const calendar = await openCalendar({ client: stubClient(scenario('typical').center) });
    await calendar.press('下个月');
    expect(document.head.childElementCount).to.equal(childElementCount);
    expect([...document.body.children]).to.deep.equal([calendar.element.parentElement]);
  });

  it('gives up what it was reading', async () => {
    const client = stubClient(scenario('typical').center);
    const release = client.hold();
    const calendar = await openCalendar({ client }, { waits: false });
    await calendar.find('grid');
    calendar.element.remove();
    release();
    await calendar.settled();
    expect(client.aborted).to.equal(1);
  });

  it('reads again and works when it comes back', async () => {
    const client = stubClient(scenario('typical').center);
    const calendar = await openCalendar({ client }, { waits: false });
    const column = calendar.element.parentElement!;
    calendar.element.remove();
    column.append(calendar.element);
    await calendar.find('gridcell', /^2026年11月24日 周二，十六，2 项活动/);
    await calendar.press('下个月');
    expect(calendar.month).to.equal('2026年12月');
  });
});
