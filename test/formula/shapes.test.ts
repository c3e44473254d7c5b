/** The shapes that the pages of layers show: those that are taken and given, letter by letter. */
import { describe, expect, it } from 'vitest';
import { isList, scalarOf } from '#calc/fields/fields.ts';
import type { Returned } from '#calc/fields/shapes.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { returnedOf } from '#calc/layers/primitives.ts';
import { product } from '#calc/numbers/exact.ts';
import type { ShapeForm } from '#formula/layers/shapes.ts';
import { letterTex, shapeFormsOf, shapeTex } from '#formula/layers/shapes.ts';
import { renderTex } from '#formula/render.ts';
import { inEveryForm, settingsOf } from '../calc/layers/settings.ts';

type Sizes = readonly bigint[];
type Bound = ReadonlyMap<string, Sizes>;

const axesOf = (shape: string): string[] => shape.slice(1, -1).split(', ');

/** Every way to give the letters of a shape these sizes; `*` takes any number of them. */
function bindings(axes: readonly string[], sizes: Sizes, bound: Bound, listed: Bound): Bound[] {
  const [axis, ...rest] = axes;
  if (axis === undefined) return sizes.length === 0 ? [bound] : [];
  const list = listed.get(axis);
  const lengths = axis === '*' ? sizes.map((_, index) => index).concat(sizes.length) : [list?.length ?? 1];
  return lengths.flatMap((length) => {
    const taken = sizes.slice(0, length);
    const known = axis === '*' ? undefined : (list ?? bound.get(axis));
    if (taken.length < length || (known && String(known) !== String(taken))) return [];
    // A second star is another one.
    const name = axis === '*' && bound.has('*') ? '**' : axis;
    return bindings(rest, sizes.slice(length), new Map([...bound, [name, taken]]), listed);
  });
}

/** The size that an axis of the output says: a product of letters, or half of one. */
function sizesBy(axes: readonly string[], bound: Bound): Sizes | null {
  const stars = ['*', '**'].filter((star) => bound.has(star));
  const found = axes.map((axis) => {
    if (axis === '*') return bound.get(stars.shift() ?? '') ?? [];
    if (axis === 'K / 2') return [(bound.get('K')?.[0] ?? 0n) / 2n];
    const factors = bound.has(axis) ? [bound.get(axis)] : axis.split(' ').map((letter) => bound.get(letter));
    return factors.some((one) => one === undefined)
      ? null
      : factors.length > 1
        ? [product(factors.flatMap((one) => one ?? []))]
        : factors[0];
  });
  return found.some((one) => one === null) ? null : found.flatMap((one) => one ?? []);
}

/** Letters that are values of the layer, by their symbols, and those that only words explain. */
function known(layer: LayerDefinition, found: Evaluation): Bound {
  const { options, values } = found;
  // Without a tensor by channels PyTorch does not ask how many there are.
  const ignored = options.affine === false && options.track_running_stats === false ? 'num_features' : '';
  const named = Object.entries(values).flatMap(([name, value]): [string, Sizes][] => {
    const symbol = scalarOf(layer, name)?.symbol;
    return symbol && name !== ignored ? [[symbol, [value]]] : [];
  });
  const projected = typeof options.proj_size === 'bigint' && options.proj_size > 0n ? options.proj_size : undefined;
  const own: [string, Sizes][] =
    layer.family === 'recurrent'
      ? [
          ['D', [options.bidirectional === true ? 2n : 1n]],
          ['H_\\mathrm{out}', [projected ?? (options.hidden_size as bigint)]],
        ]
      : [];
  return new Map([...named, ...own]);
}

const listsOf = (layer: LayerDefinition, { options }: Evaluation): Bound =>
  new Map(layer.options.flatMap(({ field }) => (isList(options[field]) ? [[field, options[field] as Sizes]] : [])));

const flat = (returned: Returned): Sizes[] =>
  returned.length > 0 && typeof returned[0] === 'bigint'
    ? [returned as Sizes]
    : (returned as readonly Returned[]).flatMap(flat);

const inTex = (shape: string): string[] => axesOf(shape).map((axis) => axis.split(' ').map(letterTex).join(' '));

/** True where this form says the input, the output and what is returned beside it. */
function says(form: ShapeForm, layer: LayerDefinition, found: Evaluation): boolean {
  const [all, listed] = [known(layer, found), listsOf(layer, found)];
  const others = flat(returnedOf(layer, found)).slice(1);
  return bindings(inTex(form.takes), found.input_shape, all, listed).some((bound) => {
    const withLists = new Map([...bound, ...listed]);
    const given = [form.gives, ...Object.values(form.also ?? {})].map((shape) => sizesBy(inTex(shape), withLists));
    return String(given.slice(0, 1 + others.length)) === String([found.output_shape, ...others]);
  });
}

const FORMED = LAYERS.filter((layer) => shapeFormsOf(layer).length > 0);

/** Said in words: joined dimensions, a size that is inferred. */
const IN_WORDS = ['Flatten', 'Unflatten'];

/** They take shapes beside those that PyTorch's documentation names: means of everything, dropout of any rank. */
const TAKES_MORE = /^Adaptive|^Dropout[23]d|^FeatureAlphaDropout|^UpsamplingNearest2d/;

describe.each(FORMED.map((layer) => [layer.name, layer] as const))('the shapes of %s', (name, layer) => {
  // What these two options return is said in words.
  const settings = inEveryForm(layer, settingsOf(layer)).filter(
    ({ options }) => options.average_attn_weights !== false && options.return_indices !== true,
  );
  const forms = shapeFormsOf(layer);

  it.skipIf(IN_WORDS.includes(name))('are those it takes and gives', () => {
    const fitting = settings.filter((found) => forms.some((form) => says(form, layer, found)));
    expect(fitting).toContain(settings[0]);
    for (const found of TAKES_MORE.test(name) ? [] : settings)
      expect(fitting, `${found.input_shape} → ${found.output_shape}`).toContain(found);
  });

  it('are set by KaTeX, in the hues of their symbols', () => {
    for (const { takes, gives, also = {} } of forms)
      for (const shape of [takes, gives, ...Object.values(also)])
        expect(renderTex(shapeTex(layer, shape))).toContain('katex');
  });
});

describe('every layer', () => {
  it('says its shapes: by its fields, or in a form', () => {
    for (const layer of LAYERS)
      expect(typeof layer.output !== 'function' || shapeFormsOf(layer).length > 0, layer.name).toBe(true);
  });
});
