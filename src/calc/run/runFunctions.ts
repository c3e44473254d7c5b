/** Runs what is written on an input `x`: its calls, in the order they run, or the first that refuses what reaches it. */

import type { Shape } from '../fields/shapes.ts';
import { joinShape } from '../fields/shapes.ts';
import type { Problem } from '../layers/define.ts';
import { evaluate } from '../layers/evaluate.ts';
import { matchInput } from '../layers/matchInput.ts';
import { flopsOf } from '../layers/primitives.ts';
import type { Call, Recording } from './call.ts';
import { functionCall, layerCall } from './call.ts';
import { tupleFor } from './handOn.ts';
import type { Tensor } from './readExpression.ts';
import type { Recorded } from './record.ts';
import type { Made } from './tensorFunctions.ts';
import { einsum, elementwise, join, linear, matmul, plainProduct, transpose } from './tensorFunctions.ts';

type Function = (first: Shape, second: Shape, given: string) => Made;

const adds: Function = (first, second) => elementwise('add', first, second);
const multiplies: Function = (first, second) => elementwise('multiply', first, second);
const divides: Function = (first, second) => elementwise('divide', first, second);

/** By operator, or by name without what stands before its dot. A number beside a tensor is a tensor of no dimension. */
const FUNCTIONS: Readonly<Record<string, Function>> = {
  '+': adds,
  '-': adds,
  '*': multiplies,
  '/': divides,
  '@': matmul,
  add: adds,
  sub: adds,
  mul: multiplies,
  div: divides,
  matmul,
  bmm: (first, second) => plainProduct('torch.bmm', 3, first, second),
  mm: (first, second) => plainProduct('torch.mm', 2, first, second),
  linear,
  einsum: (first, second, equation) => einsum(equation, first, second),
};

function make(tensor: Tensor & { kind: 'function' }, shapes: readonly Shape[]): Made {
  const short = tensor.name.split('.').at(-1) as string;
  if (short === 'cat' || short === 'concat') return join(shapes, Number(tensor.with));
  const [first = [], second = []] = shapes;
  return (FUNCTIONS[short] as Function)(first, second, tensor.with ?? '');
}

function recordFunction(tensor: Tensor & { kind: 'function' }, inputs: readonly Shape[]): Recorded {
  const made = make(tensor, inputs);
  if (!made.ok) return { ok: false, function: tensor.name, problem: made.problem };
  const { output, primitives, macs } = made;
  const options = tensor.name === 'torch.einsum' ? { equation: tensor.with ?? '' } : {};
  const call = functionCall(tensor.name, { inputs, output, options, primitives, macs, flops: flopsOf(primitives) });
  return { ok: true, calls: [call], output };
}

/** A function that is a layer without the object: counted by the layer, under its own name. */
function recordLayer({ name, layer, options }: Tensor & { kind: 'layer' }, inputs: readonly Shape[]): Recorded {
  const [input = [], ...others] = inputs;
  const other = others.find((shape) => joinShape(shape) !== joinShape(input));
  if (other) {
    const values = { name, first: joinShape(input), second: joinShape(other) };
    return { ok: false, function: name, problem: { condition: 'tensors_of_one_shape', fields: [], values } };
  }
  const matched = matchInput(layer, options, input);
  if (!matched.ok) return { ok: false, layer, expected: matched.expected, given: input };
  const found = evaluate(layer, matched.options);
  if (!found.ok) return { ok: false, layer, problem: found.problem };
  const call: Call = { ...layerCall(layer, found, matched.batched), kind: 'function', name };
  return { ok: true, calls: [call], output: call.output };
}

const nameOf = (tensor: Exclude<Tensor, { kind: 'input' }>): string =>
  tensor.kind === 'transposed' ? 'transpose' : tensor.name;

/** Why a function cannot be called with what another returned. */
function tupleFrom(part: Tensor, calls: Recording, taker: string): Problem | null {
  const [made] = calls.slice(-1);
  return made && part.kind === 'layer' ? tupleFor(taker, made.returned, part.name, part.layer.returnedNames) : null;
}

/** The calls that make a tensor from an input of a given shape. */
export function recordTensor(tensor: Tensor, input: Shape): Recorded {
  if (tensor.kind === 'input') return { ok: true, calls: [], output: input };
  const calls: Call[] = [];
  const shapes: Shape[] = [];
  for (const part of tensor.kind === 'transposed' ? [tensor.of] : tensor.of) {
    const recorded = recordTensor(part, input);
    if (!recorded.ok) return recorded;
    const problem = tupleFrom(part, recorded.calls, nameOf(tensor));
    if (problem) return { ok: false, function: nameOf(tensor), problem };
    calls.push(...recorded.calls);
    shapes.push(recorded.output);
  }
  if (tensor.kind === 'transposed') {
    const made = transpose(shapes[0] as Shape, tensor.dimensions);
    if (!made.ok) return { ok: false, function: nameOf(tensor), problem: made.problem };
    return { ok: true, calls, output: made.output };
  }
  const last = tensor.kind === 'layer' ? recordLayer(tensor, shapes) : recordFunction(tensor, shapes);
  return last.ok ? { ...last, calls: [...calls, ...last.calls] } : last;
}
