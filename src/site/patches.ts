/**
 * What the build changes in files of others. Each patch says why it is there and which version it was written for, which
 * a test holds to what is installed; a build in which one finds nothing to change fails (mustChange.ts).
 */
import { CLIENT, mustChange, PRERENDER } from './mustChange.ts';

/** KaTeX's two text fonts, cut down to what formulas here use (styles/fonts.css says how); the others are small or unused. */
const CUT = /url\(fonts\/(KaTeX_(?:Main-Regular|Math-Italic)\.woff2)\)/g;

/**
 * Drops the woff and ttf twins of KaTeX's fonts from its style sheet, which no browser that runs this book asks for, takes
 * the cut fonts for the whole ones, and puts the sheet into the first of the book's layers. There is no setting for it:
 * the sheet is published as one file. For katex 0.19.1.
 */
export const leanFonts = () =>
  mustChange(PRERENDER, {
    name: 'lean-fonts',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/katex.*\.css/.test(id)) return null;
      const lean = code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
      if (lean.match(CUT)?.length !== 2) throw new Error(`${id} has changed: see leanFonts in src/site/patches.ts`);
      return `@layer katex{${lean.replace(CUT, 'url(/src/styles/fonts/$1)')}}`;
    },
  });

/**
 * Leaves out of Astro's Preact client what it does for signals handed over as props, for `useId` and for islands that
 * are rendered in the browser only. Islands here get plain values, use no hooks and are all rendered at build; the
 * unused branches would bring in all of `@preact/signals` and a preloader, which no setting leaves out. For
 * @astrojs/preact 6.0.5.
 */
export function leanClient() {
  const unused = {
    'let signalsRaw = element.dataset.preactSignals;': 'const signalsRaw = false;',
    'const islandMaskId = getIslandMaskId(element);': 'const islandMaskId = null;',
    'if (client === "only")': 'if (false)',
  };
  return mustChange(CLIENT, {
    name: 'lean-client',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/@astrojs.preact.dist.client\.js/.test(id)) return null;
      return Object.entries(unused).reduce((lean, [from, to]) => {
        if (!lean.includes(from)) throw new Error(`${id} has changed: see leanClient in src/site/patches.ts`);
        return lean.replace(from, to);
      }, code);
    },
  });
}

/**
 * Elements are made by Preact's `h`, which is loaded anyway, instead of by its JSX runtime, which says it a second time
 * and brings what only templates need. For preact 10.29.8.
 */
export function leanElements() {
  const made = "import { h } from 'preact';\nexport { Fragment } from 'preact';\n";
  const jsx = 'export const jsx = (type, props, key) => h(type, key === undefined ? props : { ...props, key });\n';
  return mustChange(CLIENT, {
    name: 'lean-elements',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    load(id: string) {
      return /preact.jsx-runtime.dist/.test(id) ? `${made}${jsx}export const jsxs = jsx;\n` : null;
    },
  });
}

/**
 * What is imported on first use here is one small script without a style sheet of its own: nothing to preload. Vite's
 * helper, which would fetch those, is most of a kilobyte on every page, and it comes even where `modulePreload` is off.
 * For vite 8.3.8.
 */
export const leanImports = () =>
  mustChange(CLIENT, {
    name: 'lean-imports',
    enforce: 'pre' as const,
    configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : {}),
    load(id: string) {
      return id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null;
    },
  });
