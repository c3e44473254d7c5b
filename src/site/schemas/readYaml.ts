/** Reads a YAML file of `content/` by a schema; what is wrong in it is said with file and line, all in one message. */
import { z } from 'astro/zod';
import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

type Path = readonly PropertyKey[];

interface Fault {
  line: number;
  message: string;
}

/** Where the last part of a path stands: its key, or else the deepest part of it that does. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === part) : undefined;
    const item = isSeq(node) ? node.items[Number(part)] : undefined;
    const place = (pair?.key ?? item) as { range?: readonly number[] | null } | undefined;
    if (!place) break;
    offset = place.range?.[0] ?? offset;
    node = pair ? pair.value : item;
  }
  return offset;
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  record: 'a mapping',
  object: 'a mapping',
  string: 'a text',
};

/** What is missing, or of another kind than the schema wants. A schema says the rest itself. */
export const worded: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'invalid_type') return undefined;
  const name = issue.path?.length ? `'${String(issue.path.at(-1))}'` : 'the file';
  const wanted = KINDS[issue.expected] ?? issue.expected;
  return issue.input === undefined ? `${name} is missing` : `${name} must be ${wanted}`;
};

/** The faults behind an issue: an unknown key each has its own line. */
function placesOf(issue: z.core.$ZodIssue): [Path, string][] {
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => [issue.path, message]);
  if (issue.code !== 'unrecognized_keys') return [[issue.path, issue.message]];
  return issue.keys.map((key) => [[...issue.path, key], `there is no '${key}' here; ${issue.message}`]);
}

/** Fails with one message of all faults, by line. */
function failAt(file: string, faults: readonly Fault[]): never {
  const sorted = faults.toSorted((a, b) => a.line - b.line);
  throw new Error(sorted.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** An object that has these keys and no other. */
export const exactly = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `it has ${Object.keys(shape).join(', ')}` : undefined),
  });

/** A text that says something. */
export const sentence = z
  .string()
  .regex(/\S/, { error: ({ path = [] }) => `'${String(path.at(-1))}' is empty; write a text` });

/** The file's text as the schema gives it. Throws one error that names each fault with its line. */
export function readYaml<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const unread = [...document.errors, ...document.warnings];
  if (unread.length > 0)
    failAt(
      file,
      unread.map(({ pos, message }) => ({ line: lineAt(pos[0]), message })),
    );
  const read = schema.safeParse(document.toJS(), { error: worded });
  if (read.success) return read.data;
  const places = read.error.issues.flatMap(placesOf);
  failAt(
    file,
    places.map(([path, message]) => ({ line: lineAt(offsetOf(document, path)), message })),
  );
}
