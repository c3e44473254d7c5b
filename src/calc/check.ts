/** A few lines of PyTorch that assert what the book counts, for a reader to run: any size, and never a long wait. */
import type { Evaluation } from './evaluate.ts';
import { product, sum } from './exact.ts';
import { parseExpression } from './expression.ts';
import { sidesOf } from './fields.ts';
import { formulaText } from './formulas.ts';
import type { LayerDefinition } from './layers/define.ts';
import { printCall } from './pytorch.ts';
import type { Shape } from './shapes.ts';
import { pythonShape } from './shapes.ts';
import { namesIn } from './terms.ts';
import { BYTES } from './units.ts';

/** The comments of a check, in the reader's language; `{…}` takes a value. */
export type RemarkName = 'head' | 'meta' | 'beyond' | 'counter' | 'with_bias' | 'without_bias';

/** Says a comment with its values in. */
export type Remark = (name: RemarkName, values: Readonly<Record<string, string>>) => string;

/** Numbers and operations up to which the layer is really run: some 40 MB and about a second. */
const SMALL = { numbers: 10n ** 7n, operations: 10n ** 9n };

/** PyTorch keeps sizes, and a tensor's bytes, in signed 64 bits. */
const BEYOND = 2n ** 63n;

/** How much of a layer PyTorch can take: all of it with its numbers, its shapes alone, or less. */
export type Extent = 'run' | 'shapes' | 'weights' | 'nothing';

/** The input with its padding around, which every padding but zeros builds as a tensor. */
function paddedInput({ options, input_shape, values }: Evaluation): Shape {
  const sides = input_shape.slice(2).map((size, side) => {
    const span = values[side === 0 ? 'span_height' : 'span_width'] ?? 1n;
    if (options.padding === 'same') return size + span - 1n;
    return size + 2n * (sidesOf(options.padding)?.[side] ?? 0n);
  });
  return [...input_shape.slice(0, 2), ...sides];
}

/** How far a check can go at this size. */
export function extentOf(found: Evaluation): Extent {
  const { weights, input_shape, output_shape, options, values, flops, parameters } = found;
  const fits = (numbers: bigint) => numbers * BYTES.float32 < BEYOND;
  const padded = paddedInput(found);
  const built = options.padding_mode === 'zeros' ? [input_shape, output_shape] : [padded, output_shape];
  if (!weights.every(({ count }) => fits(count))) return 'nothing';
  const reaches = ['span_height', 'span_width'].every((name) => fits(values[name] ?? 1n));
  if (!reaches || !built.every((shape) => fits(product(shape)))) return 'weights';
  const numbers = sum([parameters, product(padded), product(output_shape)]);
  return numbers <= SMALL.numbers && flops <= SMALL.operations ? 'run' : 'shapes';
}

const IMPORTS = ['import torch', 'from torch import nn'];

const assertParameters = ({ parameters }: Evaluation): string =>
  `assert sum(p.numel() for p in layer.parameters()) == ${parameters}`;

/** Builds layer and input, runs them under PyTorch's counter, and asserts all it can see. */
function runLines(layer: LayerDefinition, found: Evaluation, remark: Remark, shapes: boolean): string[] {
  const { options, input_shape, output_shape, operations, macs, flops, values } = found;
  const build = [`layer = ${printCall(layer, options)}`, `x = torch.zeros(${input_shape.join(', ')})`];
  const inMeta = [`# ${remark('meta', {})}`, "with torch.device('meta'):", ...build.map((line) => `    ${line}`)];
  return [
    ...IMPORTS,
    'from torch.utils.flop_counter import FlopCounterMode',
    '',
    ...(shapes ? inMeta : build),
    'with FlopCounterMode(display=False) as counter:',
    '    y = layer(x)',
    '',
    assertParameters(found),
    `assert tuple(y.shape) == ${pythonShape(output_shape)}`,
    `# ${remark('counter', {})}`,
    `# ${remark((operations.bias_additions ?? 0n) > 0n ? 'with_bias' : 'without_bias', { outputs: `${values.outputs}`, flops: `${flops}` })}`,
    `assert counter.get_total_flops() == 2 * ${macs}`,
  ];
}

/** A text of the formula language as Python: all its divisions come out even or are floored, in whole numbers. */
const python = (text: string): string => text.replace(/ \/ /g, ' // ');

/** The layer's own formulas with their values, in the place of tensors that PyTorch cannot hold. */
function formulaLines(layer: LayerDefinition, { options, values, parameters, macs }: Evaluation): string[] {
  const sides = Object.entries(layer.derived?.(options) ?? {});
  const counts = [
    [formulaText(layer, 'parameters', options), parameters],
    [`${layer.macsPerOutput?.(options)} * ${(layer.output as readonly string[]).join(' * ')}`, macs],
  ] as const;
  const texts = [...sides.map(([, text]) => text), ...counts.map(([text]) => text)];
  const names = new Set(texts.flatMap((text) => namesIn(parseExpression(text))));
  for (const [name] of sides) names.delete(name);
  return [
    ...[...names].map((name) => `${name} = ${values[name]}`),
    ...sides.map(([name, text]) => `${name} = ${python(text)}`),
    '',
    ...sides.map(([name]) => `assert ${name} == ${values[name]}`),
    ...counts.map(([text, count]) => `assert ${python(text)} == ${count}`),
  ];
}

/** What can be asserted where no tensor is large enough for input or output, and perhaps not even for the weights. */
function beyondLines(layer: LayerDefinition, found: Evaluation, remark: Remark, weights: boolean): string[] {
  const build = [
    ...IMPORTS,
    '',
    `# ${remark('meta', {})}`,
    "with torch.device('meta'):",
    `    layer = ${printCall(layer, found.options)}`,
    assertParameters(found),
    '',
  ];
  return [...(weights ? build : ['']), `# ${remark('beyond', {})}`, ...formulaLines(layer, found)];
}

/** Python that asserts parameters, output shape and operations of a layer as evaluated. */
export function checkText(layer: LayerDefinition, found: Evaluation, remark: Remark): string {
  const extent = extentOf(found);
  const head = remark('head', { layer: printCall(layer, found.options), input: pythonShape(found.input_shape) });
  const lines =
    extent === 'run' || extent === 'shapes'
      ? runLines(layer, found, remark, extent === 'shapes')
      : beyondLines(layer, found, remark, extent === 'weights');
  return `${[`# ${head}`, ...lines].join('\n')}\n`;
}
