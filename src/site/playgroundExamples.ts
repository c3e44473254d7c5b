/** The examples of the playground: each a file of `content/playground/`, whose first line names it. */

const FILES = import.meta.glob('#content/playground/*.py', { query: '?raw', import: 'default', eager: true });

/** The name on the first line, `# 1 LeNet-5`; the number is the example's place. */
const HEAD = /^# (\d+) (.+)\n/;

interface PlaygroundExample {
  name: string;
  source: string;
}

function readExample([file, text]: [string, unknown]): PlaygroundExample & { place: number } {
  const [head, place, name] = HEAD.exec(String(text)) ?? [];
  if (head === undefined || name === undefined) throw new Error(`${file}:1: an example begins with '# 1 its name'`);
  return { place: Number(place), name, source: String(text).slice(head.length).trim().concat('\n') };
}

/** The examples in their order. */
export const PLAYGROUND_EXAMPLES: readonly PlaygroundExample[] = Object.entries(FILES)
  .map(readExample)
  .sort((one, other) => one.place - other.place)
  .map(({ name, source }) => ({ name, source }));
