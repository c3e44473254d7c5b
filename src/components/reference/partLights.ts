/**
 * By which quantities each part of a layer's picture is lit: what it is, and all that it depends on. Found by changing one
 * field of the layer after the other, so that no part fades while a field that it follows is pointed at.
 */
import type { Field, FieldName, Quantity, Value } from '#calc/fields/fields.ts';
import { fieldOf, isList } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate, isBias } from '#calc/layers/evaluate.ts';
import { buffersOf, returnedOf, tensorsOf } from '#calc/layers/primitives.ts';
import type { Locale } from '#i18n/index.ts';
import { lettersAt } from '#islands/example/shape/forms.ts';
import { axesOf } from '../axes.ts';

/** What each part shows of an evaluation, by the part's name. */
function partsOf(layer: LayerDefinition, shown: Evaluation): Record<string, string> {
  const kept = [...shown.weights, ...buffersOf(layer, shown)];
  const done = Object.entries(shown.operations).filter(([, count]) => count > 0n);
  return {
    input: String(tensorsOf(layer, shown)),
    output: String(returnedOf(layer, shown)),
    ...Object.fromEntries(kept.map(({ name, shape, copies }) => [name, `${shape} ${copies}`])),
    ...Object.fromEntries(done.map(([name, count]) => [name, String(count)])),
  };
}

/** What pointing at a part lights elsewhere. */
function ownOf(layer: LayerDefinition, name: string): Quantity {
  if (name === 'input') return 'in';
  if (name === 'output') return 'out';
  if (isBias({ name })) return 'bias';
  return layer.weights.some((one) => one.name === name) ? 'kernel' : 'none';
}

/** A value of a field changed, and the quantity whose field says so. */
interface Change {
  quantity: Quantity;
  from: Value;
  to: Value;
}

/** Other numbers: one whose remainder or half is another, and some that fit where it must be divided. */
const others = (size: bigint): bigint[] => [size + 1n, size + 2n, size * 2n, size * 3n, size - 1n];

/** Other values of one field; of the axes of an input each is of a quantity of its own. */
function changesOf({ quantity, min }: Field, from: Value, axes: readonly Quantity[] | undefined): Change[] {
  const sizes = (size: bigint) => others(size).filter((one) => one >= min);
  if (typeof from === 'boolean') return [{ quantity, from, to: !from }];
  if (typeof from === 'bigint') return sizes(from).map((to) => ({ quantity, from, to }));
  if (!isList(from)) return [];
  return from.flatMap((size, at) =>
    sizes(size).map((to) => ({ quantity: axes?.[at] ?? quantity, from, to: from.with(at, to) })),
  );
}

/** The options with a field changed, and with it all numbers that it must agree with. */
function agreeing(options: Options, { from, to }: Change): Options {
  const [before, after] = [[from].flat(), [to].flat()];
  const at = before.findIndex((size, index) => size !== after[index]);
  const other = <Size extends Value>(size: Size) => (size === before[at] ? (after[at] as Size) : size);
  const entries = Object.entries(options).map(([field, value]) => [
    field,
    isList(value) ? value.map(other) : other(value),
  ]);
  return Object.fromEntries(entries);
}

/** All fields of a layer with their changes. */
function changesIn(layer: LayerDefinition, { options }: Evaluation, locale: Locale): (Change & { field: FieldName })[] {
  const { known, ...forms } = axesOf(locale, layer);
  const fields = [...layer.options, ...(layer.forward ?? [])].map(({ field }) => field);
  return [...new Set([...fields, ...layer.input])].flatMap((field) => {
    const value = options[field];
    if (value === undefined) return [];
    const letters =
      field === 'input_shape' && isList(value) ? lettersAt({ known, ...forms }, value.length, options) : undefined;
    const axes = letters?.map((letter) => known[letter]?.quantity ?? 'none');
    return changesOf(fieldOf(layer, field), value, axes)
      .filter(({ quantity }) => quantity !== 'none')
      .map((change) => ({ ...change, field }));
  });
}

/**
 * The layer as it stands, and with each flag, word and number of no hue set otherwise, and with all that adds at
 * once: they bring parts that it has not now.
 */
function variants(layer: LayerDefinition, found: Evaluation): Evaluation[] {
  const each = layer.options.flatMap(({ field }): Options[] => {
    const { kind, quantity, words = [] } = fieldOf(layer, field);
    const value = found.options[field];
    const more = typeof value === 'bigint' && quantity === 'none' ? [value + 1n, value + 2n] : [];
    const values = kind === 'flag' ? [!value] : [...words, ...more];
    return values.map((one) => ({ [field]: one }));
  });
  const adds = (one: Options) => Object.values(one).every((value) => value === true || typeof value === 'bigint');
  const all: Options = Object.assign({}, ...each.filter(adds));
  const changed = [...each, all].map((one) => evaluate(layer, { ...found.options, ...one }));
  return [found, ...changed.filter((one) => one.ok)];
}

/** The quantities of each part, its own first; what no variant has is left out. */
export function partLights(layer: LayerDefinition, found: Evaluation, locale: Locale): Record<string, string> {
  const lights: Record<string, Set<Quantity>> = {};
  const lit = (name: string) => (lights[name] ??= new Set([ownOf(layer, name)]));
  for (const one of variants(layer, found)) {
    const before = partsOf(layer, one);
    Object.keys(before).forEach(lit);
    for (const { field, ...change } of changesIn(layer, one, locale)) {
      const ways = [{ ...one.options, [field]: change.to }, agreeing(one.options, change)];
      const other = ways.map((options) => evaluate(layer, options)).find(({ ok }) => ok);
      if (!other?.ok) continue;
      const after = partsOf(layer, other);
      for (const name of Object.keys({ ...before, ...after }))
        if (before[name] !== after[name]) lit(name).add(change.quantity);
    }
  }
  return Object.fromEntries(Object.entries(lights).map(([name, all]) => [name, [...all].join(' ')]));
}
