/**
 * Browser tests, in three time zones, because the device's own zone must never matter: by turns a file runs in the center's
 * zone, in one far behind it and in one far ahead; in the full run in all. `BOAI_ZONES` names others.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const zones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];

function browserIn(timeZone) {
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage', '--lang=zh-CN'],
      env: { ...process.env, TZ: timeZone },
    },
    concurrency: 1,
  });
  // The runner tells browsers apart by name; all three are Chrome.
  launcher.name = timeZone;
  return launcher;
}

const files = 'test/{widgets,ui,controllers,context}/**/*.test.ts';
const { BOAI_ZONES, BOAI_FULL } = process.env;

function inEveryZone(names) {
  return { files: [files], browsers: names.map(browserIn) };
}

function byTurns() {
  const all = globSync(files).sort();
  return {
    groups: zones.map((name, turn) => ({
      name,
      files: all.filter((_, at) => at % zones.length === turn),
      browsers: [browserIn(name)],
    })),
  };
}

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['browser', 'production'] },
  ...(BOAI_ZONES ? inEveryZone(BOAI_ZONES.split(',')) : BOAI_FULL ? inEveryZone(zones) : byTurns()),
  concurrentBrowsers: 2,
  plugins: [
    // Asked for by the sealing library on a Node without WebCrypto; a browser never gets there.
    { name: 'no-node-crypto', resolveImport: ({ source }) => (source === 'crypto' ? source : undefined) },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { timeout: 8000 } },
  testsFinishTimeout: 120_000,
};
