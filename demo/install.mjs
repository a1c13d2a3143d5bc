/**
 * Installs what package-lock.json names, before `npm start` and `npm test`. Plain JavaScript without dependencies, for
 * any Node from 20.19: nothing else is there yet. Takes milliseconds when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The lock file as npm keeps it inside node_modules: what is really there. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  // npm leaves out the root, links to workspaces, and what is for another platform.
  return Object.entries(wanted).every(([path, { version, link, optional, integrity }]) => {
    if (!path.includes('node_modules/') || link) return true;
    const found = installed[path];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed (https://nodejs.org).`);
  console.error(`Node ${process.versions.node} 版本过旧，需要 20.19 或更新版本。`);
  process.exit(1);
}

if (!isInstalled()) {
  console.log('Installing what is needed (once; a few minutes at most) … 正在安装所需组件，只需一次 …');
  const { status, error, stderr } = spawnSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: root,
    encoding: 'utf8',
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(error?.message ?? stderr);
    console.error('The installation did not work; the lines above say why. Check the network and try again.');
    console.error('安装未成功，原因见上方。请检查网络后重试。');
    process.exit(1);
  }
}
