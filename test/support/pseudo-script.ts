/** The pseudo-locale for pages of built files: a script that leaves its messages as `pseudoMessages`, for a page to add. */
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** To be run before the page's own scripts. */
export async function pseudoScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'pseudo-locale.ts'), formats: ['iife'], name: 'pseudo' },
    },
  });
  const [bundle] = built as [Rolldown.RolldownOutput];
  return `${bundle.output[0].code}\nwindow.pseudoMessages = pseudo.pseudoMessages;`;
}
