/** The networks of `content/`, by the list in `content/networks.yaml`: their files, and what names them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Files } from '../start.ts';

const CONTENT = fileURLToPath(new URL('../../../content/', import.meta.url));

/** A family as the list has it; `src/site/schemas/networks.ts` says what each key may hold. */
export interface WrittenFamily {
  family: string;
  file: string;
  paper?: string | undefined;
  url?: string | undefined;
  reference?: string | undefined;
  classes?: string | undefined;
  input: string;
  networks: readonly (string | WrittenNetwork)[];
  /** Other ways to make one of them that are counted too: `resnet50(stride_in_1x1=True)`. */
  ways?: readonly string[] | undefined;
}

/** A network that has another call, input or paper than its family. */
export interface WrittenNetwork {
  name: string;
  call?: string | undefined;
  input?: string | undefined;
  paper?: string | undefined;
  url?: string | undefined;
}

/** A network that can be counted. */
export interface Network {
  name: string;
  family: string;
  /** Its file, below `content/networks/` without its ending. */
  file: string;
  /** How it is made: Python, with the file's names. */
  call: string;
  /** The shape it is usually counted on, `1,3,224,224`. */
  input: string;
  paper?: string | undefined;
  url?: string | undefined;
  /** The module whose structure and names it has, as Python writes it. */
  reference?: string | undefined;
}

/** The list as it is written. */
export const networksText = (): string => readFileSync(`${CONTENT}networks.yaml`, 'utf8');

/** Every network of a list, in its order. */
export function networksOf(families: readonly WrittenFamily[]): Network[] {
  return families.flatMap(({ networks, classes: _, ways: __, ...family }) =>
    networks.map((one) => {
      const own = typeof one === 'string' ? { name: one } : one;
      return { call: `${own.name}()`, ...family, ...own };
    }),
  );
}

/** The networks of a list that are made in other ways too, each with the call that does it. */
export function waysOf(families: readonly WrittenFamily[]): { network: Network; call: string }[] {
  return families.flatMap((family) => {
    const networks = networksOf([family]);
    return (family.ways ?? []).map((call) => {
      const network = networks.find(({ name }) => call.startsWith(`${name}(`));
      if (!network) throw new ReferenceError(`'${call}' makes no network of ${family.family}`);
      return { network, call };
    });
  });
}

let read: readonly WrittenFamily[] | undefined;

/** The families of the book, in its order. */
export const families = (): readonly WrittenFamily[] => (read ??= parse(networksText()) as WrittenFamily[]);

/** What Python is told of the networks: the file of each, the files behind a module, the first network of a class. */
function toldToPython(): string {
  const all = networksOf(families());
  const told = {
    FILES: Object.fromEntries(all.map(({ name, file }) => [name, file])),
    REFERENCES: Object.fromEntries(
      families().flatMap(({ reference, file }) => (reference === undefined ? [] : [[reference, file]])),
    ),
    CLASSES: Object.fromEntries(
      families().flatMap((one) => (one.classes === undefined ? [] : [[one.classes, networksOf([one])[0]?.name]])),
    ),
  };
  const lines = Object.entries(told).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`);
  return `"""What content/networks.yaml says."""\n${lines.join('')}`;
}

/** The package `networks`, and what Python knows of it. */
export function readNetworks(): Files {
  const files = readdirSync(`${CONTENT}networks`).filter((file) => file.endsWith('.py'));
  return new Map<string, string | Uint8Array>([
    ...files.map((file) => [`networks/${file}`, readFileSync(`${CONTENT}networks/${file}`)] as const),
    ['_flopbook/_networks.py', toldToPython()],
  ]);
}
