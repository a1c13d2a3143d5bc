import { expect } from '@esm-bundle/chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/errors.ts';
import { CertainWrite, type CertainWriteOptions } from '../../src/controllers/certain-write.ts';

interface Page {
  readonly write: CertainWrite<string>;
  /** The widget is taken off the page, and put back. */
  leave(): void;
  come(): void;
}

function openPage(onSettled?: CertainWriteOptions<string>['onSettled']): Page {
  const controllers: ReactiveController[] = [];
  const host: ReactiveControllerHost = {
    updateComplete: Promise.resolve(true),
    addController: (controller) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
  };
  const page: Page = {
    write: new CertainWrite<string>(host, { checkDelaysMs: [0, 0], ...(onSettled && { onSettled }) }),
    leave: () => controllers.forEach((controller) => controller.hostDisconnected?.()),
    come: () => controllers.forEach((controller) => controller.hostConnected?.()),
  };
  page.come();
  return page;
}

/** Timers of no delay come in their order: what was due before has been done. */
const dueTimers = () => new Promise((resolve) => setTimeout(resolve));

describe('a write whose outcome is unknown', () => {
  it('is not asked for by a widget that has left the page, and asked for when it comes back', async () => {
    const { write, leave, come } = openPage();
    const keys: string[] = [];
    const { promise: lost, reject: lose } = Promise.withResolvers<string>();
    write.start(({ key }) => {
      keys.push(key);
      return keys.length === 1 ? lost : Promise.resolve('booked');
    });
    leave();
    lose(new ApiError('timeout', 'no answer'));
    await dueTimers();
    await dueTimers();
    expect(write.state).to.deep.equal({ step: 'checking', isAsking: false });
    expect(keys).to.have.length(1);

    come();
    await dueTimers();
    await dueTimers();
    expect(write.state).to.deep.equal({ step: 'done', value: 'booked' });
    expect(keys).to.deep.equal([keys[0], keys[0]]);
  });
});

describe('a write that is done', () => {
  const { error } = console;
  afterEach(() => void (console.error = error));

  it('stays done when whoever hears of it fails', async () => {
    const { write } = openPage(() => {
      throw new Error('no room to show it');
    });
    let sent = 0;
    const failure = new Promise((resolve) => {
      const hear = (event: PromiseRejectionEvent): void => {
        event.stopImmediatePropagation();
        resolve((event.reason as Error).message);
      };
      // The test runner would take it for a failure of its own, and prints it.
      addEventListener('unhandledrejection', hear, { capture: true, once: true });
    });
    console.error = () => {};
    write.start(async () => {
      sent += 1;
      return 'booked';
    });
    await dueTimers();
    await dueTimers();
    expect(write.state).to.deep.equal({ step: 'done', value: 'booked' });
    expect(sent).to.equal(1);
    expect(await failure, 'and whoever runs the page can see it').to.equal('no room to show it');
  });
});
