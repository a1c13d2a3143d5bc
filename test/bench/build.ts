/** Builds the published files when a source is newer than they are. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

function modified(path: string): number {
  return statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

export function buildIfNeeded(): void {
  const built = modified('dist/boai.js');
  const sources = [...globSync('src/**/*.ts', { cwd: root }), 'vite.config.ts', 'package.json'];
  if (!sources.some((path) => modified(path) > built)) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}
