/**
 * Has JSX written by the bundler when the book is built, as @preact/preset-vite does by itself. @astrojs/preact always hands it
 * options of Babel, and Babel then reads all of the book's TypeScript, twice in every build, for the same code.
 */
export const jsxByBundler = () => ({
  name: 'jsx-by-bundler',
  apply: 'build' as const,
  config: () => ({ oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }),
  configResolved({ plugins }: { plugins: readonly { name: string; transform?: unknown }[] }) {
    const byBabel = plugins.find(({ name }) => name === 'vite:preact-jsx');
    if (!byBabel) throw new Error('@preact/preset-vite has no plugin vite:preact-jsx: see src/site/jsxByBundler.ts');
    byBabel.transform = undefined;
  },
});
