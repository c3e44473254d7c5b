/** Runs what is written on an input `x`: its calls, in the order they run, or the first that refuses what reaches it. */

import type { Shape } from '../fields/shapes.ts';
import { joinShape } from '../fields/shapes.ts';
import type { LayerDefinition, Problem } from '../layers/define.ts';
import { tupleFor } from './handOn.ts';
import type { Called, HandedOn, Recorder } from './recorder.ts';
import { handOn } from './recorder.ts';
import type { Tensor } from './tensor.ts';
import type { Made } from './tensorFunctions.ts';
import { einsum, elementwise, join, linear, matmul, plainProduct, transpose } from './tensorFunctions.ts';
import type { Written, WrittenTensor } from './written.ts';

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

type WrittenFunction = WrittenTensor & { kind: 'function' };

function make(written: WrittenFunction, shapes: readonly Shape[]): Made {
  const short = written.name.split('.').at(-1) as string;
  if (short === 'cat' || short === 'concat') return join(shapes, Number(written.with));
  const [first = [], second = []] = shapes;
  return (FUNCTIONS[short] as Function)(first, second, written.with ?? '');
}

function runFunction(run: Recorder, written: WrittenFunction, inputs: readonly Tensor[]): Called {
  const made = make(
    written,
    inputs.map(({ shape }) => shape),
  );
  if (!made.ok) return { ok: false, function: written.name, problem: made.problem };
  const options = written.name === 'torch.einsum' ? { equation: written.with ?? '' } : {};
  return handOn(run.apply(written.name, inputs, made, options));
}

/** A function that is a layer without the object: counted by the layer, under its own name. */
function runLayer(run: Recorder, written: WrittenTensor & { kind: 'layer' }, inputs: readonly Tensor[]): Called {
  const { name, layer, options } = written;
  const [input, ...others] = inputs.map(({ shape }) => joinShape(shape));
  const other = others.find((shape) => shape !== input);
  if (input !== undefined && other !== undefined) {
    const values = { name, first: input, second: other };
    return { ok: false, function: name, problem: { condition: 'tensors_of_one_shape', fields: [], values } };
  }
  return run.callAs(name, layer, options, inputs);
}

/** A tensor with two dimensions in each other's place; nothing is computed. */
function runTransposed(run: Recorder, { dimensions }: WrittenTensor & { kind: 'transposed' }, of: Tensor): Called {
  const made = transpose(of.shape, dimensions);
  if (!made.ok) return { ok: false, function: 'transpose', problem: made.problem };
  return handOn(run.apply('Tensor.transpose', [of], made));
}

/** What a tensor is called after: what made it. */
function nameOf(written: Exclude<WrittenTensor, { kind: 'input' }>): string {
  if (written.kind === 'transposed') return 'transpose';
  if (written.kind !== 'module') return written.name;
  return written.module.kind === 'layer' ? `nn.${written.module.layer.name}` : 'nn.Sequential';
}

/** The layer that made a tensor, where a layer did. */
function layerOf(written: WrittenTensor): LayerDefinition | undefined {
  if (written.kind === 'layer') return written.layer;
  return written.kind === 'module' && written.module.kind === 'layer' ? written.module.layer : undefined;
}

/** Why a function cannot be called with what another returned. */
function tupleFrom(part: WrittenTensor, { returned }: HandedOn, taker: string): Problem | null {
  const isCalled = part.kind === 'layer' || part.kind === 'module';
  return isCalled ? tupleFor(taker, returned, nameOf(part), layerOf(part)?.returnedNames) : null;
}

/** Calls a module on a tensor. */
export type CallModule = (module: Written, x: Tensor) => Called;

/** What is called last, on what is made of `x`. */
function runLast(
  run: Recorder,
  written: Exclude<WrittenTensor, { kind: 'input' }>,
  inputs: readonly Tensor[],
  call: CallModule,
): Called {
  const [first] = inputs as [Tensor];
  if (written.kind === 'module') return call(written.module, first);
  if (written.kind === 'transposed') return runTransposed(run, written, first);
  return written.kind === 'layer' ? runLayer(run, written, inputs) : runFunction(run, written, inputs);
}

/** Makes a tensor from the input `x`; `call` calls the modules on the way. */
export function runTensor(run: Recorder, written: WrittenTensor, x: Tensor, call: CallModule): Called {
  if (written.kind === 'input') return handOn(x);
  const inputs: Tensor[] = [];
  for (const part of 'kind' in written.of ? [written.of] : written.of) {
    const called = runTensor(run, part, x, call);
    if (!called.ok) return called;
    const problem = tupleFrom(part, called, nameOf(written));
    if (problem) return { ok: false, function: nameOf(written), problem };
    inputs.push(...called.outputs.slice(0, 1));
  }
  return runLast(run, written, inputs, call);
}
