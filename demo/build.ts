/** `npm run build`: all that a page loads, the library for npm with its types, and what editors are told of its elements. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { widgetNames } from '../src/embed/widget-names.ts';
import { build, buildWidgets } from './build-widgets.ts';
import { manifestOf } from './manifest/custom-elements.ts';

buildWidgets();
build('library');
const manifest = manifestOf(readFileSync('README.md', 'utf8'), widgetNames);
writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
const { status } = spawnSync('tsc', ['-p', 'src/tsconfig.types.json'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
