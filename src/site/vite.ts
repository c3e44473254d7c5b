/** What the bundler is told beyond its defaults. */

/** What every live example needs, whatever it counts. */
const BASE = [
  'node_modules.(preact|@preact|@astrojs.preact)',
  'src.calc.numbers.(exact|units).ts',
  'src.formula.slots.ts',
  'src.islands.example.(query|clipboard|history|announce|store|StoreView).ts',
  'src.islands.example.parts.(CommonActions|Permalink|Stepper|Strip|keys).ts',
  'src.i18n.message.ts',
];

/** What every example of a layer needs besides. */
const COMMON = [
  'src.calc.(layers.(evaluate|arguedFormulas)|numbers.(expression|ownOf)|fields.(fields|shapes)|printed.printCall).ts',
  'src.calc.layers.convolution.conv2d.ts',
  'src.formula.symbol.ts',
  'src.islands.example.(ExampleView|ModelView|edit|follow|layers|linkOfExample|loadPart|model|status|texts).ts',
  'src.islands.example.parts.(?!Choice|Cures|OwnPage)',
];

/**
 * One chunk for what every live example needs, the parts of its count too, since one stream compresses best; what only
 * one kind of example or picture needs stands in a chunk of its own. A group takes its modules' imports with it, so the
 * common one comes first.
 * What loads on first use stands alone: the shell needs it too, on pages without an example.
 * What hands do, numbers in sentences first, comes with them; where there are none, when a hand comes near.
 */
export const clientChunks = [
  { name: 'load', test: /preload-helper|src.islands.example.lazy.ts/, priority: 4 },
  { name: 'base', test: new RegExp(BASE.join('|')), priority: 3 },
  { name: 'live', test: new RegExp(COMMON.join('|')), priority: 2 },
  { name: 'hand', test: /src.islands.example.(drag|highlight|sentences).ts/, priority: 1 },
];

/** KaTeX's two text fonts, cut down to what formulas here use (styles/fonts.css says how); the others are small or unused. */
const CUT = /url\(fonts\/(KaTeX_(?:Main-Regular|Math-Italic)\.woff2)\)/g;

/**
 * Drops the woff and ttf twins of KaTeX's fonts from its style sheet, which no browser that runs this book asks for,
 * takes the cut fonts for the whole ones, and puts the
 * sheet into the first of the book's layers.
 */
export function leanFonts() {
  return {
    name: 'lean-fonts',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/katex.*\.css/.test(id)) return null;
      const lean = code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
      if (lean.match(CUT)?.length !== 2) throw new Error(`${id} has changed: see leanFonts in src/site/vite.ts`);
      return `@layer katex{${lean.replace(CUT, 'url(/src/styles/fonts/$1)')}}`;
    },
  };
}

/**
 * Leaves out of Astro's Preact client what it does for signals handed over as props, for `useId` and for islands that
 * are rendered in the browser only. Islands here get plain values, use no hooks and are all rendered at build; the
 * unused branches would bring in all of `@preact/signals` and a preloader.
 */
export function leanClient() {
  const unused = {
    'let signalsRaw = element.dataset.preactSignals;': 'const signalsRaw = false;',
    'const islandMaskId = getIslandMaskId(element);': 'const islandMaskId = null;',
    'if (client === "only")': 'if (false)',
  };
  return {
    name: 'lean-client',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/@astrojs.preact.dist.client\.js/.test(id)) return null;
      return Object.entries(unused).reduce((lean, [from, to]) => {
        if (!lean.includes(from)) throw new Error(`${id} has changed: see leanClient in src/site/vite.ts`);
        return lean.replace(from, to);
      }, code);
    },
  };
}

/**
 * Elements are made by Preact's `h`, which is loaded anyway, instead of by its JSX runtime, which says it a second time
 * and brings what only templates need.
 */
export function leanElements() {
  const made = "import { h } from 'preact';\nexport { Fragment } from 'preact';\n";
  const jsx = 'export const jsx = (type, props, key) => h(type, key === undefined ? props : { ...props, key });\n';
  return {
    name: 'lean-elements',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    load(id: string) {
      return /preact.jsx-runtime.dist/.test(id) ? `${made}${jsx}export const jsxs = jsx;\n` : null;
    },
  };
}

/**
 * What is imported on first use here is one small script without a style sheet of its own: nothing to preload. Vite's
 * helper, which would fetch those, is most of a kilobyte on every page.
 */
export function leanImports() {
  return {
    name: 'lean-imports',
    enforce: 'pre' as const,
    configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : {}),
    load(id: string) {
      return id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null;
    },
  };
}

interface Log {
  code?: string;
}

/** MDX files trigger one harmless warning each about a directive at their top; all other messages pass. */
export function quietMdx(level: 'warn' | 'info' | 'debug', log: Log, pass: (level: string, log: Log) => void): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') pass(level, log);
}
