import { expect } from '@esm-bundle/chai';
import { scenario } from '../../mocks/scenarios.ts';
import { bookingClient } from '../../support/browser/booking-client.ts';
import { cleanUp, openMyBookings, type MyBookings } from '../../support/browser/my-bookings.ts';

/** What the widget has on itself, on the page and on its own tree: more of it with every client would be a leak. */
function bookOf({ element, root }: MyBookings): {
  readonly count: () => number;
  readonly restore: () => void;
} {
  const listened = [window, document, root].map((target: EventTarget) => {
    let count = 0;
    const { addEventListener, removeEventListener } = target;
    Object.assign(target, {
      addEventListener(...args: Parameters<typeof addEventListener>) {
        count += 1;
        addEventListener.apply(target, args);
      },
      removeEventListener(...args: Parameters<typeof removeEventListener>) {
        count -= 1;
        removeEventListener.apply(target, args);
      },
    });
    return {
      count: () => count,
      restore: () => Object.assign(target, { addEventListener, removeEventListener }),
    };
  });
  let controllers = 0;
  const { addController, removeController } = element;
  element.addController = (one) => {
    controllers += 1;
    addController.call(element, one);
  };
  element.removeController = (one) => {
    controllers -= 1;
    removeController.call(element, one);
  };
  const { observe, disconnect } = ResizeObserver.prototype;
  const observing = new Set<ResizeObserver>();
  ResizeObserver.prototype.observe = function (...args) {
    observing.add(this);
    observe.apply(this, args);
  };
  ResizeObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };
  return {
    count: () =>
      listened.reduce(
        (sum, { count }) => sum + count(),
        controllers + observing.size + root.childElementCount,
      ),
    restore: () => {
      Object.assign(element, { addController, removeController });
      Object.assign(ResizeObserver.prototype, { observe, disconnect });
      for (const { restore } of listened) restore();
    },
  };
}

describe('another client', () => {
  afterEach(cleanUp);

  it('begins afresh, and leaves nothing behind of the one before', async () => {
    const page = await openMyBookings({ opened: ['slot'] });
    const { count, restore } = bookOf(page);
    try {
      const change = async (): Promise<number> => {
        page.element.client = bookingClient(scenario('myBookings').center);
        await page.element.updateComplete;
        return count();
      };
      // The observer of the first one was there before anybody counted.
      const first = await change();
      expect(page.titles).to.deep.equal([]);
      expect(await change()).to.equal(first);
      expect(await change()).to.equal(first);
    } finally {
      restore();
    }
  });
});
