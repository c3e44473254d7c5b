/** An input shape matched to a layer's fields. */
import type { FieldName } from '../fields/fields.ts';
import { sameValue } from '../fields/fields.ts';
import type { Shape } from '../fields/shapes.ts';
import type { LayerDefinition, Options } from './define.ts';

export type Matched = { ok: true; options: Options; batched: boolean } | { ok: false; expected: string };

/** Sizes by the fields of the input; a size that contradicts an option is refused. */
function matchFields(layer: LayerDefinition, options: Options, shape: Shape): Matched {
  const batched = shape.length === layer.input.length;
  const sizes = batched ? shape : [1n, ...shape];
  const found: Partial<Record<FieldName, bigint>> = {};
  for (const [index, field] of layer.input.entries()) {
    const size = sizes[index] as bigint;
    if (options[field] !== undefined && !sameValue(options[field], size))
      return { ok: false, expected: `${field} ${options[field]}` };
    found[field] = size;
  }
  return { ok: true, options: { ...options, ...found }, batched };
}

/**
 * Matches an input shape to a layer's input fields. Where the layer allows it, one dimension may be missing: the batch
 * (PyTorch's unbatched input), which counts as one image. `in_channels` must agree with the options given.
 */
export function matchInput(layer: LayerDefinition, options: Options, shape: Shape): Matched {
  if (layer.input[0] === 'input_shape') return { ok: true, options: { ...options, input_shape: shape }, batched: true };
  const missing = layer.input.length - shape.length;
  const isEmptyBatch = (index: number) => index === 0 && missing === 0;
  const sized = shape.every((size, index) => size >= 1n || isEmptyBatch(index));
  const fits = (missing === 0 || (missing === 1 && layer.unbatched)) && sized;
  const expected = `(${layer.input.join(', ')})${layer.unbatched ? ', or without batch' : ''}`;
  return fits ? matchFields(layer, options, shape) : { ok: false, expected };
}
