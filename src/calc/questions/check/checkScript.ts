/** A few lines of PyTorch that assert what the book counts, for a reader to run: any layer, any size, and never a long wait. */
import { tally } from '../../conventions/define.ts';
import { flopCounter, flopCounterOnMeta } from '../../conventions/flopCounter.ts';
import { pythonShape } from '../../fields/shapes.ts';
import type { LayerDefinition } from '../../layers/define.ts';
import type { Evaluation } from '../../layers/evaluate.ts';
import { primitivesOf, returnedOf } from '../../layers/primitives.ts';
import { product } from '../../numbers/exact.ts';
import { callLines, construct, IMPORTS, returnedShapes } from '../../printed/layerCall.ts';
import { printCall } from '../../printed/printCall.ts';
import type { Run } from '../../run/call.ts';
import type { FoundExtent } from './extent.ts';
import { extentOf } from './extent.ts';
import { formulaLines } from './formulaCheck.ts';

/** The comments of a check, in the reader's language; `{…}` takes a value. Each is said only where it is true. */
export type RemarkName =
  | 'head'
  | 'meta'
  | 'beyond'
  | 'long'
  | 'formulas'
  | 'bare'
  | 'counter'
  | 'unseen'
  | 'no_rule'
  | 'nothing'
  | 'with_bias'
  | 'without_bias'
  | 'book';

/** What is checked: a layer, as evaluated, and its run. */
export interface Checked {
  layer: LayerDefinition;
  found: Evaluation;
  run: Run;
}

/** Says a comment with its values in. */
export type Remark = (name: RemarkName, values: Readonly<Record<string, string>>) => string;

/** Multiply–accumulates that PyTorch's counter sees, with or without numbers in the tensors. */
function macsSeen(run: Run, onMeta: boolean): bigint {
  const { value } = tally(onMeta ? flopCounterOnMeta : flopCounter, run);
  return (value ?? 0n) / 2n;
}

/** The bias additions of a layer that adds products up, one sum an output value, and does nothing else; `null` for others. */
function biasOfPlainSums(layer: LayerDefinition, found: Evaluation): bigint | null {
  const { operations, macs, flops, output_shape } = found;
  const [outputs, bias] = [product(output_shape), operations.bias_additions ?? 0n];
  const { multiply, add } = primitivesOf(layer, found);
  const isPlain = multiply === macs && add - bias === macs - outputs && flops === multiply + add;
  return isPlain && macs > 0n && (bias === 0n || bias === outputs) ? bias : null;
}

/** How the book's count stands to the counter's, where it counts anything. */
function bookRemark(layer: LayerDefinition, found: Evaluation, seen: bigint, remark: Remark): string[] {
  const { flops, macs, output_shape } = found;
  if (flops === 0n) return [];
  const bias = seen === macs ? biasOfPlainSums(layer, found) : null;
  if (bias === null) return [remark('book', { flops: `${flops}` })];
  const values = { outputs: `${product(output_shape)}`, flops: `${flops}` };
  return [remark(bias > 0n ? 'with_bias' : 'without_bias', values)];
}

/** What PyTorch's counter prints, and why it is not the book's figure. */
function counterLines({ layer, found, run }: Checked, remark: Remark, onMeta: boolean): string[] {
  const seen = macsSeen(run, onMeta);
  const unseen = found.macs - seen;
  const remarks = [
    ...(seen > 0n ? [remark('counter', {})] : [remark(found.flops > 0n ? 'no_rule' : 'nothing', {})]),
    ...(seen > 0n && unseen > 0n ? [remark('unseen', { macs: `${unseen}` })] : []),
    ...bookRemark(layer, found, seen, remark),
  ];
  const printed = seen > 0n ? `2 * ${seen}` : '0';
  return [...remarks.map((text) => `# ${text}`), `assert counter.get_total_flops() == ${printed}`];
}

const assertParameters = ({ parameters }: Evaluation): string =>
  `assert sum(p.numel() for p in layer.parameters()) == ${parameters}`;

/** Builds layer and input, runs them under PyTorch's counter, and asserts all it can see. */
function runLines(checked: Checked, remark: Remark, onMeta: boolean): string[] {
  const { layer, found } = checked;
  const { imports, build, call } = callLines(layer, found);
  return [
    ...imports,
    'from torch.utils.flop_counter import FlopCounterMode',
    '',
    ...(onMeta ? inMeta(build, remark) : build),
    'with FlopCounterMode(display=False) as counter:',
    `    y = ${call}`,
    '',
    ...(layer.function ? [] : [assertParameters(found)]),
    ...returnedShapes('y', returnedOf(layer, found)).map(
      ([name, shape]) => `assert tuple(${name}.shape) == ${pythonShape(shape)}`,
    ),
    ...counterLines(checked, remark, onMeta),
  ];
}

/** Lines that make tensors without numbers. */
const inMeta = (lines: readonly string[], remark: Remark): string[] => [
  `# ${remark('meta', {})}`,
  "with torch.device('meta'):",
  ...lines.map((line) => `    ${line}`),
];

/** What can be asserted where nothing can be run, and perhaps not even the layer be made. */
function beyondLines(
  layer: LayerDefinition,
  found: Evaluation,
  { extent, limit }: FoundExtent,
  remark: Remark,
): string[] {
  const build = () => [...IMPORTS, '', ...inMeta([construct(layer, found)], remark), assertParameters(found)];
  const formulas = formulaLines(layer, found);
  const reasons = [...(limit ? [remark(limit, {})] : []), remark(formulas.length > 0 ? 'formulas' : 'bare', {})];
  return [...(extent === 'weights' ? build() : []), '', ...reasons.map((text) => `# ${text}`), ...formulas];
}

/** Python that asserts parameters, output shape and operations of a layer as evaluated. */
export function checkText(checked: Checked, remark: Remark): string {
  const { layer, found, run } = checked;
  const reach = extentOf(layer, found, run);
  const head = remark('head', { layer: printCall(layer, found.options), input: pythonShape(found.input_shape) });
  const lines = reach.limit
    ? beyondLines(layer, found, reach, remark)
    : runLines(checked, remark, reach.extent === 'shapes');
  return `${[`# ${head}`, ...lines].join('\n').trimEnd()}\n`;
}
