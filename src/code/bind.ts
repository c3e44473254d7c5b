/** Arguments of a call → the options of a layer, refused as PyTorch refuses them. */
import type { Field, FieldName, Value as OptionValue } from '#calc/fields/fields.ts';
import { fieldOf, parseField } from '#calc/fields/fields.ts';
import type { LayerDefinition, Option, Options } from '#calc/layers/define.ts';
import { isTrue } from './builtins.ts';
import { Refused, refuse } from './faults.ts';
import { libraryOfOption } from './names.ts';
import type { PythonValue, Scope } from './scope.ts';
import type { CallArgument, SyntaxNode } from './tree.ts';

/** An argument in its place or by its name, stars resolved. */
export interface Given {
  name?: string;
  /** The piece of text that it stands in. */
  node: SyntaxNode;
  value: () => PythonValue;
}

/** Arguments of layers with weights that change neither a shape nor a count; accepted and dropped, whatever they are. */
const IGNORED = ['device', 'dtype'];

/**
 * Flags that PyTorch hands to compiled code, which takes `True` and `False` alone. The others are asked by Python's own
 * `if`: `bias=0` and `bias=None` mean `False`.
 */
const STRICT: readonly FieldName[] = [
  'ceil_mode',
  'count_include_pad',
  'align_corners',
  'sparse',
  'scale_grad_by_freq',
  'include_last_offset',
  'is_causal',
  'enable_gqa',
];

const isStrict = (layer: LayerDefinition, field: FieldName): boolean =>
  STRICT.includes(field) || (layer.family === 'recurrent' && layer.options.some((one) => one.field === 'num_layers'));

function unpacked({ stars, value: node }: CallArgument, scope: Scope): Given[] {
  if (node.kind === 'name' && !scope.names.has(node.name))
    refuse({ reason: 'is_a_name', at: `${'*'.repeat(stars)}${node.name}` }, node);
  const value = scope.valueOf(node);
  if (stars === 1 && value.kind === 'items') return value.items.map((one) => ({ node, value: () => one }));
  if (stars !== 2 || value.kind !== 'dict') return refuse({ reason: 'not_read' }, node);
  return value.entries.map(([key, one]) =>
    key.kind === 'text' ? { name: key.text, node, value: () => one } : refuse({ reason: 'not_read' }, node),
  );
}

/** The arguments of a call one by one: `*(3, 7)` is two of them. */
export function givenOf(given: readonly CallArgument[], scope: Scope): Given[] {
  let named = false;
  return given.flatMap((argument) => {
    const { name, stars, value: node } = argument;
    if (name === undefined && stars === 0 && named) refuse({ reason: 'not_read' }, node);
    named ||= name !== undefined || stars === 2;
    return stars === 0
      ? [{ ...(name !== undefined && { name }), node, value: () => scope.valueOf(node) }]
      : unpacked(argument, scope);
  });
}

/** A number, or `None` among numbers, as the text a field takes. */
const numberText = (value: PythonValue): string | null => {
  if (value.kind === 'whole') return String(value.value);
  if (value.kind === 'decimal') return value.text;
  return value.kind === 'constant' && value.value === null ? 'None' : null;
};

/** Several numbers as the text a field takes; `null` where it takes no such list. */
function listText(items: readonly PythonValue[], { kind, rank }: Field): string | null {
  const lists = kind === 'pair' ? items.length === 2 : kind === 'sizes' || kind === 'decimals';
  // A tuple of one beside a rank of one is that number.
  if (!lists || (rank !== undefined && items.length !== rank)) return null;
  const texts = items.map(numberText);
  // A factor in brackets is for one dimension, one without for all.
  return texts.includes(null) ? null : texts.join(',') + (kind === 'decimals' && items.length === 1 ? ',' : '');
}

const FUNCTIONS = /^(?:torch\.)?(?:nn\.)?(?:F|functional)\.(\w+)$/;

function constantText(value: boolean | null, { kind, words = [] }: Field): string | null {
  if (value === null && words.includes('None')) return 'None';
  return kind === 'flag' && value !== null ? String(value) : null;
}

/** A value as the text a field takes: `(3, 5)` → `3,5`, `'same'` → `same`, `F.gelu` → `gelu`. */
function fieldText(value: PythonValue, spec: Field): string | null {
  const { kind, words = [] } = spec;
  if (value.kind === 'constant') return constantText(value.value, spec);
  if (value.kind === 'text') return words.includes(value.text) && value.text !== 'None' ? value.text : null;
  const word = value.kind === 'function' && kind === 'word' ? FUNCTIONS.exec(value.name)?.[1] : undefined;
  if (word !== undefined) return words.includes(word) ? word : null;
  if (kind === 'flag' || kind === 'word') return null;
  return value.kind === 'items' ? listText(value.items, spec) : numberText(value);
}

/** PyTorch multiplies by it: a list of one is no number there. */
const isMultiplied = (layer: LayerDefinition, field: FieldName): boolean =>
  layer.name === 'LPPool1d' && field === 'kernel_size';

/** The value of an option; refuses one that PyTorch, or the range of its field, does not take. */
function optionOf(layer: LayerDefinition, field: FieldName, { node, value }: Given, printed: boolean): OptionValue {
  const spec = fieldOf(layer, field);
  // Printed modules show a word without its quotes: `padding=same`.
  const bare = printed && node.kind === 'name' && spec.words?.includes(node.name);
  const known: PythonValue = bare ? { kind: 'text', text: node.name } : value();
  // A text is as true as `True`, `'False'` too: nobody means that.
  const asked = spec.kind === 'flag' && !isStrict(layer, field) && known.kind !== 'text';
  const truth = asked ? isTrue(known) : undefined;
  if (known.kind === 'items' && isMultiplied(layer, field)) refuse({ reason: 'bad_value', field }, node);
  const text = fieldText(known, spec) ?? (truth === undefined ? null : String(truth));
  const parsed = text === null ? undefined : parseField(field, text, layer);
  return parsed?.ok ? parsed.value : refuse({ reason: 'bad_value', field }, node);
}

/** What a keyword that no option has says: a slip, or another library's call. */
function unknownOption(name: string, node: SyntaxNode, prefixed: boolean): never {
  const library = libraryOfOption(name);
  const others = library !== undefined && (!prefixed || library === 'MindSpore');
  return refuse(others ? { reason: 'other_library', library, at: name } : { reason: 'unknown_option', at: name }, node);
}

/** Arguments that PyTorch 2.13 has in a place where the book has no option. */
const BETWEEN = new Map<string, readonly [place: number, ...names: string[]]>([
  ['Embedding', [7, '_weight', '_freeze']],
  ['EmbeddingBag', [7, '_weight']],
]);

/** Norms over a batch and over groups take `bias` by its name alone. */
const isByName = ({ family, name }: LayerDefinition, field: FieldName): boolean =>
  field === 'bias' && family === 'normalization' && name !== 'LayerNorm';

/** The names of a constructor's places: its options, then `device` and `dtype` where it has weights. */
function placesOf(layer: LayerDefinition): string[] {
  const names: string[] = layer.options.map(({ field }) => field).filter((field) => !isByName(layer, field));
  const [place, ...between] = BETWEEN.get(layer.name) ?? [0];
  names.splice(place, 0, ...between);
  return layer.weights.length > 0 ? [...names, ...IGNORED] : names;
}

/** A value in the place of what is no option: no device, and no weights that are left out. */
function isMisplaced(place: string, { name, node }: Given): boolean {
  if (name !== undefined || (node.kind === 'constant' && node.value === null)) return false;
  const isValue = node.kind === 'whole' || node.kind === 'decimal' || node.kind === 'constant';
  return place.startsWith('_') || (IGNORED.includes(place) && isValue);
}

function bind(layer: LayerDefinition, options: readonly Option[], given: readonly Given[], prefixed: boolean): Options {
  const found: Partial<Record<FieldName, OptionValue>> = {};
  const places = options === layer.options ? placesOf(layer) : options.map(({ field }) => field);
  for (const [index, one] of given.entries()) {
    const name = one.name ?? places[index];
    if (name === undefined || isMisplaced(name, one)) refuse({ reason: 'too_many' }, one.node);
    const isDropped = IGNORED.includes(name) && places.includes(name);
    if (isDropped || (one.name === undefined && name.startsWith('_'))) continue;
    const option = options.find(({ field }) => field === name);
    if (!option) return unknownOption(name, one.node, prefixed);
    if (found[option.field] !== undefined) refuse({ reason: 'given_twice', at: name }, one.node);
    found[option.field] = optionOf(layer, option.field, one, !prefixed);
  }
  return found;
}

/**
 * The options that the arguments say, defaults filled in. `options` are those of the constructor or of the call; `from` is
 * the call, whose name may have a prefix.
 */
export function bindOptions(
  layer: LayerDefinition,
  options: readonly Option[],
  given: readonly Given[],
  from: { node: { from: number; to: number }; prefixed: boolean },
): Options {
  try {
    const found: Partial<Record<FieldName, OptionValue>> = { ...bind(layer, options, given, from.prefixed) };
    const missing = options.find(({ field, initial }) => initial === undefined && found[field] === undefined);
    if (missing) refuse({ reason: 'missing', at: missing.field }, from.node);
    for (const { field, initial } of options) found[field] ??= initial as OptionValue;
    return found;
  } catch (error) {
    if (error instanceof Refused) error.layer ??= layer;
    throw error;
  }
}
