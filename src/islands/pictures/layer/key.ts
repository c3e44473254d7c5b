/** The key to a layer's ruler: which operations are drawn alike, and how they are called; found when the book is built. */
import type { LayerDefinition, Primitive } from '#calc/layers/define.ts';
import { isBias } from '#calc/layers/evaluate.ts';
import type { Words } from '#i18n/index.ts';
import { PRIMITIVE_ORDER } from './ruler.ts';

/** Operations whose ticks are of one shape and hue. */
export interface KeyEntry {
  said: string;
  kind: Primitive;
  quantity: 'bias' | 'none';
  /** Their names. */
  of: string[];
}

/** All that a layer may do, kind by kind; work on biases has an entry of its own. */
export function keyOf(
  layer: LayerDefinition,
  operations: Readonly<Record<string, string>>,
  kinds: Words['layer_picture']['kinds'],
): KeyEntry[] {
  const entries: Record<string, KeyEntry> = {};
  const ordered = PRIMITIVE_ORDER.flatMap((kind) => layer.operations.filter(({ primitive }) => primitive === kind));
  for (const { name, primitive: kind } of ordered) {
    const quantity = isBias({ name }) ? 'bias' : 'none';
    const said = quantity === 'bias' ? (operations[name] ?? name) : kinds[kind];
    const of = [...(entries[said]?.of ?? []), name];
    entries[said] = { said, kind, quantity, of };
  }
  return Object.values(entries);
}
