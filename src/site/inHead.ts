/**
 * The scripts that stand in the head of pages. They are written into each page, so they are made as short as a bundler
 * makes what it bundles; the policy of pages names them by their hashes, in just that form.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

const FOLDER = 'src/layout/';

/** What stands in one tag each, by the files of `src/layout/` it is made of. */
const TAGS = [['theme'], ['opening', 'answers'], ['early']];

/** A script as it stands in pages. Throws where it cannot be read. */
function short(file: string): string {
  const { code, errors } = minifySync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  return code.trim();
}

/** The hashes of all tags. */
export const headHashes = () =>
  TAGS.map((names) => {
    const script = names.map((name) => short(`${FOLDER}${name}.js`)).join('');
    return `sha256-${createHash('sha256').update(script).digest('base64')}` as const;
  });

/** Gives the text of such a script, which is imported with `?raw`, in its short form. */
export function shortInHead() {
  const files = TAGS.flat().map((name) => `/${FOLDER}${name}.js?raw`);
  return {
    name: 'short-in-head',
    enforce: 'pre' as const,
    load(id: string): string | undefined {
      if (!files.some((file) => id.endsWith(file))) return undefined;
      return `export default ${JSON.stringify(short(id.replace('?raw', '')))};`;
    },
  };
}
