/** Tensor shapes as text. */
export type Shape = readonly bigint[];

/** A shape, or several in the brackets that PyTorch returns them in. */
export type Returned = Shape | readonly Returned[];

/** `7,3,3,3`: how a link or a `data-value` writes a shape. */
export function joinShape(shape: Shape): string {
  return shape.join(',');
}

/** True for one shape, false for several in brackets. */
export const isShapeAlone = (shape: Returned): shape is Shape => shape.every((part) => typeof part === 'bigint');

/** `(7, 3, 3, 3)`, and `(7,)` for one dimension: how Python prints a shape; shapes in shapes likewise. */
export function pythonShape(shape: Returned): string {
  const parts = shape.map((part) => (typeof part === 'bigint' ? String(part) : pythonShape(part)));
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}
