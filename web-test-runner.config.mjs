/** Browser tests: every file in three time zones, because the device's own zone must never matter. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
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

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/{widgets,ui,controllers,context}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  browsers: (process.env.BOAI_ZONES?.split(',') ?? zones).map(browserIn),
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
