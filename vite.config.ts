/**
 * Three builds, by `--mode`: `widgets` (the chunks that the script tag imports), `loader` (the script tag's own file,
 * which names them) and `library` (ES modules for npm). `npm run build` runs all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
// oxlint-disable-next-line import/no-named-as-default -- the package exports it both ways.
import MagicString from 'magic-string';
import { defineConfig, parseAst, type Plugin, type Rolldown, type UserConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { entryOf, widgetNames } from './src/embed/widget-names.ts';

const outDir = 'dist';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) value.forEach((item) => walk(item, visit));
  else if (typeof value === 'object' && value !== null && 'type' in value) {
    visit(value as Node);
    for (const member of Object.values(value)) walk(member, visit);
  }
}

/**
 * ES2020 has no private names, and lowering them to WeakMaps costs bytes and time; here they become plain, short
 * properties that nobody else uses. White space in templates shrinks to one space, or to none inside style sheets.
 */
function plainNames(): Plugin {
  return {
    name: 'boai:plain-names',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code) {
        const text = new MagicString(code);
        walk(parseAst(code, { lang: 'ts' }), (node) => {
          if (node.type === 'PrivateIdentifier')
            text.update(node.start, node.end, `$private$${String(node['name'])}`);
          if (node.type !== 'TaggedTemplateExpression') return;
          const tag = (node['tag'] as Node)['name'];
          for (const { start, end } of (node['quasi'] as unknown as { quasis: Node[] }).quasis) {
            if (start === end) continue;
            const source = code.slice(start, end);
            if (tag === 'css') {
              const bare = source.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
              const tight = bare.replace(/ ?([`{};,>]) ?/g, '$1').replace(/: /g, ':');
              text.update(start, end, tight.replace(/;}/g, '}').replace(/([ :(,])0\./g, '$1.'));
            } else if (tag === 'html' || tag === 'svg') {
              // A template's ends are where the formatter broke the line; in the page they would be text nodes.
              const bare = source.replace(/^`\n\s*|\n\s*`$/g, '`');
              // So does a line break between two tags, or between a tag and an expression on the next line.
              text.update(start, end, bare.replace(/>\s*\n\s*(<|$)/g, '>$1').replace(/\s+/g, ' '));
            }
          }
        });
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
    generateBundle(_options, bundle) {
      // They have served the minifier.
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/\/\* @__PURE__ \*\/ ?/g, '');
      }
    },
    renderChunk(code) {
      const short = new Map<string, string>();
      return code.replace(/\$private\$\w+/g, (name) => {
        // Lit's own begin with `_$`, so these meet none of them.
        if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
        return short.get(name)!;
      });
    },
  };
}

/** Writes the compressed forms beside each file, so that a server needs no time for it. */
function compressed(): Plugin {
  return {
    name: 'boai:compressed',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|json)$/.test(file))) {
        const content = readFileSync(join(dir!, name));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(content, { params }));
        writeFileSync(join(dir!, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

interface ManifestEntry {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** Widget → its entry chunk and what that imports, from the manifest of the `widgets` build. */
function widgetFiles(): Record<string, string[]> {
  const manifest = JSON.parse(readFileSync(`${outDir}/manifest.json`, 'utf8')) as Record<
    string,
    ManifestEntry
  >;
  const withImports = ({ file, imports = [] }: ManifestEntry): string[] => [
    file,
    ...imports.flatMap((key) => withImports(manifest[key]!)),
  ];
  return Object.fromEntries(
    Object.values(manifest)
      .filter(({ isEntry }) => isEntry)
      .map((entry) => [entry.name!, [...new Set(withImports(entry))]]),
  );
}

/**
 * What the first screens of two widgets or more share is one file: a second one would cost each of them more than what
 * it does not need. Left to itself the bundler also looks at what comes later, and makes five files of it.
 */
function sharedChunk(id: string, context: Rolldown.ChunkingContext): string | null {
  const reached = new Set<string>();
  const climb = (module: string): void => {
    if (reached.has(module)) return;
    reached.add(module);
    context.getModuleInfo(module)?.importers.forEach(climb);
  };
  climb(id);
  const needed = widgetNames.filter((name) => [...reached].some((module) => module.endsWith(entryOf(name))));
  return needed.length < 2 ? null : 'core';
}

const browserBuild = {
  outDir,
  target: 'es2020',
  minify: true,
  modulePreload: false,
  copyPublicDir: false,
  reportCompressedSize: false,
} as const;

const builds: Record<string, () => UserConfig> = {
  widgets: () => ({
    plugins: [plainNames(), compressed()],
    build: {
      ...browserBuild,
      emptyOutDir: true,
      manifest: 'manifest.json',
      // As a library, for then imports stay bare: the helper that preloads style sheets would cost 600 bytes.
      lib: {
        formats: ['es'],
        entry: Object.fromEntries(widgetNames.map((name) => [name, entryOf(name)])),
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: 'chunks/[name]-[hash].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              { debugName: 'first screens', tags: ['$initial'], name: sharedChunk },
              // Asked for together, and compressed better so.
              { debugName: 'slots', name: 'slots', test: /src\/api\/(generated\/)?slot-/ },
            ],
          },
        },
      },
    },
  }),
  loader: () => ({
    plugins: [plainNames(), compressed()],
    define: {
      __BOAI_VERSION__: JSON.stringify(packageFile.version),
      __BOAI_WIDGET_FILES__: JSON.stringify(widgetFiles()),
    },
    build: {
      ...browserBuild,
      emptyOutDir: false,
      rolldownOptions: { input: 'src/embed/boai.ts', output: { format: 'iife', entryFileNames: 'boai.js' } },
    },
  }),
  library: () => ({
    build: {
      outDir: `${outDir}/lib`,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: {
        formats: ['es'],
        entry: [
          'src/index.ts',
          'src/context/provider.define.ts',
          ...widgetNames.map((name) => `src/widgets/${name}/${name}.define.ts`),
        ],
      },
      rolldownOptions: {
        external: /^(lit|@lit\/context|chart\.js|uqr)(\/|$)/,
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => ({ logLevel: 'warn', ...builds[mode]?.() }));
