/** Layer and options → constructor text `nn.Conv2d(3, 7, 3)`. The way back is in constructor.ts. */
import type { FieldName, Value } from '../fields/fields.ts';
import { fieldOf, formatValue, isList, isShape, sameValue } from '../fields/fields.ts';
import { pythonShape } from '../fields/shapes.ts';
import type { LayerDefinition, Options } from '../layers/define.ts';
import { tensorCount } from '../layers/define.ts';

/** A piece of a printed call: plain text, or the value of a field (one side of a pair, where it is one). */
export interface CallPart {
  text: string;
  field?: FieldName;
  side?: 0 | 1;
}

/** A text as Python writes it: words in quotes, decimals and `None` without, several in brackets. */
function textOf(layer: LayerDefinition, field: FieldName, value: string): string {
  if (value.includes(',')) return `(${value.split(',').join(', ')})`;
  const { kind } = fieldOf(layer, field);
  return value === 'None' || kind === 'decimal' || kind === 'decimals' ? value : `'${value}'`;
}

function valueParts(layer: LayerDefinition, field: FieldName, value: Value): CallPart[] {
  const spec = fieldOf(layer, field);
  if (typeof value === 'boolean') return [{ text: value ? 'True' : 'False', field }];
  if (typeof value === 'string') return [{ text: textOf(layer, field, value), field }];
  const same = !isList(value) || (!isShape(spec) && value.every((size) => size === value[0]));
  // A list of one is a number where PyTorch takes either.
  const lone = isList(value) && value.length === 1 && spec.loose;
  if (same || lone) return [{ text: formatValue(value, spec), field }];
  if (spec.kind !== 'pair') return [{ text: pythonShape(value), field }];
  const [height, width] = value;
  return [
    { text: '(' },
    { text: `${height}`, field, side: 0 },
    { text: ', ' },
    { text: `${width}`, field, side: 1 },
    { text: ')' },
  ];
}

/** A value as Python writes it. */
export const printValue = (layer: LayerDefinition, field: FieldName, value: Value): string =>
  valueParts(layer, field, value)
    .map(({ text }) => text)
    .join('');

/** A layer by the name it is called with: `nn.Linear`, `F.scaled_dot_product_attention`. */
export const calledName = (layer: LayerDefinition): string => layer.function ?? `nn.${layer.name}`;

/** The tensors that a function is called with: `x, x, x`. */
const tensorsOf = (layer: LayerDefinition): string =>
  layer.function ? Array<string>(tensorCount(layer)).fill('x').join(', ') : '';

/** The shortest call that makes these options: required ones by position, the others by name and only where they differ. */
export function callParts(layer: LayerDefinition, options: Options): CallPart[] {
  const parts: CallPart[] = [{ text: `${calledName(layer)}(${tensorsOf(layer)}` }];
  for (const { field, initial } of layer.options) {
    const value = options[field] ?? initial;
    if (value === undefined || (initial !== undefined && sameValue(value, initial))) continue;
    if (parts.length > 1 || layer.function) parts.push({ text: ', ' });
    if (initial !== undefined) parts.push({ text: `${field}=` });
    parts.push(...valueParts(layer, field, value));
  }
  return [...parts, { text: ')' }];
}

/** `callParts` as one text. */
export function printCall(layer: LayerDefinition, options: Options): string {
  return callParts(layer, options)
    .map((part) => part.text)
    .join('');
}
