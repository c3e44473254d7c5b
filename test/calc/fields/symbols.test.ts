/** Symbols and hues: a quantity wears the same ones wherever it is named. */
import { describe, expect, it } from 'vitest';
import type { Quantity, Scalar } from '#calc/fields/fields.ts';
import { FIELDS, fieldOf, SCALARS } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { LAYERS } from '#calc/layers/index.ts';

/** The names of a layer's formulas: its own, or those of the vocabulary. */
const scalarsOf = ({ symbols = SCALARS }: LayerDefinition): [string, Scalar][] => Object.entries(symbols);

/** What the legend of the chapters promises of the five hues. */
const LEGEND: Readonly<Record<Exclude<Quantity, 'none'>, readonly string[]>> = {
  size: ['height', 'width', 'out_height', 'out_width'],
  in: ['in_channels'],
  out: ['out_channels'],
  kernel: ['kernel_height', 'kernel_width'],
  bias: [],
};

describe('the vocabulary', () => {
  it('gives each quantity of the legend its hue', () => {
    for (const [quantity, names] of Object.entries(LEGEND))
      for (const name of names) expect(SCALARS[name]?.quantity, name).toBe(quantity);
    expect(FIELDS.bias.quantity).toBe('bias');
  });
});

describe.each(LAYERS.map((layer) => [layer.name, layer] as const))('in %s, names of formulas', (_, layer) => {
  it('wear the letter and the hue of the field that they are read from', () => {
    for (const [name, { symbol, quantity, field, side }] of scalarsOf(layer)) {
      // Symbols are shared in a family: not every layer has all the fields.
      if (!field || !(Object.hasOwn(FIELDS, field) || layer.fields?.[field])) continue;
      const spec = fieldOf(layer, field);
      if (!spec.symbol) continue;
      expect(quantity, name).toBe(spec.quantity);
      if (side === undefined) expect(symbol, name).toBe(spec.symbol);
      else expect(symbol.split('_')[0], name).toBe(spec.symbol);
    }
  });

  it('have one side each, and tell it by their letters', () => {
    const sided = scalarsOf(layer).filter(([, { side }]) => side !== undefined);
    const places = sided.map(([, { field, side }]) => `${field} ${side}`);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(sided.map(([, { symbol }]) => symbol)).size).toBe(sided.length);
  });
});

/** Sets of values that are normalized, of a batch norm its channels; and a size, of a window or of an image. */
const SEVERAL = ['sets', 'size'];

describe('a name', () => {
  const hues = new Map<string, Map<Quantity, string>>();
  const meet = (name: string, quantity: Quantity, where: string) =>
    hues.set(name, new Map([...(hues.get(name) ?? []), [quantity, where]]));
  for (const [name, { quantity }] of Object.entries({ ...FIELDS, ...SCALARS })) meet(name, quantity, 'the vocabulary');
  for (const { name: layer, symbols = {}, fields = {} } of LAYERS) {
    for (const [name, { quantity }] of Object.entries(symbols)) meet(name, quantity, layer);
    for (const [name, { quantity }] of Object.entries(fields)) meet(name, quantity, layer);
  }

  it.each([...hues.keys()].filter((name) => !SEVERAL.includes(name)))('%s has one hue in all layers', (name) => {
    expect([...(hues.get(name) ?? [])]).toHaveLength(1);
  });
});
