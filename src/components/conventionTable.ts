/** What is done in some layers, by kind of arithmetic, and what each convention counts of it. */
import type { Convention } from '#calc/conventions/define.ts';
import { tally } from '#calc/conventions/define.ts';
import { CONVENTIONS } from '#calc/conventions/index.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Primitives } from '#calc/layers/primitives.ts';
import { sum } from '#calc/numbers/exact.ts';
import { grouped } from '#calc/numbers/units.ts';
import { printCall } from '#calc/printed/printCall.ts';
import type { Call, Run } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { pathOfTool } from '#site/reference.ts';

/** What a convention says of one call. */
interface Counted {
  counts: boolean;
  /** Its figure; empty where it has no rule. */
  text: string;
  /** The page that says why, where a reader would be surprised. */
  why: string | undefined;
}

function runOf(text: string, shape: string, at: string): Run {
  const read = readModule(text, layerNamed);
  if (!read.ok) throw new RangeError(`${at}: '${text}' does not read as modules`);
  const recorded = record(read.module, shape.split(',').map(BigInt));
  if (!recorded.ok) throw new RangeError(`${at}: '${text}' does not fit on ${shape}`);
  return recorded.run;
}

/** A call as a run of its own. */
const alone = (run: Run, call: Call): Run => {
  const { inputs, outputs, returned } = call;
  return { ...run, inputs, outputs, returned, calls: [call] };
};

function cellOf(locale: Locale, convention: Convention, run: Run): Counted {
  const { value, rows } = tally(convention, run);
  const ruled = rows.some(({ answer }) => answer.kind === 'counted');
  const note = rows.map(({ answer }) => ('note' in answer ? answer.note : undefined)).find(Boolean);
  const why = note && convention.tool ? `${pathOfTool(locale, convention.tool)}#${note}` : undefined;
  return { counts: value !== null && value > 0n, text: ruled && value !== null ? grouped(value) : '', why };
}

/** A layer's name, and what it is given: `(3)`. */
function titleOf({ name, options }: Call): [name: string, given: string] {
  const layer = layerNamed(name);
  const text = layer ? printCall(layer, options).replace(/^nn\./, '') : name;
  return [name, text.replace(/^[^(]*/, '')];
}

/**
 * The table of `nn.Sequential(…)` on `1,3,5,5`; or of layers that have nothing to do with each other, between semicolons,
 * each with its input, and without a sum.
 */
export function conventionTable(locale: Locale, of: string, input: string, at: string) {
  const { reference, calculator } = wordsOf(locale);
  const inputs = input.split(';');
  const runs = of.split(';').map((text, index) => runOf(text, inputs[index] ?? '', at));
  const single = runs.flatMap((run) => run.calls.map((call) => alone(run, call)));
  const calls = runs.flatMap((run) => run.calls);
  const [whole] = runs.length === 1 ? runs : [];
  const kinds = (Object.keys(reference.primitives) as (keyof Primitives)[]).filter((kind) =>
    calls.some(({ work }) => work.primitives[kind] > 0n),
  );
  return {
    together: whole !== undefined,
    titles: calls.map(titleOf),
    done: kinds.map((kind) => {
      const counts = calls.map(({ work }) => work.primitives[kind]);
      return { name: reference.primitives[kind], counts, total: sum(counts) };
    }),
    counted: CONVENTIONS.map((convention) => {
      const { id, name, unit } = convention;
      const value = whole ? tally(convention, whole).value : null;
      return {
        id,
        cells: single.map((run) => cellOf(locale, convention, run)),
        name: id === 'book' ? reference.book : name,
        unit: name === unit ? '' : unit,
        total: value === null ? calculator.fails : grouped(value),
      };
    }),
  };
}
