/** The positions of Conv2d's kernel, one an output value, in the order of its loops: what a picture plays and counts. */

import { conv2dProof } from '../layers/convolution/conv2d.proof.ts';
import type { Options, Step } from '../layers/define.ts';
import { product } from '../numbers/exact.ts';
import type { Conv2dEvaluation } from './conv2dEvaluation.ts';

/** Height and width. */
export type Sides = readonly [number, number];

/** A layer small enough for its positions to be numbered and for one of them to be run. */
export interface Walk {
  options: Options;
  positions: number;
  /** Sizes of the output: images, channels, rows, columns. */
  output: Step['output'];
  /** Channels, and the input's own sides; then with its padding, and how much of that stands before it. */
  channels: number;
  input: Sides;
  padded: Sides;
  before: Sides;
  kernel: Sides;
  stride: Sides;
  /** The stretch of input under a dilated kernel, and input channels that a kernel sees. */
  span: Sides;
  depth: number;
}

/** One output value of more steps is not run: a hand that drags through the positions must not wait. */
export const MOST_STEPS = 60_000n;

/** Positions are numbered by plain numbers, which are exact up to here and beyond. */
export const MOST_POSITIONS = 10n ** 15n;

/** The walk of a layer, or `null` where it is too large: too many positions, steps at one of them, or rows. */
export function walkOf(found: Conv2dEvaluation): Walk | null {
  const { options, values, output_shape } = found;
  const of = (name: string) => values[name] ?? 1n;
  const sides = (one: (side: 'height' | 'width') => bigint): Sides => [Number(one('height')), Number(one('width'))];
  const added = (side: string) => (options.padding === 'same' ? of(`span_${side}`) - 1n : 2n * of(`padding_${side}`));
  const padded = (side: string) => of(side) + added(side);
  const longest = Number.MAX_SAFE_INTEGER;
  if (of('outputs') > MOST_POSITIONS || of('one_output') > MOST_STEPS) return null;
  if (padded('height') > longest || padded('width') > longest) return null;
  return {
    options,
    positions: Number(product(output_shape)),
    output: output_shape.map(Number) as unknown as Step['output'],
    channels: Number(of('in_channels')),
    input: sides(of),
    padded: sides(padded),
    before: sides((side) => added(side) / 2n),
    kernel: sides((side) => of(`kernel_${side}`)),
    stride: sides((side) => of(`stride_${side}`)),
    span: sides((side) => of(`span_${side}`)),
    depth: Number(of('in_channels') / of('groups')),
  };
}

/** The output value that a position makes: image, channel, row, column. Positions start at 0. */
export function outputAt({ output: [, channels, rows, columns] }: Walk, position: number): Step['output'] {
  const line = Math.floor(position / columns);
  const plane = Math.floor(line / rows);
  return [Math.floor(plane / channels), plane % channels, line % rows, position % columns];
}

/** The steps at a position, run by the layer's loops. */
export function stepsAt(walk: Walk, position: number): Step[] {
  return [...conv2dProof.value(walk.options, outputAt(walk, position))];
}

/** Where the kernel starts at a position: row and column on the padded input. */
export function startAt(walk: Walk, position: number): Sides {
  const [first] = conv2dProof.value(walk.options, outputAt(walk, position));
  const [, row, column] = first?.input ?? [0, 0, 0];
  return [row, column];
}

export type Counted = Readonly<Record<'multiply' | 'add' | 'bias_add' | 'all', bigint>>;

/** Steps by kind when all positions before this one are through, and so many of its own steps are done. */
export function countTo(position: number, steps: readonly Step[], done: number): Counted {
  const of = (kind: Step['kind']): bigint => {
    const some = (list: readonly Step[]) => BigInt(list.filter((step) => step.kind === kind).length);
    return BigInt(position) * some(steps) + some(steps.slice(0, done));
  };
  const [multiply, add, bias_add] = [of('multiply'), of('add'), of('bias_add')];
  return { multiply, add, bias_add, all: multiply + add + bias_add };
}
