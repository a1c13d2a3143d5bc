/**
 * The builds, by `--mode`: a widget's name (the chunks that the script tag imports for it), `loader` (the script tag's
 * own file, which names their entries), `all` (the same with all widgets inside), `frame`, `counsellors`, `desk` and `studio`
 * (pages of one file) and `library` (ES modules for npm). demo/build-widgets.ts runs those that a page loads, `npm run build`
 * all.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
// oxlint-disable-next-line import/no-named-as-default -- the package exports it both ways.
import MagicString from 'magic-string';
import { defineConfig, parseAst, type Plugin, type UserConfig } from 'vite';
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

/** What is replaced in Lit's own files, and by what. */
const litCuts: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, '(void 0)'],
  [/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/g, ''],
  [/Error\("(?:Value passed to|CSSResult is not|invalid template)[^)]*\)/g, 'Error("lit")'],
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, 'void 0'],
  [/Symbol\.metadata\?\?=[^;]*;/g, ''],
  [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]*\}/g, ''],
  [/static addInitializer\(\w\)\{[^}]*\}/, ''],
  [/,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/, ''],
  [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
  [/,\w+=\w+\.litNonce;void 0!==\w+&&\w+\.setAttribute\("nonce",\w+\),/, ';'],
  [/break;case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/, ''],
  [/break;case Number:[^:]*:Number\(\w\);break;case Object:[^}]*\}catch\(\w\)\{\w=null\}/, ''],
  [/3===\w\?"<\/?math>":""/g, '""'],
  [/(2===\w)\|\|3===\w/g, '$1'],
  [/else\{let \w=-1;for\([^)]*\)\);\)\w+\.push\(\{type:7,index:\w+\}\),\w\+=\w+\.length-1\}/, ''],
  [/\w=(\w)\.trustedTypes,\w=\w\?\w\.emptyScript:"",/, ''],
  [/toAttribute\(\w,\w\)\{.*?return \w\},/, ''],
  [/,converter:\w,reflect:!1,useDefault:!1,hasChanged:\w/, ''],
  [/,this\._\$Em=null(?=,)/, ''],
  [/_\$ET\(\w,\w\)\{.*?\}(?=_\$AK)/, ''],
  [
    /if\(void 0!==(\w)&&this\._\$Em!==\1\)\{(const \w=(\w)\.getPropertyOptions).*?\.converter:(\w);.*?\((\w),\w\.type\).*?_\$Em=null\}/,
    'if(void 0!==$1)this[$1]=$4.fromAttribute($5,$3.getPropertyOptions($1).type)',
  ],
  [/!\(\(\w\.hasChanged\?\?(\w)\)(\(\w,\w\))\|\|.*?\)\)\)\)return/, '!$1$2)return'],
  [
    /C\((\w),(\w),\{useDefault.*?\}(?=async _\$EP)/,
    'C($1,$2){this._$AL.has($1)||(this.hasUpdated||($2=void 0),this._$AL.set($1,$2))}',
  ],
  [/this\._\$Eq&&=.*?\)\),/, ''],
  [/\bextends Event\b/, 'extends CustomEvent'],
];

/**
 * Lit as one of several on a page that is somebody else's, and without what no visitor meets. Left out are calls for
 * polyfills of browsers that are older than any here and for pages that a server has drawn, the words of errors that only
 * whoever writes a component can make, what Lit writes on the page's window (its versions, which only its development build
 * reads) and a nonce that it reads there, and what is not used here: standard decorators and initializers, properties that
 * reflect or have a converter or comparison of their own, attributes that are numbers or JSON, MathML, expressions in comments.
 * A build in which one of these is not found fails: a new release of Lit has to be looked at.
 * Each copy makes a policy for Trusted Types, of which a page may allow one: the script tag makes it and hands it over. And
 * MooTools puts a type of its own in the place of `Event`, of which `CustomEvent` is the untouched child.
 */
function litAmongOthers(): Plugin {
  const policy = /(?<=,\w+=)\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
  const unfound = new Set(litCuts.map(([pattern]) => pattern));
  let hasLit = false;
  return {
    name: 'boai:lit-among-others',
    buildEnd() {
      if (hasLit && unfound.size > 0)
        this.error(`Lit is not what it was; not found in it: ${[...unfound].join('  ')}`);
    },
    transform: {
      filter: { id: /\/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element|@lit\/context)\// },
      handler(code) {
        let quiet = code;
        for (const [pattern, instead] of litCuts) {
          const before = quiet;
          quiet = before.replace(pattern, instead);
          if (quiet !== before) unfound.delete(pattern);
        }
        hasLit = true;
        if (!policy.test(quiet)) return quiet;
        const shared = quiet
          .replace(policy, '0')
          .replace(/void 0!==\w+\?\w+\.createHTML\((\w+)\):\1/, 'defaults().policy.createHTML($1)');
        return `import{defaults}from${JSON.stringify(resolve('src/context/defaults.ts'))};${shared}`;
      },
    },
  };
}

/**
 * ES2020 has no static fields, and lowered to calls they keep every class of Chart.js alive, used or not: 11 KB more. What
 * its classes say of themselves become static getters, which are read the same and can be left out. And where Prototype or
 * MooTools have an `Array.from` of their own, a set becomes an array by spreading.
 */
function droppableCharts(): Plugin {
  return {
    name: 'boai:droppable-charts',
    transform: {
      filter: { id: /\/chart\.js\/dist\/.*\.js$/ },
      handler(code) {
        const text = new MagicString(code);
        walk(parseAst(code), (node) => {
          if (node.type === 'CallExpression') {
            const { start, end } = node['callee'] as Node;
            const [set, ...more] = node['arguments'] as Node[];
            if (code.slice(start, end) !== 'Array.from' || !set || more.length > 0) return;
            text.update(node.start, set.start, '[...').update(set.end, node.end, ']');
            return;
          }
          if (node.type !== 'PropertyDefinition' || !node['static']) return;
          const { name } = node['key'] as { name: string };
          if (!/^(id|defaults|overrides|descriptors|defaultRoutes)$/.test(name)) return;
          const { start, end } = node['value'] as Node;
          text.update(node.start, node.end, `static get ${name}() { return ${code.slice(start, end)}; }`);
        });
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
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

/**
 * Digests of all that a page loads, for pages that pin a version, in `integrity.json`; those of the two files that a tag
 * may name are printed as well. In the last build of all, when every file is there.
 */
function integrity(): Plugin {
  return {
    name: 'boai:integrity',
    writeBundle({ dir }) {
      const files = globSync('{*.js,chunks/*.js}', { cwd: dir! }).sort();
      const digest = (file: string) =>
        `sha384-${createHash('sha384')
          .update(readFileSync(join(dir!, file)))
          .digest('base64')}`;
      const all = Object.fromEntries(files.map((file) => [file, digest(file)]));
      writeFileSync(join(dir!, 'integrity.json'), `${JSON.stringify(all, null, 2)}\n`);
      for (const file of ['boai.js', 'boai.all.js']) {
        console.log(`boai/${packageFile.version}/${file} ${all[file]}`);
      }
    },
  };
}

interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
}

function manifestOf(widget: string): string {
  return `manifest/${widget}.json`;
}

/** Widget → the hash in the name of its first screen's file, from the manifests of their builds. */
function widgetHashes(): Record<string, string> {
  return Object.fromEntries(
    widgetNames.map((name) => {
      const manifest = JSON.parse(readFileSync(`${outDir}/${manifestOf(name)}`, 'utf8')) as Record<
        string,
        ManifestEntry
      >;
      const { file } = Object.values(manifest).find(({ isEntry }) => isEntry)!;
      return [name, file.slice(`chunks/${name}-`.length, -'.js'.length)];
    }),
  );
}

const browserBuild = {
  outDir,
  target: 'es2020',
  minify: true,
  modulePreload: false,
  copyPublicDir: false,
  reportCompressedSize: false,
} as const;

/**
 * Each widget is bundled by itself, Lit included, so that its first screen is one file: compressed apart, what it shares
 * with the others costs 500 to 1,000 bytes more, and no widget alone would fit a first flight of 14,000. A page with two
 * widgets loads Lit twice instead; each bundle is configured by the script tag, and they meet in the DOM only.
 */
function widgetBuild(name: string): UserConfig {
  return {
    plugins: [plainNames(), litAmongOthers(), droppableCharts(), compressed()],
    build: {
      ...browserBuild,
      emptyOutDir: name === widgetNames[0],
      manifest: manifestOf(name),
      // As a library, for then imports stay bare: the helper that preloads style sheets would cost 600 bytes.
      lib: { formats: ['es'], entry: { [name]: entryOf(name) } },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        // Asked for by the sealing library on a Node without WebCrypto; a browser never gets there.
        external: ['crypto'],
        output: {
          minify: true,
          entryFileNames: 'chunks/[name]-[hash:6].js',
          // In base 64 the same six would cost a byte or two more, and differently in each build.
          hashCharacters: 'hex',
          chunkFileNames: 'chunks/[name]-[hash:6].js',
          // All that the first screen needs is in the entry; left to itself the bundler takes a module or two out of it.
          codeSplitting: { groups: [{ name, tags: ['$initial'] }] },
        },
      },
    },
  };
}

/** An old GBK page reads an unlabelled classic script as GBK: what is not ASCII is written as escapes. */
function asciiOnly(): Plugin {
  return {
    name: 'boai:ascii-only',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          /[\u0080-\uffff]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}

/** A page as one file: its script is inside, and its policy lets in that script, and the page's own style, by their hashes. */
function onePage(template: string, fileName: string): Plugin {
  return {
    name: 'boai:one-page',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'chunk') continue;
        const script = `\n${file.code.replace(/<\/script/g, '<\\/script')}`;
        const page = readFileSync(template, 'utf8');
        const source = page
          .replace('SCRIPT_HASH', hashSource(script))
          .replace('STYLE_HASH', () => hashSource(/<style>([^]*?)<\/style>/.exec(page)?.[1] ?? ''))
          .replace('</body>', () => `<script type="module">${script}</script></body>`);
        this.emitFile({ type: 'asset', fileName, source });
        delete bundle[name];
      }
    },
  };
}

/** A page without a script, as it is. */
function besides(page: string, fileName: string): Plugin {
  return {
    name: 'boai:besides',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(page, 'utf8') });
    },
  };
}

/** As a policy names it. */
function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

function pageBuild(script: string, template: string, fileName: string): UserConfig {
  return {
    plugins: [onePage(template, fileName)],
    build: {
      ...browserBuild,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['crypto'],
        input: script,
        output: { format: 'es', entryFileNames: 'page.js' },
      },
    },
  };
}

const builds: Record<string, () => UserConfig> = {
  ...Object.fromEntries(widgetNames.map((name) => [name, () => widgetBuild(name)])),
  // Needs no network, and its policy lets it into none.
  counsellors: () =>
    pageBuild('demo/portal/counsellors/open.ts', 'demo/portal/counsellors/page.html', 'counsellors.html'),
  desk: () => pageBuild('demo/portal/desk/desk.ts', 'demo/portal/desk/page.html', 'desk.html'),
  frame: () => pageBuild('src/embed/frame.ts', 'src/embed/frame.html', 'embed.html'),
  studio: () => {
    const page = pageBuild('demo/portal/studio/studio.ts', 'demo/portal/studio/page.html', 'studio.html');
    return {
      ...page,
      define: {
        __BOAI_VERSION__: JSON.stringify(packageFile.version),
        __BOAI_WHOLE_BYTES__: String(statSync(`${outDir}/boai.all.js.br`).size),
      },
      plugins: [page.plugins, besides('demo/portal/studio/preview.html', 'studio-preview.html')],
    };
  },
  loader: () => ({
    plugins: [plainNames(), compressed()],
    define: {
      __BOAI_VERSION__: JSON.stringify(packageFile.version),
      __BOAI_WIDGET_HASHES__: JSON.stringify(widgetHashes()),
    },
    build: {
      ...browserBuild,
      emptyOutDir: false,
      rolldownOptions: { input: 'src/embed/boai.ts', output: { format: 'iife', entryFileNames: 'boai.js' } },
    },
  }),
  all: () => ({
    plugins: [plainNames(), litAmongOthers(), droppableCharts(), asciiOnly(), compressed(), integrity()],
    define: { __BOAI_VERSION__: JSON.stringify(packageFile.version) },
    build: {
      ...browserBuild,
      emptyOutDir: false,
      chunkSizeWarningLimit: 600,
      // Of all that a widget has in it of others: minified, their own notices are gone.
      license: { fileName: 'licenses.txt' },
      lib: { formats: ['iife'], name: 'boai', entry: 'src/embed/boai.all.ts' },
      rolldownOptions: {
        external: ['crypto'],
        output: { minify: true, entryFileNames: 'boai.all.js', codeSplitting: false },
      },
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
        external: /^(lit|@lit\/context|@hpke\/core|chart\.js|uqr)(\/|$)/,
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => ({ logLevel: 'warn', ...builds[mode]?.() }));
