/**
 * The named situations that stories and tests share: a programme, a time, and perhaps a fault. A story or a test names
 * one and defines no answer of its own.
 */
import type { Activity } from '../../src/api/generated/types.ts';
import { createMockCenter, type MockCenter } from './center.ts';
import { createClock } from './clock.ts';
import { faults, type Fault, type FaultName } from './faults.ts';
import { createFetch } from './fetch.ts';
import { busyProgramme } from './programme/busy.ts';
import { tianyu } from './programme/meiyuan.ts';
import { sampleProgramme } from './programme/sample.ts';
import { createRespond, type Respond } from './respond.ts';

interface Situation {
  readonly activities: () => readonly Activity[];
  readonly at?: string;
  readonly fault?: Fault;
  /** A second center on the same server. */
  readonly second?: true;
}

const programmes = {
  /** The month of the sample programme, with every state that an activity can be in. */
  typical: { activities: sampleProgramme },
  empty: { activities: () => [] },
  one: { activities: () => sampleProgramme().filter(({ id }) => id === 'firstaid-2026-11-28') },
  busy1000: { activities: () => busyProgramme(1_000) },
  busy10000: { activities: () => busyProgramme(10_000) },
  /** January 2027, whose holidays have not been announced. */
  notAnnouncedYear: { activities: sampleProgramme, at: '2027-01-05T09:00:00+08:00' },
  twoCenters: { activities: sampleProgramme, second: true },
} as const satisfies Record<string, Situation>;

export type ScenarioName = keyof typeof programmes | FaultName;

export const scenarioNames = [...Object.keys(programmes), ...Object.keys(faults)] as ScenarioName[];

export interface Scenario {
  readonly base: string;
  readonly center: MockCenter;
  readonly respond: Respond;
  readonly fetch: typeof fetch;
  /** From now on requests meet this fault; without a name the server is well again. */
  meet(fault?: FaultName): void;
}

export const defaultBase = 'http://boai.test/api/v1';

function situation(name: ScenarioName): Situation {
  if (name in programmes) return programmes[name as keyof typeof programmes];
  return { activities: sampleProgramme, fault: faults[name as FaultName] };
}

/** Fresh every time: what one test books, another does not see. */
export function scenario(name: ScenarioName, { base = defaultBase }: { base?: string } = {}): Scenario {
  const { activities, at, fault, second }: Situation = situation(name);
  const clock = createClock(at);
  const center = createMockCenter({ activities: activities(), clock });
  const centers = second ? [center, createMockCenter({ center: tianyu, clock })] : [center];
  const healthy = createRespond(centers, base);
  let current = fault ? fault(healthy, { centers }) : healthy;
  const respond: Respond = (request) => current(request);
  const meet = (name?: FaultName) => {
    const met: Fault | undefined = name && faults[name];
    current = met ? met(healthy, { centers }) : healthy;
  };
  return { base, center, respond, fetch: createFetch(respond), meet };
}
