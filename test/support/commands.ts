/** `npm run center -- …` on the database of a place, by whoever stands in its data folder. */
import { run } from '../../demo/server/cli/run.ts';
import type { Place } from './databases.ts';
import { testTime } from './server.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Both, in the order in which they were printed. */
  readonly text: string;
}

export type Commands = (...args: readonly string[]) => Promise<Answer>;

export function commandsOf(place: Place, now = testTime): Commands {
  return async (...args) => {
    const lines: { readonly isError: boolean; readonly text: string }[] = [];
    const code = await run(args, {
      environment: {
        BOAI_DATA: place.dataFolder,
        DATABASE_URL: place.databaseUrl,
        INIT_CWD: place.dataFolder,
      },
      now: () => Date.parse(now),
      print: (text) => lines.push({ isError: false, text }),
      printError: (text) => lines.push({ isError: true, text }),
    });
    const printed = (of: typeof lines) => of.map(({ text }) => text).join('\n');
    return {
      code,
      out: printed(lines.filter(({ isError }) => !isError)),
      err: printed(lines.filter(({ isError }) => isError)),
      text: printed(lines),
    };
  };
}
