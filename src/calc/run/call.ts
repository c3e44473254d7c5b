/**
 * A call of a forward pass: a module or a function, what it gets and hands on, and the work. Calls nest as they do in
 * Python: what a module's `forward` calls stands inside its call. Counting conventions fold over them.
 */
import type { Returned, Shape } from '../fields/shapes.ts';
import type { Options } from '../layers/define.ts';
import type { Primitives } from '../layers/primitives.ts';
import { flopsOf, NOTHING, sumOfPrimitives } from '../layers/primitives.ts';
import { product, sum } from '../numbers/exact.ts';
import type { Compositions } from './composition.ts';
import type { Module } from './module.ts';
import type { Tensor } from './tensor.ts';

/** Arithmetic of a call, with all that happens inside. */
export interface Work {
  primitives: Primitives;
  /** All of it, one for each operation; a look-up is none. */
  flops: bigint;
  /** Products that are summed. */
  macs: bigint;
}

export interface Call {
  /** Class of the module, or the function as it is called: `Conv2d`, `torch.matmul`, `F.relu`, `+`. */
  name: string;
  /** The module that is called; none for a function. */
  module?: Module;
  /** The line of the program that made the call, where that is known. */
  at?: number;
  /** With those of the call itself, and the sizes of the input by their fields. */
  options: Options;
  inputs: readonly Tensor[];
  outputs: readonly Tensor[];
  /** The shapes of the outputs in the brackets that PyTorch returns them in; `null` for a `forward` without `return`. */
  returned: Returned | null;
  /** What a dictionary that it returns calls the outputs. */
  names?: readonly string[];
  work: Work;
  /** True where no gradient is tracked meanwhile. */
  untracked?: true;
  /** True where a program calls a function that it has taken under a name of its own: `self.act = F.gelu`. */
  held?: true;
  /** True where it computes what is not counted. */
  uncounted?: true;
  /** Of attention: whether the CPU has one kernel for all of it, where that is known. */
  fused?: boolean;
  /** What it calls in turn; none for a function, or a layer of one piece. */
  calls: readonly Call[];
}

/** A forward pass: the tree of modules, what it got, and the calls that `forward` of the root makes. */
export interface Run {
  root: Module;
  inputs: readonly Tensor[];
  calls: readonly Call[];
  outputs: readonly Tensor[];
  returned: Returned | null;
  names?: readonly string[];
  /** What opened its layers that are made of others. */
  compositions: Compositions;
}

/** Work from its arithmetic. */
export const workOf = (primitives: Primitives, macs = 0n): Work => ({ primitives, macs, flops: flopsOf(primitives) });

/** No work at all. */
export const IDLE: Work = workOf(NOTHING);

/** Several steps together. */
export const sumOfWork = (all: readonly Work[]): Work =>
  workOf(sumOfPrimitives(all.map(({ primitives }) => primitives)), sum(all.map(({ macs }) => macs)));

/** True for a call of a module that only holds others. */
export const isHolder = ({ module }: Call): boolean => module !== undefined && module.layer === undefined;

/** Calls that make something: of layers and functions; what a module that only holds others calls stands in its place. */
export const makingCalls = (calls: readonly Call[]): Call[] =>
  calls.flatMap((call) => (isHolder(call) ? makingCalls(call.calls) : [call]));

/** All work of a run. */
export const workOfRun = ({ calls }: Run): Work => sumOfWork(calls.map(({ work }) => work));

/** The class of the module that is called, which may be one of a program's own, made of a layer's; or the function. */
export const classOf = ({ module, name }: Pick<Call, 'module' | 'name'>): string => module?.className ?? name;

/** Shapes of what a call gets, and of the first tensor it hands on. */
export const inputShapes = ({ inputs }: Call): Shape[] => inputs.map(({ shape }) => shape);
export const outputShape = ({ outputs }: Call): Shape => outputs[0]?.shape ?? [];

/** Numbers in a call's first input, and in its first output. */
export const inputSize = ({ inputs }: Call): bigint => product(inputs[0]?.shape ?? []);
export const outputSize = (call: Call): bigint => product(outputShape(call));

/** The learned tensors of a call's module; none for a function. */
export const weightsOf = ({ module }: Call): readonly Tensor[] => module?.parameters ?? [];
