/** What a field takes, and why a text in `content/examples.yaml` is none of it. */
import type { Field, FieldName } from '#calc/fields/fields.ts';
import { fieldOf, LARGEST, parseField } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';

const limit = (value: bigint): string => (value === LARGEST ? '10¹⁵' : String(value));

/** What each kind of field takes beside its words. */
const TAKES: Readonly<Record<Field['kind'], (field: Field) => string>> = {
  whole: ({ min, max }) => `a whole number from ${limit(min)} to ${limit(max)}`,
  pair: (field) => `${TAKES.whole(field)}, two of them as 3,5`,
  sizes: ({ rank }) => (rank === undefined ? 'sizes as 1,64,56,56' : `a whole number, ${rank} of them with commas`),
  flag: () => 'true, false',
  word: () => '',
  decimal: () => 'a number such as 0.5',
  decimals: () => 'numbers such as 0.5, with commas',
};

/** Why a field of a layer does not take a value as it is written, and what it takes; nothing where it does. */
export function fieldRefusal(layer: LayerDefinition, name: FieldName, written: unknown): string | undefined {
  const field = fieldOf(layer, name);
  const plain = ['string', 'number', 'boolean'].includes(typeof written);
  if (plain && parseField(name, String(written), layer).ok) return undefined;
  const taken = [TAKES[field.kind](field), ...(field.words ?? [])].filter(Boolean).join(', ');
  return `${name} cannot be ${plain ? `'${written}'` : JSON.stringify(written)}; it takes ${taken}`;
}
