/** `notices.txt`: every package that stands in what the book ships, with its version, licence and source, from the bundle itself; and data. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { CLIENT } from './mustChange.ts';

/** What a package says of itself. */
interface Described {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: string | { url: string };
}

/** The part of the bundler's output that is read: modules of scripts, and the files that others were made from. */
interface Piece {
  type: 'chunk' | 'asset';
  moduleIds?: readonly string[];
  originalFileNames?: readonly string[];
}

const INSTALLED = 'node_modules';

/** The package that a file was installed with, the innermost where packages stand in packages. */
const packageOf = (file: string): string | undefined =>
  /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(`/${file.replaceAll('\\', '/')}`)?.[1];

/** The packages in a bundle. */
export function packagesIn(pieces: Iterable<Piece>): Set<string> {
  const files = [...pieces].flatMap(({ moduleIds = [], originalFileNames = [] }) => [
    ...moduleIds,
    ...originalFileNames,
  ]);
  return new Set(files.flatMap((file) => packageOf(file) ?? []));
}

/** Packages that ship no text of their licence, and what stands in its place. */
const GIVEN: Readonly<Record<string, string>> = { pyodide: 'src/site/licences/pyodide.txt' };

/** The text of a package's licence. Throws where there is none: what the book hands on must be allowed. */
function licenceText(folder: string, name: string): string {
  if (GIVEN[name]) return readFileSync(GIVEN[name], 'utf8').trim();
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (!file) throw new Error(`${name} is shipped and has no text of a licence: give it one in src/site/notices.ts`);
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
}

function notice(name: string): string {
  const folder = `${INSTALLED}/${name}`;
  const { version, license, homepage, repository }: Described = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  );
  const source = typeof repository === 'string' ? repository : repository?.url;
  const lines = [
    `${name} ${version}`,
    `Licence: ${license}`,
    `Source: ${homepage ?? source?.replace(/^git\+/, '')}`,
    '',
    licenceText(folder, name),
  ];
  return lines.join('\n');
}

/** Data of others that the book hands on, as a file and in pictures: what it is, its licence, and what was changed. */
const DATA = [
  {
    name: 'timings.csv, of pytorch-image-models',
    licence: 'Apache-2.0',
    text: 'src/site/licences/pytorch-image-models.txt',
    changed: 'Taken from results/benchmark-infer-amp-nchw-pt291-cu130-5090.csv; columns were left out and renamed.',
    source: 'https://github.com/huggingface/pytorch-image-models',
  },
] as const;

const dataNotice = ({ name, licence, text, changed, source }: (typeof DATA)[number]): string =>
  [name, `Licence: ${licence}`, `Source: ${source}`, '', changed, '', readFileSync(text, 'utf8').trim()].join('\n');

const RULE = `\n\n${'-'.repeat(72)}\n\n`;

/** The text of the page. */
export function noticesText(packages: Iterable<string>): string {
  const names = [...packages].sort();
  const head = `This book is made with the packages below, and hands parts of them on to its readers.\nThe licences of the book itself: ${[
    'CC BY 4.0 for text and figures, https://creativecommons.org/licenses/by/4.0/',
    'MIT for code.',
  ].join('; ')}`;
  return `${[head, ...names.map(notice), ...DATA.map(dataNotice)].join(RULE)}\n`;
}

/** Packages that the bundler does not see: the element that wakes islands stands in the pages, Python in files of its own. */
const UNSEEN = ['astro', 'pyodide'];

/** Writes `notices.txt` from what the bundler puts out. Fonts come with the pages' style sheets, scripts with the client. */
export function notices(): AstroIntegration {
  const shipped = new Set<string>(UNSEEN);
  const collect = {
    name: 'flopbook:notices',
    generateBundle(this: { environment: { name: string } }, _: unknown, bundle: Record<string, Piece>): void {
      const all = Object.values(bundle);
      const pieces = this.environment.name === CLIENT ? all : all.filter(({ type }) => type === 'asset');
      for (const name of packagesIn(pieces)) shipped.add(name);
    },
  };
  return {
    name: 'notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collect] } });
      },
      'astro:build:done': ({ dir }) => writeFileSync(new URL('notices.txt', dir), noticesText(shipped)),
    },
  };
}
