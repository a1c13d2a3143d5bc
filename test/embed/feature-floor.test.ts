/**
 * What the built files may not use, for the oldest engine that they promise to run in is Chromium 88. Lists what one is
 * tempted by; that the widgets do run there is shown in test/engines. Style that an old engine passes over without harm
 * (the color of a box's tick, balanced lines) may be newer.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = ['boai.js', ...globSync('chunks/*.js', { cwd: dist })];

interface Newer {
  /** The Chromium that it came with. */
  readonly since: number;
  readonly pattern: RegExp;
  /** What it looks like in a built file. */
  readonly example: string;
}

const newer: readonly Newer[] = [
  // Script
  {
    since: 90,
    pattern: /EventListener\([^;]{0,300}[{,]signal[,:}]/,
    example: 'addEventListener(`a`,b,{signal:c})',
  },
  { since: 92, pattern: /\.at\(/, example: 'a.at(-1)' },
  { since: 92, pattern: /\.randomUUID\b/, example: 'crypto.randomUUID()' },
  { since: 93, pattern: /\.hasOwn\(/, example: 'Object.hasOwn(a,`b`)' },
  { since: 93, pattern: /Error\([^;]{0,200}\{cause:/, example: 'Error(`a`,{cause:b})' },
  { since: 97, pattern: /\.findLast(Index)?\(/, example: 'a.findLast(b)' },
  { since: 98, pattern: /\bstructuredClone\(/, example: 'structuredClone(a)' },
  { since: 99, pattern: /adoptedStyleSheets\.push\(/, example: 'a.adoptedStyleSheets.push(b)' },
  { since: 99, pattern: /\.showPicker\(/, example: 'a.showPicker()' },
  { since: 100, pattern: /\.throwIfAborted\(/, example: 'a.throwIfAborted()' },
  { since: 103, pattern: /AbortSignal\.(timeout|any)\(/, example: 'AbortSignal.timeout(1)' },
  { since: 105, pattern: /\.checkVisibility\(/, example: 'a.checkVisibility()' },
  { since: 110, pattern: /\.to(Sorted|Reversed|Spliced)\(/, example: 'a.toSorted()' },
  { since: 114, pattern: /\bscrollend\b/, example: 'addEventListener(`scrollend`,a)' },
  { since: 117, pattern: /\b(Object|Map)\.groupBy\(/, example: 'Object.groupBy(a,b)' },
  { since: 119, pattern: /\.withResolvers\b/, example: 'Promise.withResolvers()' },
  { since: 120, pattern: /\bURL\.(canParse|parse)\(/, example: 'URL.canParse(a)' },
  { since: 122, pattern: /\.(union|intersection|difference|isSubsetOf)\(/, example: 'a.union(b)' },
  { since: 144, pattern: /\bTemporal\./, example: 'Temporal.Now' },
  // Style
  { since: 99, pattern: /@layer\b/, example: '@layer a{b{c:d}}' },
  { since: 102, pattern: /\s\.?inert\b|\.inert=/, example: '<div inert>' },
  { since: 104, pattern: /@media[^{]*[<>]=?\s*\d/, example: '@media (width>=600px){' },
  { since: 105, pattern: /:has\(/, example: 'a:has(b){' },
  { since: 105, pattern: /@container\b|container-type/, example: '@container (min-width:1px){' },
  { since: 108, pattern: /\d[dsl]v[hw]\b/, example: 'height:100dvh' },
  { since: 111, pattern: /\bcolor-mix\(/, example: 'color-mix(in srgb,a,b)' },
  { since: 112, pattern: /[{;}]&[ :.>[]/, example: 'a{&:hover{b:c}}' },
];

for (const { since, pattern, example } of newer) {
  test(`nothing that came with Chromium ${since}: ${example}`, () => {
    assert.match(example, pattern, 'it would be found');
    const found = files.filter((name) => pattern.test(readFileSync(dist + name, 'utf8')));
    assert.deepEqual(found, []);
  });
}
