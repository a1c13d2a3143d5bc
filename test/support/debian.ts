/** Programs for tests from Debian's packages, where it takes no person to install them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export function isDebianAsRoot(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) &&
    existsSync('/usr/bin/apt-get')
  );
}

export function installOnDebian(packages: readonly string[]): void {
  console.log(`Installing with apt-get: ${packages.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-q', ...packages], { env, stdio: 'ignore' });
}
