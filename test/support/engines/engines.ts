/** The engines that residents' browsers are made of. */
import { existsSync } from 'node:fs';
import { installOnDebian, isDebianAsRoot } from '../debian.ts';
import { findBrowser } from '../find-browser.ts';
import { chromium88 } from './chromium-88.ts';
import type { Engine } from './engine.ts';
import { openPuppeteerPage } from './puppeteer-page.ts';
import { webkitgtk } from './webkitgtk.ts';

export const chromium: Engine = {
  name: 'Chromium',
  // The other suites need it too: the runner has seen to it.
  isInstalled: () => true,
  open: () =>
    openPuppeteerPage({
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'],
    }),
};

const firefoxProgram = '/usr/bin/firefox-esr';

const firefox: Engine = {
  name: 'Firefox ESR',
  isInstalled: () => existsSync(firefoxProgram),
  packages: ['firefox-esr'],
  open: () =>
    openPuppeteerPage({
      browser: 'firefox',
      executablePath: firefoxProgram,
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
    }),
};

export const engines: readonly Engine[] = [chromium, chromium88, firefox, webkitgtk];

/**
 * Installs the engines that are missing, where that takes no person, and returns the names of those that still are.
 * With BOAI_REQUIRE_ENGINES=1 none may be.
 */
export async function installEngines(): Promise<string[]> {
  const missing = engines.filter((engine) => !engine.isInstalled());
  const packages = missing.flatMap((engine) => engine.packages ?? []);
  const reasons: string[] = [];
  const attempt = async (install: () => void | Promise<void>): Promise<void> => {
    try {
      await install();
    } catch (error) {
      reasons.push((error as Error).message);
    }
  };
  if (packages.length > 0 && isDebianAsRoot()) await attempt(() => installOnDebian(packages));
  for (const { download } of missing) if (download) await attempt(download);
  const leftOut = missing.filter((engine) => !engine.isInstalled()).map(({ name }) => name);
  if (leftOut.length > 0 && process.env['BOAI_REQUIRE_ENGINES'] === '1') {
    throw new Error(
      `BOAI_REQUIRE_ENGINES is set and these were not found: ${[leftOut.join(', '), ...reasons].join('\n')}`,
    );
  }
  return leftOut;
}
