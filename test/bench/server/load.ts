/** Orders for the generator of load, and what it reports. It runs on a thread of its own, apart from every server. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Latencies } from './latencies.ts';

/** As many as go through: each connection asks again as soon as it has its answer. */
export interface FullLoad {
  readonly kind: 'full';
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly targets: readonly Target[];
}

/** At a fixed rate, whatever becomes of the answers; times count from when a request was to be sent. */
export interface SteadyLoad {
  readonly kind: 'steady';
  readonly port: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly targets: readonly Target[];
}

/** The morning when booking opens. */
export interface Rush {
  readonly kind: 'rush';
  readonly port: number;
  readonly residents: number;
  /** All of them come within so many seconds, most at once. */
  readonly seconds: number;
}

/** Pages that show the campaigns and look whether there is something new, once a minute. */
export interface OpenPages {
  readonly kind: 'pages';
  readonly port: number;
  readonly pages: number;
  readonly seconds: number;
}

export type Order = FullLoad | SteadyLoad | Rush | OpenPages;

/** What is booked, and how that is asked for. */
export interface Target {
  readonly kind: 'activity' | 'slot';
  readonly id: string;
}

export interface LoadReport {
  readonly booked: number;
  /** What else was answered: `409 slot_full` → how often. */
  readonly others: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** By kind of request. */
  readonly latencies: Readonly<Record<string, Latencies>>;
}

export async function generate(order: Order): Promise<LoadReport> {
  const thread = new Worker(new URL('./load-thread.ts', import.meta.url), { workerData: order });
  try {
    const [report] = (await once(thread, 'message')) as [LoadReport];
    return report;
  } finally {
    await thread.terminate();
  }
}
