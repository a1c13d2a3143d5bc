/** The calendars of others: installed for the bench alone, each bundled as a page would have it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const folder = new URL('peers/', import.meta.url);
export const builtPeers = new URL('dist/', folder);

/** Folder and package → how it is called. */
const titles: Readonly<Record<string, string>> = {
  fullcalendar: 'FullCalendar',
  'schedule-x': 'Schedule-X',
  'vanilla-calendar-pro': 'Vanilla Calendar Pro',
};
export const peerNames = Object.keys(titles);

/** With the version that is pinned. */
export function titleOf(peer: string): string {
  const { dependencies } = JSON.parse(readFileSync(new URL(`${peer}/package.json`, folder), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return `${titles[peer]} ${dependencies[peer] ?? dependencies['@schedule-x/calendar']}`;
}

export async function buildPeers(): Promise<void> {
  if (!existsSync(new URL('node_modules', folder))) {
    const { status, stderr } = spawnSync('npm', ['ci', '--prefix', fileURLToPath(folder)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
  for (const peer of peerNames) {
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL(peer, folder)),
      build: {
        outDir: fileURLToPath(new URL(peer, builtPeers)),
        emptyOutDir: true,
        target: 'es2020',
        reportCompressedSize: false,
        lib: { formats: ['es'], entry: 'mount.js', fileName: () => 'mount.js', cssFileName: 'mount' },
        rolldownOptions: { output: { minify: true } },
      },
    });
  }
}

/** Script and style sheet, in brotli. */
export function bytesOfPeer(peer: string): number {
  return ['mount.js', 'mount.css']
    .map((file) => brotliCompressSync(readFileSync(new URL(`${peer}/${file}`, builtPeers))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
