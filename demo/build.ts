/** `npm run build`: all that a page loads, and the library for npm with its types. */
import { spawnSync } from 'node:child_process';
import { build, buildWidgets } from './build-widgets.ts';

buildWidgets();
build('library');
const { status } = spawnSync('tsc', ['-p', 'src/tsconfig.types.json'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
