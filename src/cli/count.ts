/**
 * `npm run -s count -- 'nn.Conv2d(3, 7, 3)' 16,3,5,5`: counts a module on an input, by the book and as every counting
 * tool prints it. `--json` prints one object, `--explain 3465` says which count a figure is. On bad input one line on
 * standard error, and exit status 2.
 */
import { parseArgs } from 'node:util';
import { explain } from '#calc/explain.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Written } from '#calc/module.ts';
import { readModule, record } from '#calc/module.ts';
import type { Recording } from '#calc/recording.ts';
import type { Shape } from '#calc/shapes.ts';
import { explanationText } from './explanation.ts';
import { faultText, problemText } from './faults.ts';
import { countedObject, toJson } from './json.ts';
import { table } from './table.ts';

const USAGE = "npm run -s count -- 'nn.Conv2d(3, 7, 3)' 1,3,5,5 [--json] [--explain 3465]";

/** Ends with one line that says what to do instead. */
class Complaint extends Error {}

interface Wanted {
  module: Written;
  input: Shape;
  calls: Recording;
}

/** An input shape as it is typed: `16,3,5,5`, `(16, 3, 5, 5)` or `16x3x5x5`. */
function readShape(text: string): Shape {
  const parts = text
    .replace(/^\s*[([]|[)\]]\s*$/g, '')
    .replace(/,\s*$/, '')
    .split(/\s*[,x×]\s*/);
  if (!parts.every((part) => /^\d{1,16}$/.test(part.trim()) && BigInt(part) > 0n && BigInt(part) <= 10n ** 15n))
    throw new Complaint(`the input shape '${text}' is not read: write whole numbers from 1 to 10^15, such as 1,3,5,5`);
  return parts.map((part) => BigInt(part));
}

function read(code: string, shape: string): Wanted {
  const read = readModule(code, layerNamed);
  if (!read.ok) throw new Complaint(faultText(read.fault));
  const input = readShape(shape);
  const recorded = record(read.module, input);
  if (!recorded.ok) throw new Complaint(problemText(recorded));
  return { module: read.module, input, calls: recorded.calls };
}

function run(args: readonly string[]): string {
  const options = { json: { type: 'boolean' }, explain: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [code, shape, ...more] = positionals;
  if (!code || !shape || more.length > 0) throw new Complaint(`a module and an input shape are needed: ${USAGE}`);
  const { module, input, calls } = read(code, shape);
  if (values.explain !== undefined) {
    const explained = explain(values.explain, module, input, calls);
    const said = explanationText(values.explain, explained);
    if (!explained.ok) throw new Complaint(said);
    return said;
  }
  return values.json ? toJson(countedObject(calls, input)) : table(code.trim(), input, calls);
}

try {
  process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
  // What `parseArgs` throws names the option that it does not know.
  const known = error instanceof Complaint || (error instanceof Error && 'code' in error);
  if (!known) throw error;
  process.stderr.write(`${(error as Error).message.split('\n')[0]}\n`);
  process.exitCode = 2;
}
