/** The built files as any page can run them: their syntax, their alphabet, their size. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'acorn';
import packageFile from '../../package.json' with { type: 'json' };
import { widgetNames } from '../../src/embed/widget-names.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const chunks = globSync('chunks/*.js', { cwd: dist });
const read = (name: string): string => readFileSync(dist + name, 'utf8');

test('all that the package offers was built, with its types', () => {
  const offered = Object.values(packageFile.exports).flatMap((one) =>
    Object.values({ ...(typeof one === 'string' ? { one } : one) }),
  );
  assert.ok(offered.length > widgetNames.length * 2);
  const missing = offered.filter((file) => !existsSync(new URL(file, new URL('../../', import.meta.url))));
  assert.deepEqual(missing, []);
});

test('there is something to check', () => {
  assert.ok(chunks.some((name) => /activity-calendar-/.test(name)));
});

const tagFiles = ['boai.js', 'boai.all.js'];

for (const name of [...tagFiles, ...chunks]) {
  test(`${name.replace(/-[\w-]{6}\.js$/, '')} is ES2020`, () => {
    parse(read(name), { ecmaVersion: 2020, sourceType: tagFiles.includes(name) ? 'script' : 'module' });
  });

  test(`${name.replace(/-[\w-]{6}\.js$/, '')} has its compressed forms beside it`, () => {
    assert.equal(brotliDecompressSync(readFileSync(`${dist}${name}.br`)).toString(), read(name));
    assert.equal(gunzipSync(readFileSync(`${dist}${name}.gz`)).toString(), read(name));
  });
}

for (const name of tagFiles) {
  test(`${name} is ASCII, so that a GBK page reads it right`, () => {
    // oxlint-disable-next-line no-control-regex
    assert.match(read(name), /^[\x00-\x7f]*$/);
  });

  test(`${name} declares nothing on the page`, () => {
    const { body } = parse(read(name), { ecmaVersion: 2020, sourceType: 'script' });
    assert.deepEqual(
      body.map(({ type }) => type).filter((type) => type !== 'EmptyStatement'),
      ['ExpressionStatement'],
    );
  });
}

test('the script tag’s file has at most 4,000 bytes', () => {
  assert.ok(Buffer.byteLength(read('boai.js')) <= 4_000, `${Buffer.byteLength(read('boai.js'))} bytes`);
});

test('the file with all inside asks for no other', () => {
  // The sealing library asks a Node without WebCrypto for its own; a browser never gets there.
  assert.doesNotMatch(read('boai.all.js'), /chunks\/|import\((?!`crypto`)/);
});

test('the digests are those of the files', () => {
  const digests = JSON.parse(read('integrity.json')) as Record<string, string>;
  assert.deepEqual(Object.keys(digests).sort(), [...tagFiles, ...chunks].sort());
  for (const [name, digest] of Object.entries(digests)) {
    const sha384 = createHash('sha384').update(readFileSync(dist + name));
    assert.equal(digest, `sha384-${sha384.digest('base64')}`, name);
  }
});

test('the licenses of what is built in are beside it', () => {
  const named = new Set([...read('licenses.txt').matchAll(/^## (\S+) - /gm)].map(([, name]) => name));
  for (const name of Object.keys(packageFile.dependencies)) assert.ok(named.has(name), name);
});

test('the first screen of a widget is one file, and the script tag names it', () => {
  assert.ok(widgetNames.length > 1);
  for (const name of widgetNames) {
    const manifest = JSON.parse(read(`manifest/${name}.json`)) as Record<
      string,
      { file: string; isEntry?: boolean; imports?: string[] }
    >;
    const entries = Object.values(manifest).filter(({ isEntry }) => isEntry);
    assert.equal(entries.length, 1, name);
    assert.deepEqual(entries[0]!.imports ?? [], [], name);
    const [, hash] = entries[0]!.file.match(/-([\w-]{6})\.js$/)!;
    assert.ok(read('boai.js').includes(hash!), name);
  }
});
