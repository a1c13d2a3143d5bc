/** The thread that generates load: does one order, posts one report. */
import { parentPort, workerData } from 'node:worker_threads';
import { fullLoad, steadyLoad } from './booking-load.ts';
import type { LoadReport, Order } from './load.ts';
import { openPages } from './open-pages.ts';
import { rush } from './residents.ts';

const order = workerData as Order;

function carryOut(): Promise<LoadReport> {
  switch (order.kind) {
    case 'full':
      return fullLoad(order);
    case 'steady':
      return steadyLoad(order);
    case 'rush':
      return rush(order);
    case 'pages':
      return openPages(order);
  }
}

const report = await carryOut();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window.
parentPort!.postMessage(report);
