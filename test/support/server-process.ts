/** The server as a process of its own, as a service manager starts it: real clock, real signals. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Place } from './databases.ts';
import { testKey } from './server.ts';

export interface ServerProcess {
  readonly base: string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>;
}

/** `environment`: further settings. */
export async function startProcess(
  place: Pick<Place, 'databaseUrl' | 'dataFolder'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['demo/server/main.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      BOAI_DATA: place.dataFolder,
      BOAI_SERVER_KEY: testKey.toString(),
      ...(place.databaseUrl !== undefined && { DATABASE_URL: place.databaseUrl }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // If this process dies early, the server goes with it.
  const killAtOnce = () => child.kill('SIGKILL');
  process.once('exit', killAtOnce);
  child.once('exit', () => process.off('exit', killAtOnce));
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (!address) continue;
    child.stdout.resume();
    return {
      base: `${address[0]}/api/v1`,
      stop: async () => {
        child.kill('SIGTERM');
        const [code] = (await exited) as [number | null];
        assert.equal(code, 0, 'a stopped server ends in order');
      },
      kill: async () => {
        child.kill('SIGKILL');
        await exited;
      },
    };
  }
  throw new Error('The server process ended before it was listening.');
}
