import { expect } from '@esm-bundle/chai';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/errors.ts';
import { RemoteData } from '../../src/controllers/remote-data.ts';

function createHost(): ReactiveControllerHost & { updates: number; leave(): void } {
  const controllers: ReactiveController[] = [];
  return {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController: (controller) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate() {
      this.updates += 1;
    },
    leave: () => controllers.forEach((controller) => controller.hostDisconnected?.()),
  };
}

function deferred<T>(): { promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const offline = new ApiError('offline', 'no network');

describe('remote data', () => {
  it('goes from idle through loading to ready, and tells the host each time', async () => {
    const host = createHost();
    const data = new RemoteData<string>(host);
    expect(data.state.status).to.equal('idle');
    const answer = deferred<string>();
    const loading = data.load(() => answer.promise);
    expect(data.state.status).to.equal('loading');
    answer.resolve('first');
    await loading;
    expect(data.state).to.deep.equal({ status: 'ready', last: 'first' });
    expect(host.updates).to.equal(2);
  });

  it('keeps the last value while it reads again and when that fails', async () => {
    const data = new RemoteData<string>(createHost());
    await data.load(async () => 'first');
    const answer = deferred<string>();
    const loading = data.load(() => answer.promise);
    expect(data.state).to.deep.equal({ status: 'loading', last: 'first' });
    answer.reject(offline);
    await loading;
    expect(data.state).to.deep.equal({ status: 'failed', last: 'first', error: offline });
  });

  it('drops an older answer that comes after a newer one', async () => {
    const data = new RemoteData<string>(createHost());
    const older = deferred<string>();
    let signalOfOlder: AbortSignal | undefined;
    const loading = data.load((signal) => {
      signalOfOlder = signal;
      return older.promise;
    });
    await data.load(async () => 'newer');
    expect(signalOfOlder?.aborted).to.equal(true);
    older.resolve('older');
    await loading;
    expect(data.state).to.deep.equal({ status: 'ready', last: 'newer' });
  });

  it('gives up when the host leaves, without calling it a failure', async () => {
    const host = createHost();
    const data = new RemoteData<string>(host);
    await data.load(async () => 'first');
    const answer = deferred<string>();
    const loading = data.load(() => answer.promise);
    host.leave();
    answer.reject(offline);
    await loading;
    expect(data.state).to.deep.equal({ status: 'idle', last: 'first' });
  });

  it('forgets when what comes next is about something else', async () => {
    const data = new RemoteData<string>(createHost());
    await data.load(async () => 'first');
    data.reset();
    expect(data.state).to.deep.equal({ status: 'idle' });
  });
});
