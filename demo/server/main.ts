/** The server as a process: `node demo/server/main.ts`, set by environment variables (see settings.ts). */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { closeOnSignals, serve } from './serve.ts';
import { readSettings } from './settings.ts';

const widgets = resolve(import.meta.dirname, '../../dist');

try {
  const folders = existsSync(widgets) ? { widgets, version: packageFile.version } : undefined;
  closeOnSignals(await serve(readSettings(process.env), { folders }));
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? `The port is taken by another program: set PORT to a free one. 端口已被占用，请用 PORT 指定另一个端口。`
      : message,
  );
  process.exit(1);
}
