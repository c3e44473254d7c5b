/**
 * Shapes that a layer takes and gives, by letters: those of its symbols, `*` for any dimensions, the name of an option
 * for the sizes in it. Convolutions say theirs by their fields.
 */

import type { FieldName, Quantity } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';

export interface ShapeForm {
  takes: string;
  gives: string;
  /** What it gives beside the output, by PyTorch's names. */
  also?: Readonly<Record<string, string>>;
  /** The option that makes it this form, as code. */
  label?: string;
  /** The options that say where the letters between two stars stand: where they begin and, if there are several, where they end. */
  dims?: readonly FieldName[];
}

const same = (...shapes: readonly string[]): ShapeForm[] => shapes.map((shape) => ({ takes: shape, gives: shape }));

const SIZES = { 1: ['L'], 2: ['H', 'W'], 3: ['D', 'H', 'W'] } as const;
type Rank = keyof typeof SIZES;
const RANKS: readonly Rank[] = [1, 2, 3];

const sizes = (rank: Rank, end: string): string => SIZES[rank].map((letter) => `${letter}${end}`).join(', ');

/** With a batch, or without. */
const maps = (rank: Rank, from = '', to = ''): ShapeForm[] =>
  ['N, C', 'C'].map((front) => ({
    takes: `(${front}, ${sizes(rank, from)})`,
    gives: `(${front}, ${sizes(rank, to)})`,
  }));

const resized = (rank: Rank): ShapeForm[] => maps(rank, '_in', '_out');

const perRank = (name: string, forms: (rank: Rank) => ShapeForm[]): Record<string, ShapeForm[]> =>
  Object.fromEntries(RANKS.map((rank) => [`${name}${rank}d`, forms(rank)]));

/** Any dimensions before those that are padded. */
const loose = (rank: Rank): ShapeForm[] => [
  { takes: `(*, ${sizes(rank, '_in')})`, gives: `(*, ${sizes(rank, '_out')})` },
];

/** A sequence, with its batch second, or first, or none. */
const sequences = (steps: string, features: string, out: string, also = (_: string) => ({})): ShapeForm[] => [
  { takes: `(${steps}, N, ${features})`, gives: `(${steps}, N, ${out})`, also: also('N, ') },
  {
    takes: `(N, ${steps}, ${features})`,
    gives: `(N, ${steps}, ${out})`,
    also: also('N, '),
    label: 'batch_first=True',
  },
  { takes: `(${steps}, ${features})`, gives: `(${steps}, ${out})`, also: also('') },
];

/** Of both directions and all layers; the cell state of an LSTM alone is never projected. */
const recurrent = (state: string, ...returned: readonly string[]): ShapeForm[] =>
  sequences('T', 'H_in', `D ${state}`, (batch) =>
    Object.fromEntries(returned.map((name) => [name, `(D L, ${batch}${name === 'c_n' ? 'H' : state})`])),
  );

const cell = (...returned: readonly string[]): ShapeForm[] =>
  ['N, ', ''].map((batch) => ({
    takes: `(${batch}H_in)`,
    gives: `(${batch}H)`,
    also: Object.fromEntries(returned.map((name) => [name, `(${batch}H)`])),
  }));

const pixels: ShapeForm[] = [{ takes: '(*, C_in, H_in, W_in)', gives: '(*, C_out, H_out, W_out)' }];

const FORMS: Readonly<Record<string, readonly ShapeForm[]>> = {
  Linear: [{ takes: '(*, C_in)', gives: '(*, C_out)' }],
  Bilinear: [{ takes: '(*, C_1)', gives: '(*, C_out)' }],
  BatchNorm1d: same('(N, C)', '(N, C, L)'),
  BatchNorm2d: same('(N, C, H, W)'),
  BatchNorm3d: same('(N, C, D, H, W)'),
  ...perRank('InstanceNorm', maps),
  LayerNorm: same('(*, normalized_shape)'),
  RMSNorm: same('(*, normalized_shape)'),
  GroupNorm: same('(N, C, *)'),
  LocalResponseNorm: same('(N, C, *)'),
  Softmax2d: maps(2),
  GLU: [{ takes: '(*, K, *)', gives: '(*, K / 2, *)', dims: ['dim'] }],
  ...Object.assign(
    {},
    ...['Max', 'Avg', 'LP', 'AdaptiveMax', 'AdaptiveAvg'].map((kind) => perRank(`${kind}Pool`, resized)),
  ),
  Upsample: RANKS.map((rank) => resized(rank)[0] as ShapeForm),
  UpsamplingNearest2d: [resized(2)[0] as ShapeForm],
  UpsamplingBilinear2d: [resized(2)[0] as ShapeForm],
  PixelShuffle: pixels,
  PixelUnshuffle: pixels,
  ...perRank('ZeroPad', loose),
  ...perRank('ConstantPad', loose),
  ...Object.assign({}, ...['Reflection', 'Replication', 'Circular'].map((kind) => perRank(`${kind}Pad`, resized))),
  Flatten: [{ takes: '(*, S_a, …, S_b, *)', gives: '(*, S_a ⋯ S_b, *)', dims: ['start_dim', 'end_dim'] }],
  Unflatten: [{ takes: '(*, S, *)', gives: '(*, unflattened_size, *)', dims: ['dim'] }],
  ...perRank('Dropout', maps),
  FeatureAlphaDropout: same('(N, C, *)', '(C, *)'),
  ChannelShuffle: same('(N, C, *)'),
  Unfold: ['N, ', ''].map((batch) => ({ takes: `(${batch}C, H_in, W_in)`, gives: `(${batch}R, B_h B_w)` })),
  Fold: ['N, ', ''].map((batch) => ({ takes: `(${batch}R, L)`, gives: `(${batch}C, H_out, W_out)` })),
  Embedding: [{ takes: '(*)', gives: '(*, E)' }],
  EmbeddingBag: [{ takes: '(B, n)', gives: '(B, E)' }],
  RNN: recurrent('H', 'h_n'),
  LSTM: recurrent('H_out', 'h_n', 'c_n'),
  GRU: recurrent('H', 'h_n'),
  RNNCell: cell(),
  LSTMCell: cell('c'),
  GRUCell: cell(),
  scaled_dot_product_attention: same('(*, L, D)'),
  MultiheadAttention: sequences('L', 'E', 'E', (batch) => ({ attn_output_weights: `(${batch}L, S)` })),
  TransformerEncoderLayer: sequences('L', 'E', 'E'),
  TransformerDecoderLayer: sequences('L', 'E', 'E'),
};

const ANY = same('(*)');

/** The axes of a shape, letter by letter. */
export const lettersOf = (shape: string): readonly string[] => shape.slice(1, -1).split(', ');

/** A name of code, in its letters. */
export const isCode = (letter: string): boolean => /^[a-z]+_[a-z]+(_[a-z]+)*$/.test(letter);

/** `H_\mathrm{in}` of `H_in`. */
export const letterTex = (letter: string): string =>
  letter
    .replace(/_(in|out)$/, '_\\mathrm{$1}')
    .replace('…', '\\ldots')
    .replace('⋯', '\\cdots');

/** The quantity of a symbol of the layer, by its TeX. */
export function quantityOf({ symbols = {}, fields = {} }: LayerDefinition, tex: string): Quantity {
  const known = [...Object.values(symbols), ...Object.values(fields)];
  return known.find((one) => one?.symbol === tex)?.quantity ?? 'none';
}

function written(layer: LayerDefinition, letter: string): string {
  if (isCode(letter)) return `\\texttt{${letter.replaceAll('_', '\\_')}}`;
  const tex = letterTex(letter);
  const quantity = quantityOf(layer, tex);
  return quantity === 'none' ? tex : `\\htmlClass{q q-${quantity}}{${tex}}`;
}

/** A shape as TeX, its letters in their hues. */
export function shapeTex(layer: LayerDefinition, shape: string): string {
  const axes = lettersOf(shape).map((axis) =>
    axis
      .split(' ')
      .map((one) => written(layer, one))
      .join('\\,'),
  );
  return `(${axes.join(',\\ \\allowbreak ')}${axes.length === 1 && axes[0] !== '*' ? ',' : ''})`;
}

/** The shapes that a layer takes and gives, where its fields do not say them. */
export const shapeFormsOf = ({ name, input }: LayerDefinition): readonly ShapeForm[] =>
  input[0] === 'input_shape' ? (FORMS[name] ?? ANY) : [];
