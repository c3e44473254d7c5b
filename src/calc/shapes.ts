/** Tensor shapes: an input shape matched to a layer's fields, and shapes as text. */
import type { FieldName } from './fields.ts';
import type { LayerDefinition, Options } from './layers/define.ts';

export type Shape = readonly bigint[];

export type Matched = { ok: true; options: Options; batched: boolean } | { ok: false; expected: string };

/**
 * Matches an input shape to a layer's input fields. With one dimension fewer the batch is absent (PyTorch's
 * unbatched input): it counts as one image. `in_channels` must agree with the options given.
 */
export function matchInput(layer: LayerDefinition, options: Options, shape: Shape): Matched {
  const expected = `(${layer.input.join(', ')}), or without batch`;
  const batched = shape.length === layer.input.length;
  if (!batched && shape.length !== layer.input.length - 1) return { ok: false, expected };
  const sizes = batched ? shape : [1n, ...shape];
  const found: Partial<Record<FieldName, bigint>> = {};
  for (const [index, field] of layer.input.entries()) {
    const size = sizes[index] as bigint;
    const given = options[field];
    if (size < 1n) return { ok: false, expected };
    if (typeof given === 'bigint' && given !== size) return { ok: false, expected: `${field} ${given}` };
    found[field] = size;
  }
  return { ok: true, options: { ...options, ...found }, batched };
}

/** `7,3,3,3`: how a link or a `data-value` writes a shape. */
export function joinShape(shape: Shape): string {
  return shape.join(',');
}

/** `(7, 3, 3, 3)`, and `(7,)` for one dimension: how Python prints a shape. */
export function pythonShape(shape: Shape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
