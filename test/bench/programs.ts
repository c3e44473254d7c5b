/** Programs whose times are taken: files of Python, and networks of the book as a file that makes one and calls it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** The file's name without its ending. */
  file: string;
  name: string;
  /** Makes `model`, and calls it where it is run as a file. */
  source: string;
  shape: readonly bigint[];
  /** In how many milliseconds it should run on a quiet machine. */
  limit: number;
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** An input of a shape, as Python writes it; two dimensions are tokens. */
export const inputOf = (shape: readonly bigint[]): string =>
  `torch.zeros(${shape.join(', ')}${shape.length === 2 ? ', dtype=torch.long' : ''})`;

/** A network of `content/networks/` in a program that stands by itself. */
function network(file: string, call: string, shape: readonly bigint[]): string {
  const run = ['if __name__ == "__main__":', `    print(type(model(${inputOf(shape)})))`];
  return [read(`../../content/networks/${file}.py`), `model = ${call}`, ...run, ''].join('\n');
}

const ON_IMAGES = [1n, 3n, 224n, 224n];
const ON_TOKENS = [1n, 1024n];

/** Networks of the book, whole. */
export const NETWORK_PROGRAMS: readonly Program[] = [
  {
    file: 'resnet50',
    name: 'ResNet-50',
    source: network('resnet', 'resnet50()', ON_IMAGES),
    shape: ON_IMAGES,
    limit: 60,
  },
  { file: 'gpt2', name: 'GPT-2', source: network('gpt2', 'gpt2()', ON_TOKENS), shape: ON_TOKENS, limit: 60 },
];

/** All of them; the first is the module of the article. */
export const PROGRAMS: readonly Program[] = [
  {
    file: 'article',
    name: "the article's module",
    source: read('programs/article.py'),
    shape: [16n, 3n, 5n, 5n],
    limit: 20,
  },
  ...NETWORK_PROGRAMS,
];

/** A program's model alone, without what it does as a file. */
export const modelOf = ({ source }: Program): string => source.split('if __name__')[0] ?? '';
