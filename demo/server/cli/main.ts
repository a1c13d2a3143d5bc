/** `npm run center -- …`: the command line of a center's staff; it works while the server runs. */
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  now: Date.now,
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
