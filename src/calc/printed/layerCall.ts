/** A layer as evaluated, made and called in PyTorch: the lines that any program of it begins with. */
import { sameValue } from '../fields/fields.ts';
import type { Returned, Shape } from '../fields/shapes.ts';
import { isShapeAlone, joinShape } from '../fields/shapes.ts';
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import { tensorsOf } from '../layers/primitives.ts';
import { printCall, printValue } from './printCall.ts';

export const IMPORTS = ['import torch', 'from torch import nn'];

/** `y` where one tensor comes back, `y[1][0]` for one inside what comes back, each with its shape. */
export const returnedShapes = (name: string, returned: Returned): [string, Shape][] =>
  isShapeAlone(returned)
    ? [[name, returned]]
    : returned.flatMap((part, index) => returnedShapes(`${name}[${index}]`, part as Returned));

const zeros = (shape: Shape, { dtype }: LayerDefinition): string => {
  const sizes = shape.length > 0 ? shape.join(', ') : '()';
  return `torch.zeros(${sizes}${dtype ? `, dtype=torch.${dtype}` : ''})`;
};

/** Names of the tensors, equal shapes under one name, and the lines that make them. */
function inputs(layer: LayerDefinition, found: Evaluation, name: string): { names: string[]; lines: string[] } {
  const shapes = tensorsOf(layer, found);
  const distinct = [...new Map(shapes.map((shape) => [joinShape(shape), shape])).values()];
  const nameOf = (shape: Shape) => {
    const index = distinct.findIndex((one) => joinShape(one) === joinShape(shape));
    return index === 0 ? name : `${name}${index + 1}`;
  };
  return { names: shapes.map(nameOf), lines: distinct.map((one) => `${nameOf(one)} = ${zeros(one, layer)}`) };
}

/** Arguments of the call, as far as they differ from PyTorch's own. */
const keywords = (layer: LayerDefinition, { options }: Evaluation): string[] =>
  (layer.forward ?? []).flatMap(({ field, initial }) => {
    const value = options[field];
    return value === undefined || sameValue(value, initial) ? [] : [`${field}=${printValue(layer, field, value)}`];
  });

/** Evaluation mode is what the book counts: no dropout, and statistics that are kept. */
export const construct = (layer: LayerDefinition, { options }: Evaluation): string =>
  `layer = ${printCall(layer, options)}.eval()`;

/** What is imported, the lines that make layer and input, and the call. A function is always called with `x`. */
export function callLines(layer: LayerDefinition, found: Evaluation, name = 'x') {
  const { names, lines } = inputs(layer, found, layer.function ? 'x' : name);
  const call = `layer(${[...names, ...keywords(layer, found)].join(', ')})`;
  return {
    imports: layer.function ? ['import torch', 'import torch.nn.functional as F'] : IMPORTS,
    build: [...(layer.function ? [] : [construct(layer, found)]), ...lines],
    call: layer.function ? printCall(layer, found.options) : call,
  };
}
