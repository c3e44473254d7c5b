/** What the bundler is told beyond its defaults. */

/** One chunk for Preact, one for the calculation module: pages share them. Preact first, or calc swallows it. */
export const clientChunks = [
  { name: 'preact', test: /node_modules.(preact|@preact)/, priority: 20 },
  { name: 'calc', test: /src.calc./, priority: 10 },
];

/** Drops the woff and ttf twins of KaTeX's fonts from its style sheet: no browser that runs this book asks for them. */
export function leanFonts() {
  return {
    name: 'lean-fonts',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/katex.*\.css/.test(id)) return null;
      return code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
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
