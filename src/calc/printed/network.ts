/** A network as PyTorch nests it: modules in modules, each with what it hands on; and the totals of all its layers. */

import type { Shape } from '../fields/shapes.ts';
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { sum } from '../numbers/exact.ts';

/** A layer, counted on the input that reaches it. */
export interface LayerModule {
  className: string;
  layer: LayerDefinition;
  evaluation: Evaluation;
}

/** A module that holds others, by the names of its attributes, in the order they run. */
export interface Container {
  className: string;
  children: Readonly<Record<string, Module>>;
  /** False for a `forward` that ends without `return`: whoever calls the module gets nothing. */
  returns: boolean;
}

export type Module = LayerModule | Container;

export interface Totals {
  parameters: bigint;
  /** Bytes of the parameters in float32. */
  memory: bigint;
  flops: bigint;
  macs: bigint;
}

/** True for a module that holds others. */
export function isContainer(module: Module): module is Container {
  return 'children' in module;
}

/** A layer as a module, from its evaluation. */
export function layerModule(layer: LayerDefinition, evaluation: Evaluation): LayerModule {
  return { className: layer.name, layer, evaluation };
}

/** The layers of a module, in the order they run. */
export function layersOf(module: Module): LayerModule[] {
  return isContainer(module) ? Object.values(module.children).flatMap(layersOf) : [module];
}

/** The shape that whoever calls the module gets, or `null` where it returns nothing. */
export function outputOf(module: Module): Shape | null {
  if (!isContainer(module)) return module.evaluation.output_shape;
  const last = Object.values(module.children).at(-1);
  return module.returns && last ? outputOf(last) : null;
}

/** Counts of all layers of a module together. */
export function totalsOf(module: Module): Totals {
  const found = layersOf(module).map(({ evaluation }) => evaluation);
  const total = (name: keyof Totals) => sum(found.map((one) => one[name]));
  return { parameters: total('parameters'), memory: total('memory'), flops: total('flops'), macs: total('macs') };
}
