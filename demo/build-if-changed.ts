/** Builds the widgets when something they are made of is not what the last build was made of. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { widgetNames } from '../src/embed/widget-names.ts';

const root = resolve(import.meta.dirname, '..');
const stampFile = join(root, 'dist', '.built-from');

/** By content, because a checkout gives old files a new time. */
function stampOfSources(): string {
  const files = [
    'src/**/*.{ts,css,json}',
    'demo/portal/counsellors/*',
    'vite.config.ts',
    'tsconfig.json',
    'package-lock.json',
  ]
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function lastStamp(): string | undefined {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/** Answers whether it had to build. */
export function buildIfChanged(): boolean {
  const stamp = stampOfSources();
  if (lastStamp() === stamp) return false;
  // The loader names the chunks, so they come first. The first build empties the folder, also of the counsellors' page.
  for (const mode of [...widgetNames, 'loader', 'counsellors']) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'warn'],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The widgets could not be built:\n${stdout}${stderr}`);
  }
  writeFileSync(stampFile, stamp);
  return true;
}
