/** Builds all that a page loads: always, or when something it is made of is not what the last build was made of. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { widgetNames } from '../src/embed/widget-names.ts';

const root = resolve(import.meta.dirname, '..');
const stampFile = join(root, 'dist', '.built-from');

/**
 * Of vite.config.ts, in this order: the first empties the folder, the loader names the chunks of the widgets, the file
 * with all inside comes with the digests of the others, and the studio says how large that is.
 */
const modes = [...widgetNames, 'loader', 'frame', 'all', 'counsellors', 'desk', 'studio'];

/** By content, because a checkout gives old files a new time. */
function stampOfSources(): string {
  const files = [
    'src/**/*.{ts,css,json,html}',
    'demo/portal/{counsellors,desk,studio}/**/*.{ts,html}',
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

/** With what the builder says, or silently; @throws with its own words when it fails. */
export function buildWidgets({ isSilent = false } = {}): void {
  const stamp = stampOfSources();
  for (const mode of modes) build(mode, isSilent);
  writeFileSync(stampFile, stamp);
}

export function build(mode: string, isSilent = false): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode],
    { cwd: root, encoding: 'utf8', stdio: isSilent ? 'pipe' : 'inherit' },
  );
  if (status !== 0) throw new Error(`${mode} could not be built. ${stdout ?? ''}${stderr ?? ''}`);
}

/** Answers whether it had to build. */
export function buildIfChanged(): boolean {
  if (lastStamp() === stampOfSources()) return false;
  buildWidgets({ isSilent: true });
  return true;
}
