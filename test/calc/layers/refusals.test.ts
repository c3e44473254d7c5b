/**
 * What PyTorch 2.13 refuses, and what it takes just beside: where each condition begins to hold. Where PyTorch says so stands
 * beside the conditions. Those of activations and of normalization were measured, and stand in their own tests.
 */
import { describe, expect, it } from 'vitest';
import type { Family } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { readCall } from '#code/read.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';

/** A call with the sizes of its input. */
type Called = readonly [code: string, ...sizes: number[]];

/** A condition, a call that breaks it, and one that does not. */
type Bound = readonly [condition: string, refused: Called, taken: Called];

const attend = (more: string) => `F.scaled_dot_product_attention(x, x, x${more})`;

const TABLE: Readonly<Partial<Record<Family, readonly Bound[]>>> = {
  convolution: [
    [
      'groups_divide_in_channels',
      ['nn.Conv2d(3, 4, 1, groups=2)', 1, 3, 2, 2],
      ['nn.Conv2d(4, 4, 1, groups=2)', 1, 4, 2, 2],
    ],
    [
      'groups_divide_out_channels',
      ['nn.Conv2d(4, 3, 1, groups=2)', 1, 4, 2, 2],
      ['nn.Conv2d(4, 4, 1, groups=2)', 1, 4, 2, 2],
    ],
    [
      'same_needs_stride_one',
      ["nn.Conv2d(1, 1, 3, stride=(1, 2), padding='same')", 1, 1, 5, 5],
      ["nn.Conv2d(1, 1, 3, stride=1, padding='same')", 1, 1, 5, 5],
    ],
    ['kernel_fits_length', ['nn.Conv1d(2, 3, 6)', 1, 2, 5], ['nn.Conv1d(2, 3, 6)', 1, 2, 6]],
    ['kernel_fits_depth', ['nn.Conv3d(1, 1, (4, 1, 1))', 1, 1, 3, 2, 2], ['nn.Conv3d(1, 1, (4, 1, 1))', 1, 1, 4, 2, 2]],
    [
      'kernel_fits_height',
      ['nn.Conv2d(1, 1, (3, 1), dilation=2, padding=(1, 0))', 1, 1, 2, 1],
      ['nn.Conv2d(1, 1, (3, 1), dilation=2, padding=(1, 0))', 1, 1, 3, 1],
    ],
    ['kernel_fits_width', ['nn.Conv2d(1, 1, (1, 4))', 1, 1, 2, 3], ['nn.Conv2d(1, 1, (1, 4))', 1, 1, 2, 4]],
    [
      'reflect_fits_length',
      ["nn.Conv1d(2, 3, 1, padding=5, padding_mode='reflect')", 1, 2, 5],
      ["nn.Conv1d(2, 3, 1, padding=5, padding_mode='reflect')", 1, 2, 6],
    ],
    [
      'reflect_fits_depth',
      ["nn.Conv3d(1, 1, 1, padding=(3, 0, 0), padding_mode='reflect')", 1, 1, 3, 2, 2],
      ["nn.Conv3d(1, 1, 1, padding=(3, 0, 0), padding_mode='reflect')", 1, 1, 4, 2, 2],
    ],
    [
      'reflect_fits_height',
      ["nn.Conv2d(1, 1, 1, padding=(3, 0), padding_mode='reflect')", 1, 1, 3, 2],
      ["nn.Conv2d(1, 1, 1, padding=(3, 0), padding_mode='reflect')", 1, 1, 4, 2],
    ],
    [
      'reflect_fits_width',
      ["nn.Conv2d(1, 1, 1, padding=(0, 3), padding_mode='reflect')", 1, 1, 2, 3],
      ["nn.Conv2d(1, 1, 1, padding=(0, 3), padding_mode='reflect')", 1, 1, 2, 4],
    ],
    [
      'circular_fits_length',
      ["nn.Conv1d(2, 3, 1, padding=6, padding_mode='circular')", 1, 2, 5],
      ["nn.Conv1d(2, 3, 1, padding=6, padding_mode='circular')", 1, 2, 6],
    ],
    [
      'circular_fits_depth',
      ["nn.Conv3d(1, 1, 1, padding=(4, 0, 0), padding_mode='circular')", 1, 1, 3, 2, 2],
      ["nn.Conv3d(1, 1, 1, padding=(4, 0, 0), padding_mode='circular')", 1, 1, 4, 2, 2],
    ],
    [
      'circular_fits_height',
      ["nn.Conv2d(1, 1, 1, padding=(4, 0), padding_mode='circular')", 1, 1, 3, 2],
      ["nn.Conv2d(1, 1, 1, padding=(4, 0), padding_mode='circular')", 1, 1, 4, 2],
    ],
    [
      'circular_fits_width',
      ["nn.Conv2d(1, 1, 1, padding=(0, 4), padding_mode='circular')", 1, 1, 2, 3],
      ["nn.Conv2d(1, 1, 1, padding=(0, 4), padding_mode='circular')", 1, 1, 2, 4],
    ],
    [
      'transposed_pads_zeros',
      ["nn.ConvTranspose1d(2, 3, 3, padding_mode='reflect')", 1, 2, 5],
      ["nn.ConvTranspose1d(2, 3, 3, padding_mode='zeros')", 1, 2, 5],
    ],
    [
      'output_padding_fits',
      ['nn.ConvTranspose1d(2, 3, 3, stride=2, output_padding=2)', 1, 2, 5],
      ['nn.ConvTranspose1d(2, 3, 3, stride=2, output_padding=1)', 1, 2, 5],
    ],
    [
      'cropping_leaves_length',
      ['nn.ConvTranspose1d(1, 1, 2, padding=1)', 1, 1, 1],
      ['nn.ConvTranspose1d(1, 1, 2, padding=1)', 1, 1, 2],
    ],
    [
      'cropping_leaves_depth',
      ['nn.ConvTranspose3d(1, 1, (2, 1, 1), padding=(1, 0, 0))', 1, 1, 1, 2, 2],
      ['nn.ConvTranspose3d(1, 1, (2, 1, 1), padding=(1, 0, 0))', 1, 1, 2, 2, 2],
    ],
    [
      'cropping_leaves_height',
      ['nn.ConvTranspose2d(1, 1, (2, 1), padding=(1, 0))', 1, 1, 1, 2],
      ['nn.ConvTranspose2d(1, 1, (2, 1), padding=(1, 0))', 1, 1, 2, 2],
    ],
    [
      'cropping_leaves_width',
      ['nn.ConvTranspose2d(1, 1, (1, 2), padding=(0, 1))', 1, 1, 2, 1],
      ['nn.ConvTranspose2d(1, 1, (1, 2), padding=(0, 1))', 1, 1, 2, 2],
    ],
  ],
  linear: [
    ['features_fit', ['nn.Linear(4, 2)', 3, 5], ['nn.Linear(4, 2)', 3, 4]],
    ['has_features', ['nn.Linear(1, 2)'], ['nn.Linear(1, 2)', 1]],
  ],
  pooling: [
    ['input_has_axes', ['nn.MaxPool2d(1)', 4, 4], ['nn.MaxPool2d(1)', 1, 4, 4]],
    ['input_has_axes', ['nn.AvgPool1d(1)', 1, 1, 1, 4], ['nn.AvgPool1d(1)', 1, 1, 4]],
    ['padding_at_most_half', ['nn.MaxPool1d(3, padding=2)', 1, 1, 8], ['nn.MaxPool1d(3, padding=1)', 1, 1, 8]],
    ['window_fits', ['nn.MaxPool1d(4)', 1, 1, 3], ['nn.MaxPool1d(4)', 1, 1, 4]],
    [
      'window_fits',
      ['nn.AvgPool2d((1, 4), stride=2, ceil_mode=True)', 1, 1, 2, 2],
      ['nn.AvgPool2d((1, 4), stride=2, ceil_mode=True)', 1, 1, 2, 3],
    ],
    [
      'kernel_at_most_input',
      ['nn.AvgPool3d((4, 1, 1), padding=(2, 0, 0))', 1, 1, 3, 2, 2],
      ['nn.AvgPool3d((4, 1, 1), padding=(2, 0, 0))', 1, 1, 4, 2, 2],
    ],
    [
      'divisor_is_not_zero',
      ['nn.AvgPool2d(2, divisor_override=0)', 1, 1, 4, 4],
      ['nn.AvgPool2d(2, divisor_override=1)', 1, 1, 4, 4],
    ],
    ['norm_is_not_zero', ['nn.LPPool1d(0, 2)', 1, 1, 4], ['nn.LPPool1d(1, 2)', 1, 1, 4]],
  ],
  resampling: [
    ['input_has_batch_and_channels', ['nn.Upsample(scale_factor=2)', 4, 4], ['nn.Upsample(scale_factor=2)', 1, 4, 4]],
    [
      'mode_fits_input',
      ["nn.Upsample(scale_factor=2, mode='bilinear')", 1, 2, 4],
      ["nn.Upsample(scale_factor=2, mode='bilinear')", 1, 2, 4, 4],
    ],
    ['size_and_scale', ['nn.Upsample(size=4, scale_factor=2)', 1, 1, 4], ['nn.Upsample(size=4)', 1, 1, 4]],
    ['size_or_scale', ['nn.Upsample()', 1, 1, 4], ['nn.Upsample(scale_factor=1)', 1, 1, 4]],
    ['one_for_each_dimension', ['nn.Upsample(size=(4, 4))', 1, 1, 4], ['nn.Upsample(size=(4, 4))', 1, 1, 4, 4]],
    [
      'corners_need_neighbours',
      ['nn.Upsample(scale_factor=2, align_corners=False)', 1, 1, 4],
      ["nn.Upsample(scale_factor=2, mode='linear', align_corners=False)", 1, 1, 4],
    ],
    [
      'recompute_needs_scale',
      ['nn.Upsample(size=4, recompute_scale_factor=True)', 1, 1, 4],
      ['nn.Upsample(scale_factor=2, recompute_scale_factor=True)', 1, 1, 4],
    ],
    ['output_has_size', ['nn.Upsample(scale_factor=0.2)', 1, 1, 4], ['nn.Upsample(scale_factor=0.2)', 1, 1, 5]],
    ['output_fits_int64', ['nn.Upsample(scale_factor=1e19)', 1, 1, 1], ['nn.Upsample(scale_factor=1e18)', 1, 1, 1]],
    ['input_has_channels', ['nn.PixelShuffle(1)', 4, 4], ['nn.PixelShuffle(1)', 1, 4, 4]],
    ['square_divides_channels', ['nn.PixelShuffle(2)', 6, 1, 1], ['nn.PixelShuffle(2)', 8, 1, 1]],
    ['factor_divides_height', ['nn.PixelUnshuffle(2)', 1, 3, 4], ['nn.PixelUnshuffle(2)', 1, 4, 4]],
    ['factor_divides_width', ['nn.PixelUnshuffle(2)', 1, 4, 3], ['nn.PixelUnshuffle(2)', 1, 4, 4]],
  ],
  shape: [
    ['input_has_axes', ['nn.ReflectionPad1d(1)', 4], ['nn.ReflectionPad1d(1)', 1, 4]],
    ['axes_to_pad', ['nn.ZeroPad2d(1)', 4], ['nn.ZeroPad2d(1)', 4, 4]],
    ['something_stays', ['nn.ReplicationPad1d((-3, 0))', 1, 3], ['nn.ReplicationPad1d((-3, 0))', 1, 4]],
    ['something_stays', ['nn.ZeroPad1d((-4, 2))', 1, 3], ['nn.ZeroPad1d((-3, 2))', 1, 3]],
    ['reflection_fits', ['nn.ReflectionPad1d(3)', 1, 3], ['nn.ReflectionPad1d(3)', 1, 4]],
    ['circle_fits', ['nn.CircularPad1d(4)', 1, 3], ['nn.CircularPad1d(4)', 1, 4]],
    ['dimension_in_range', ['nn.Flatten(3)', 2, 3, 4], ['nn.Flatten(2)', 2, 3, 4]],
    ['dimension_in_range', ['nn.Flatten(-4)', 2, 3, 4], ['nn.Flatten(-3)', 2, 3, 4]],
    ['start_before_end', ['nn.Flatten(2, 1)', 2, 3, 4], ['nn.Flatten(1, 1)', 2, 3, 4]],
    ['one_inferred', ['nn.Unflatten(0, (-1, -1))', 4], ['nn.Unflatten(0, (-1, 2))', 4]],
    ['multiplies_up', ['nn.Unflatten(0, (2, 3))', 5], ['nn.Unflatten(0, (2, 3))', 6]],
    ['divides_size', ['nn.Unflatten(0, (-1, 3))', 5], ['nn.Unflatten(0, (-1, 3))', 6]],
    ['is_probability', ['nn.Dropout(1.1)', 4], ['nn.Dropout(1.0)', 4]],
    ['is_probability', ['nn.Dropout(-0.1)', 4], ['nn.Dropout(0.0)', 4]],
    ['has_three_dimensions', ['nn.ChannelShuffle(1)', 2, 4], ['nn.ChannelShuffle(1)', 1, 2, 4]],
    ['groups_divide_channels', ['nn.ChannelShuffle(2)', 1, 3, 4], ['nn.ChannelShuffle(2)', 1, 4, 4]],
    ['window_fits', ['nn.Unfold((4, 1))', 1, 1, 3, 4], ['nn.Unfold((4, 1))', 1, 1, 4, 4]],
    ['input_has_columns', ['nn.Fold(2, 1)', 4], ['nn.Fold(2, 1)', 1, 4]],
    ['kernel_divides_rows', ['nn.Fold(2, (1, 2))', 3, 2], ['nn.Fold(2, (1, 2))', 4, 2]],
    ['columns_are_blocks', ['nn.Fold(2, 1)', 1, 3], ['nn.Fold(2, 1)', 1, 4]],
  ],
  recurrent: [
    ['takes_two_shapes', ['nn.RNN(4, 2)', 4], ['nn.RNN(4, 2)', 3, 4]],
    ['takes_two_shapes', ['nn.GRUCell(4, 2)', 2, 3, 4], ['nn.GRUCell(4, 2)', 3, 4]],
    ['input_size_fits', ['nn.LSTM(4, 2)', 3, 5], ['nn.LSTM(4, 2)', 3, 4]],
    ['is_probability', ['nn.GRU(4, 2, dropout=1.1)', 3, 4], ['nn.GRU(4, 2, dropout=1.0)', 3, 4]],
    ['projection_fits', ['nn.LSTM(4, 3, proj_size=3)', 2, 4], ['nn.LSTM(4, 3, proj_size=2)', 2, 4]],
  ],
  embedding: [
    ['padding_in_table', ['nn.Embedding(4, 3, padding_idx=4)', 2], ['nn.Embedding(4, 3, padding_idx=3)', 2]],
    ['padding_in_table', ['nn.Embedding(4, 3, padding_idx=-5)', 2], ['nn.Embedding(4, 3, padding_idx=-4)', 2]],
    ['input_has_bags', ['nn.EmbeddingBag(4, 3)', 4], ['nn.EmbeddingBag(4, 3)', 2, 4]],
    ['input_has_bags', ['nn.EmbeddingBag(4, 3)', 2, 4, 5], ['nn.EmbeddingBag(4, 3)', 4, 5]],
    [
      'max_is_plain',
      ["nn.EmbeddingBag(4, 3, mode='max', sparse=True)", 2, 4],
      ["nn.EmbeddingBag(4, 3, mode='sum', sparse=True)", 2, 4],
    ],
    [
      'max_is_plain',
      ["nn.EmbeddingBag(4, 3, mode='max', scale_grad_by_freq=True)", 2, 4],
      ["nn.EmbeddingBag(4, 3, mode='max')", 2, 4],
    ],
  ],
  attention: [
    [
      'is_probability',
      ['nn.TransformerEncoderLayer(8, 2, dropout=1.1)', 3, 8],
      ['nn.TransformerEncoderLayer(8, 2, dropout=1.0)', 3, 8],
    ],
    ['attention_needs_two_dimensions', [attend(''), 4], [attend(''), 3, 4]],
    ['gqa_needs_heads', [attend(', enable_gqa=True'), 3, 4], [attend(', enable_gqa=True'), 2, 3, 4]],
    ['heads_divide_features', ['nn.MultiheadAttention(8, 3)', 3, 8], ['nn.MultiheadAttention(8, 4)', 3, 8]],
    ['sequence_of_features', ['nn.MultiheadAttention(8, 2)', 8], ['nn.MultiheadAttention(8, 2)', 3, 8]],
    [
      'sequence_of_features',
      ['nn.TransformerEncoderLayer(8, 2)', 1, 2, 3, 8],
      ['nn.TransformerEncoderLayer(8, 2)', 2, 3, 8],
    ],
    ['last_size_is_features', ['nn.MultiheadAttention(8, 2)', 3, 7], ['nn.MultiheadAttention(8, 2)', 3, 8]],
    [
      'one_tensor_for_all',
      ['nn.MultiheadAttention(8, 2, vdim=7)', 3, 8],
      ['nn.MultiheadAttention(8, 2, vdim=8)', 3, 8],
    ],
  ],
};

/** The condition that a call breaks; null where it is taken. */
function refusal([code, ...sizes]: Called): string | null {
  const call = readCall(code, layerNamed);
  if (!call.ok) throw new Error(`${code}: ${call.fault.reason}`);
  const matched = matchInput(call.layer, call.options, sizes.map(BigInt));
  if (!matched.ok) throw new Error(`${code} on ${sizes}: expected ${matched.expected}`);
  const found = evaluate(call.layer, matched.options);
  return found.ok ? null : found.problem.condition;
}

const FAMILIES = Object.entries(TABLE) as [Family, readonly Bound[]][];

describe.each(FAMILIES)('the conditions of %s', (family, bounds) => {
  it.each(bounds)('%s begins between %j and %j', (condition, refused, taken) => {
    expect([refusal(refused), refusal(taken)]).toEqual([condition, null]);
  });

  it('stand in the table, each that has a sentence', () => {
    const shared = family === 'convolution' ? Object.keys(wordsOf('en').conditions) : [];
    const said = [...Object.keys(familyWords('en', family).conditions), ...shared];
    expect([...new Set(bounds.map(([condition]) => condition))].sort()).toEqual(said.sort());
  });
});
