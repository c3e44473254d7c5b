/** How layers that are made of other modules are opened. Apart from what opens them, so that a page of plain layers loads none of that. */
import type { Composition, Options } from '../layers/define.ts';
import type { Child, Module } from './module.ts';
import type { Recorder } from './recorder.ts';
import type { Tensor } from './tensor.ts';

export interface Inside {
  /** The modules in it. `learned` are all its tensors, by names with dots where they are of a module in it. */
  children: (run: Recorder, options: Options, learned: readonly Tensor[], trainable: boolean) => readonly Child[];
  /** Makes the calls of `forward`, in PyTorch's order. */
  forward: (run: Recorder, self: Module | undefined, options: Options, inputs: readonly Tensor[]) => void;
}

/** What opens layers, by the kind that their definition says. */
export type Compositions = Readonly<Partial<Record<Composition, Inside>>>;
