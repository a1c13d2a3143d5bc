import { expect } from '@esm-bundle/chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/errors.ts';
import { CertainWrite } from '../../src/controllers/certain-write.ts';

interface Page {
  readonly write: CertainWrite<string>;
  /** The widget is taken off the page, and put back. */
  leave(): void;
  come(): void;
}

function openPage(): Page {
  const controllers: ReactiveController[] = [];
  const host: ReactiveControllerHost = {
    updateComplete: Promise.resolve(true),
    addController: (controller) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => undefined,
  };
  const page: Page = {
    write: new CertainWrite<string>(host, { checkDelaysMs: [0, 0] }),
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
