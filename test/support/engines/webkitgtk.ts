/** WebKitGTK's small browser on a screen that nobody sees, driven by W3C WebDriver: all that is needed of it is here. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { freePort } from '../free-port.ts';
import type { Engine, EnginePage } from './engine.ts';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';
/** The function's source and its arguments come with it; the last argument is WebDriver's own. */
const inPage = `
  const [source, args, done] = arguments;
  Promise.resolve()
    .then(() => (0, eval)('(' + source + ')')(...args))
    .then((value) => done({ value }), (error) => done({ error: String(error) }));`;

function findBrowser(): string | undefined {
  return globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];
}

async function ask<T>(method: string, address: string, body?: unknown): Promise<T> {
  const response = await fetch(address, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T };
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

/** If this process dies early, what it started goes with it. */
function endWithUs(child: ChildProcess): void {
  process.once('exit', () => child.kill());
}

/** Starts a screen; its server chooses the number and tells it. */
async function startScreen(): Promise<{ process: ChildProcess; display: string }> {
  const child = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithUs(child);
  const [number] = (await Promise.race([
    once(child.stdio[3]!, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('Xvfb has ended.'))),
  ])) as [Buffer];
  return { process: child, display: `:${String(number).trim()}` };
}

async function startDriver(display: string): Promise<{ process: ChildProcess; address: string }> {
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Its sandbox needs namespaces that containers do not have.
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  endWithUs(child);
  const address = `http://127.0.0.1:${port}`;
  // It says nothing when it is ready: asked until it answers, or has ended.
  for (;;) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver has ended with ${child.exitCode}.`);
    try {
      await ask('GET', `${address}/status`);
      return { process: child, address };
    } catch {
      // Not yet.
    }
  }
}

async function open(): Promise<EnginePage> {
  const { process: xvfb, display } = await startScreen();
  const { process: webDriver, address } = await startDriver(display);
  const { sessionId } = await ask<{ sessionId: string }>('POST', `${address}/session`, {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: findBrowser(), args: ['--automation'] } },
    },
  });
  const session = `${address}/session/${sessionId}`;
  // Else each script has a timer in the page. What does not end ends with `fetch`, which waits five minutes.
  await ask('POST', `${session}/timeouts`, { script: null });
  return {
    go: (url) => ask('POST', `${session}/url`, { url }),
    async run<T, A extends readonly unknown[]>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
      const { value, error } = await ask<{ value: T; error?: string }>('POST', `${session}/execute/async`, {
        script: inPage,
        args: [String(act), args],
      });
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async [Symbol.asyncDispose]() {
      await ask('DELETE', session);
      for (const child of [webDriver, xvfb]) {
        const exited = once(child, 'exit');
        child.kill();
        await exited;
      }
    },
  };
}

export const webkitgtk: Engine = {
  name: 'WebKitGTK',
  isInstalled: () => existsSync(driver) && existsSync(screen) && findBrowser() !== undefined,
  packages: ['webkit2gtk-driver', 'xvfb'],
  open,
};
