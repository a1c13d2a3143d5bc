/** What editors are told of our elements is true of the library that npm publishes. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import packageFile from '../../package.json' with { type: 'json' };
import type { Manifest } from '../../demo/manifest/custom-elements.ts';
import { widgetNames } from '../../src/embed/widget-names.ts';

const top = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, top), 'utf8');
const manifest = JSON.parse(read(packageFile.customElements)) as Manifest;

interface ElementClass {
  readonly observedAttributes: readonly string[];
  readonly prototype: object;
}

test('it names every widget, and the provider', () => {
  assert.deepEqual(
    manifest.modules.map(({ declarations }) => declarations[0]!.tagName),
    [...widgetNames, 'provider'].map((name) => `boai-${name}`),
  );
});

/** What a module of the library brings with it, loaded late or not. */
function filesFrom(file: URL, found = new Map<string, string>()): IterableIterator<string> {
  if (!found.has(file.href)) {
    const code = readFileSync(file, 'utf8');
    found.set(file.href, code);
    for (const [, path] of code.matchAll(/\b(?:from |import ?\(?)["'](\.[^"']+)["']/g))
      filesFrom(new URL(path!, file), found);
  }
  return found.values();
}

/** The events that a module asks for: it has no other use for their classes than to fire them. */
function eventClassesIn(code: string): string[] {
  const [, names = ''] = /import \{([^}]*)\} from ["'][^"']*\/booking-events\.js["']/.exec(code) ?? [];
  return names.match(/\w+/g) ?? [];
}

const library = (await import(new URL('dist/lib/index.js', top).href)) as Record<string, ElementClass>;

for (const { path, declarations } of manifest.modules) {
  for (const { tagName, name, description, attributes, events, cssParts, cssProperties } of declarations) {
    test(`<${tagName}> has the attributes that it is said to have, and no others`, async () => {
      const module = (await import(new URL(path, top).href)) as Record<string, ElementClass>;
      assert.equal(module[name], library[name]);
      assert.deepEqual(
        attributes.map((attribute) => attribute.name).toSorted(),
        [...module[name]!.observedAttributes].toSorted(),
      );
    });

    test(`all that is said of <${tagName}> is said in words`, () => {
      assert.ok(description);
      for (const said of [...attributes, ...events, ...cssParts, ...cssProperties]) {
        assert.match(said.name, /^-{0,2}[a-z][a-z-]*$/);
        assert.match(said.description, /\w/, said.name);
      }
    });

    test(`the events of <${tagName}> are those that its code can fire`, async () => {
      const classes = (await import(new URL('dist/lib/ui/booking-events.js', top).href)) as Record<
        string,
        { readonly type: string }
      >;
      const fired = [...filesFrom(new URL(path, top))].flatMap(eventClassesIn);
      assert.deepEqual(events.map(({ type }) => type.text).toSorted(), [...new Set(fired)].toSorted());
      assert.deepEqual(
        events.map(({ type }) => classes[type.text]?.type),
        events.map((event) => event.name),
      );
    });
  }
}

/** What the sheets ask a page for, and what they do without. */
function* tokensInSheets(): Generator<string> {
  for (const file of globSync('src/**/*.ts', { cwd: top }))
    for (const [, name, value] of read(file).matchAll(/var\((--boai-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g))
      yield `${name}: ${value}`;
}

test('its tokens and their defaults are those of the sheets, in light and in dark', () => {
  const { cssProperties } = manifest.modules[0]!.declarations[0]!;
  assert.deepEqual(
    cssProperties.map((token) => `${token.name}: ${token.default}`).toSorted(),
    [...new Set(tokensInSheets())].toSorted(),
  );
});
