/** Layer and options → constructor text `nn.Conv2d(3, 7, 3)`. The way back is in constructor.ts. */
import type { FieldName, Sizes, Value } from './fields.ts';
import { fieldOf, formatValue, isList, isPair, sameValue } from './fields.ts';
import type { LayerDefinition, Options } from './layers/define.ts';

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
  if (typeof value === 'boolean') return [{ text: value ? 'True' : 'False', field }];
  if (typeof value === 'string') return [{ text: textOf(layer, field, value), field }];
  if (isList(value) && value.length === 1 && fieldOf(layer, field).loose) return [{ text: `${value[0]}`, field }];
  if (isList(value) && !isPair(value)) return [{ text: listText(value), field }];
  if (isPair(value) && value[0] !== value[1]) {
    const [height, width] = value;
    return [
      { text: '(' },
      { text: `${height}`, field, side: 0 },
      { text: ', ' },
      { text: `${width}`, field, side: 1 },
      { text: ')' },
    ];
  }
  return [
    {
      text:
        fieldOf(layer, field).rank === undefined && isList(value) && fieldOf(layer, field).kind === 'sizes'
          ? listText(value)
          : formatValue(value),
      field,
    },
  ];
}

const listText = (sizes: Sizes): string => (sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`);

/** The tensors that a function is called with: `x, x, x`. */
const tensorsOf = (layer: LayerDefinition): string =>
  layer.function
    ? Array<string>(layer.tensors ?? 1)
        .fill('x')
        .join(', ')
    : '';

/** The shortest call that makes these options: required ones by position, the others by name and only where they differ. */
export function callParts(layer: LayerDefinition, options: Options): CallPart[] {
  const parts: CallPart[] = [{ text: `${layer.function ?? `nn.${layer.name}`}(${tensorsOf(layer)}` }];
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
