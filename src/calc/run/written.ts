/** What a person writes, once it is read: modules, and functions on an input `x`. `record` runs it. */
import type { LayerDefinition, Options } from '../layers/define.ts';
import type { Wrapping } from './module.ts';

/** A module: a layer with its options, perhaps reparametrized or frozen; modules one after another; or functions. */
export type Written =
  | { kind: 'layer'; layer: LayerDefinition; options: Options; wrapping?: Wrapping; trainable: boolean }
  | { kind: 'sequence'; modules: readonly Written[] }
  | { kind: 'functions'; tensor: WrittenTensor };

/** A tensor made from `x`. */
export type WrittenTensor =
  | { kind: 'input' }
  | { kind: 'transposed'; of: WrittenTensor; dimensions: readonly [number, number] }
  | { kind: 'layer'; name: string; layer: LayerDefinition; options: Options; of: readonly WrittenTensor[] }
  /** What a module makes of a tensor. */
  | { kind: 'module'; module: Written; of: WrittenTensor }
  /** `with`: the number it is computed with, the equation, or the dimension. */
  | { kind: 'function'; name: string; of: readonly WrittenTensor[]; with?: string };
