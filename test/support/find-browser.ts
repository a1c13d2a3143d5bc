/** Finds the browser that tests run in, and installs one where that takes no person. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installOnDebian, isDebianAsRoot } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApps].find(
    isExecutable,
  );
}

function playwrightBrowser(): string | undefined {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const build of readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()) {
      const inside = [
        'chrome-linux/chrome',
        'chrome-linux64/chrome',
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      ];
      const found = inside.map((path) => join(cache, build, path)).find(isExecutable);
      if (found) return found;
    }
  }
  return undefined;
}

function installBrowser(): string | undefined {
  installOnDebian(['chromium', 'fonts-noto-cjk']);
  return systemBrowser();
}

/**
 * Path of a Chromium or Chrome: `CHROME_PATH`, the system's, Playwright's, or one that is installed now on Debian
 * as root. Throws an error whose message is one line that says what to install.
 */
export function findBrowser(): string {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which cannot be run.`);
  }
  const found = systemBrowser() ?? playwrightBrowser() ?? (isDebianAsRoot() ? installBrowser() : undefined);
  if (found) return found;
  throw new Error('The tests need a browser: install Chromium or Chrome, or set CHROME_PATH to one.');
}
