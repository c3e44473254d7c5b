/** What layers made of other modules hold, and what their `forward` calls; the definition says of which kind a layer is. */
import type { Composition, LayerDefinition, Options } from '../../layers/define.ts';
import type { Child, Module } from '../module.ts';
import type { Recorder } from '../recorder.ts';
import type { Tensor } from '../tensor.ts';
import { attention } from './attention.ts';
import { decoder, encoder } from './transformer.ts';

export interface Inside {
  /** The modules in it. `learned` are all its tensors, by names with dots where they are of a module in it. */
  children: (run: Recorder, options: Options, learned: readonly Tensor[], trainable: boolean) => readonly Child[];
  /** Makes the calls of `forward`, in PyTorch's order. */
  forward: (run: Recorder, self: Module | undefined, options: Options, inputs: readonly Tensor[]) => void;
}

const KINDS: Readonly<Record<Composition, Inside>> = { attention, encoder, decoder };

/** What a layer is made of; nothing for a layer of one piece. */
export const compositionOf = ({ composition }: LayerDefinition): Inside | undefined =>
  composition && KINDS[composition];
