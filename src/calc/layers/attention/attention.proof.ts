/**
 * What proves the counts of the attention family: its naive loops, written from PyTorch's documentation and figure 1
 * of *Attention Is All You Need* (2017), and examples with their figures. Shares no code with the formulas it proves.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

/** The output value of a feature. */
type Place = (feature: number) => readonly number[];

/** Products of two rows of numbers, added up. */
function* dotLoops(terms: number, output: readonly number[]): Generator<AnyStep> {
  for (let index = 0; index < terms; index++) {
    yield { kind: 'multiply', output };
    if (index > 0) yield { kind: 'add', output };
  }
}

/** One row through a linear map: a row of weights for each feature it makes. `place`: the output values of the token. */
function* linearLoops(made: number, from: number, bias: boolean, place: Place): Generator<AnyStep> {
  for (let feature = 0; feature < made; feature++) {
    yield* dotLoops(from, place(feature));
    if (bias) yield { kind: 'bias_add', output: place(feature) };
  }
}

/** exp(x − max) over their sum, along one row of scores. */
function* softmaxLoops(sources: number, output: readonly number[]): Generator<AnyStep> {
  for (let source = 1; source < sources; source++) yield { kind: 'compare', output };
  for (let source = 0; source < sources; source++) {
    yield { kind: 'add', output };
    yield { kind: 'exponential', output };
    if (source > 0) yield { kind: 'add', output };
  }
  for (let source = 0; source < sources; source++) yield { kind: 'divide', output };
}

/** One query against all keys, its softmax, and the weighted sum of all values. */
function* queryLoops(sources: number, width: number, place: Place): Generator<AnyStep> {
  for (let source = 0; source < sources; source++) {
    yield* dotLoops(width, place(0));
    yield { kind: 'multiply', output: place(0) };
  }
  yield* softmaxLoops(sources, place(0));
  for (let feature = 0; feature < width; feature++) yield* dotLoops(sources, place(feature));
}

/** The sizes of the input as plain numbers. */
const numbersOf = ({ input_shape }: Options): number[] => (input_shape as readonly bigint[]).map(Number);

function* dotProductLoops(options: Options): Generator<AnyStep> {
  const sizes = numbersOf(options);
  const [length, width] = sizes.slice(-2) as [number, number];
  const problems = sizes.slice(0, -2).reduce((all, size) => all * size, 1);
  for (let problem = 0; problem < problems; problem++)
    for (let query = 0; query < length; query++)
      yield* queryLoops(length, width, (feature) => [problem, query, feature]);
}

/** Sequences of a batch and their length, from the input's sizes. */
export function sequencesIn(options: Options): [sequences: number, length: number] {
  const sizes = numbersOf(options);
  if (sizes.length === 2) return [1, sizes[0] as number];
  const [first, second] = sizes as [number, number];
  return options.batch_first ? [first, second] : [second, first];
}

/** Self-attention of one token, in all heads: three projections, each head's query, the projection of their outputs. */
function* tokenLoops(
  { features, heads, sources, bias }: { features: number; heads: number; sources: number; bias: boolean },
  place: Place,
): Generator<AnyStep> {
  for (const _ of ['query', 'key', 'value']) yield* linearLoops(features, features, bias, place);
  const width = features / heads;
  for (let head = 0; head < heads; head++)
    yield* queryLoops(sources, width, (feature) => place(head * width + feature));
  yield* linearLoops(features, features, bias, place);
}

function* multiheadLoops(options: Options): Generator<AnyStep> {
  const [sequences, length] = sequencesIn(options);
  const [features, heads] = [Number(options.embed_dim), Number(options.num_heads)];
  const sources = length + (options.add_bias_kv ? 1 : 0) + (options.add_zero_attn ? 1 : 0);
  for (let sequence = 0; sequence < sequences; sequence++)
    for (let token = 0; token < length; token++) {
      const place = (feature: number) => [sequence, token, feature];
      yield* tokenLoops({ features, heads, sources, bias: options.bias === true }, place);
      if (!options.need_weights || !options.average_attn_weights) continue;
      for (let source = 0; source < sources; source++) {
        for (let head = 1; head < heads; head++) yield { kind: 'add', output: place(0) };
        yield { kind: 'divide', output: place(0) };
      }
    }
}

const dotProductProof: Proof = {
  loops: dotProductLoops,
  examples: [
    {
      // Scores 2·16 a pair, softmax 5·10 − 2 a row, sums 16·19 a row: 320 + 48 + 304, for each of 40 rows.
      code: 'F.scaled_dot_product_attention(x, x, x)',
      input: [1, 4, 10, 16],
      parameters: 0n,
      flops: 26880n,
      output: '1,4,10,16',
    },
    {
      code: 'torch.nn.functional.scaled_dot_product_attention(x, x, x, is_causal=True)',
      input: [3, 2],
      parameters: 0n,
      flops: 105n,
      output: '3,2',
    },
  ],
};

const multiheadProof: Proof = {
  loops: multiheadLoops,
  examples: [
    {
      // 20 tokens: 8·64² of the projections, 1280 + 384 + 1216 of the heads, 80 of the average.
      code: 'nn.MultiheadAttention(64, 8, batch_first=True)',
      input: [2, 10, 64],
      parameters: 16640n,
      flops: 714560n,
      output: '2,10,64',
    },
    {
      code: 'nn.MultiheadAttention(64, 4, kdim=64, vdim=64, add_bias_kv=True, batch_first=True)',
      input: [1, 10, 64],
      parameters: 16768n,
      flops: 357760n,
      output: '1,10,64',
    },
    {
      code: 'nn.MultiheadAttention(8, 2, bias=False, add_zero_attn=True)',
      input: [3, 8],
      parameters: 256n,
      flops: 1932n,
      output: '3,8',
    },
  ],
};

/** (x − mean) / √(variance + ε) · γ + β over the features of one token. */
function* normLoops(features: number, bias: boolean, place: Place): Generator<AnyStep> {
  for (let feature = 1; feature < features; feature++) yield { kind: 'add', output: place(feature) };
  yield { kind: 'divide', output: place(0) };
  for (let feature = 0; feature < features; feature++) {
    yield { kind: 'add', output: place(feature) };
    yield { kind: 'multiply', output: place(feature) };
    if (feature > 0) yield { kind: 'add', output: place(feature) };
  }
  yield { kind: 'divide', output: place(0) };
  yield { kind: 'add', output: place(0) };
  yield { kind: 'square_root', output: place(0) };
  for (let feature = 0; feature < features; feature++) {
    yield { kind: 'divide', output: place(feature) };
    yield { kind: 'multiply', output: place(feature) };
    if (bias) yield { kind: 'bias_add', output: place(feature) };
  }
}

/** max(0, x), or x · ½ · (1 + erf(x / √2)). */
function* activationLoops(name: Options['activation'], output: readonly number[]): Generator<AnyStep> {
  if (name === 'relu') yield { kind: 'compare', output };
  else for (const kind of ['divide', 'exponential', 'add', 'multiply', 'multiply'] as const) yield { kind, output };
}

/** What a stretch found is added to what it was given, and the sum is normalized. */
function* addAndNorm(features: number, bias: boolean, place: Place): Generator<AnyStep> {
  for (let feature = 0; feature < features; feature++) yield { kind: 'add', output: place(feature) };
  yield* normLoops(features, bias, place);
}

function* transformerLoops(options: Options, attentions: readonly string[]): Generator<AnyStep> {
  const [sequences, length] = sequencesIn(options);
  const [features, hidden] = [Number(options.d_model), Number(options.dim_feedforward)];
  const [heads, bias] = [Number(options.nhead), options.bias === true];
  for (let sequence = 0; sequence < sequences; sequence++)
    for (let token = 0; token < length; token++) {
      const place = (feature: number) => [sequence, token, feature];
      for (const _ of attentions) {
        yield* tokenLoops({ features, heads, sources: length, bias }, place);
        yield* addAndNorm(features, bias, place);
      }
      yield* linearLoops(hidden, features, bias, () => place(0));
      for (let unit = 0; unit < hidden; unit++) yield* activationLoops(options.activation, place(0));
      yield* linearLoops(features, hidden, bias, place);
      yield* addAndNorm(features, bias, place);
    }
}

const encoderProof: Proof = {
  loops: (options) => transformerLoops(options, ['itself']),
  examples: [
    {
      // 10 tokens: 32768 + 1280 + 192 + 1216 of attention, 32768 + 128 of the linear part, 2 · (450 + 64).
      code: 'nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, batch_first=True)',
      input: [1, 10, 64],
      parameters: 33472n,
      flops: 693800n,
      output: '1,10,64',
    },
    {
      code: "nn.TransformerEncoderLayer(64, 4, dim_feedforward=128, activation='gelu', batch_first=True, norm_first=True)",
      input: [1, 10, 64],
      parameters: 33472n,
      flops: 698920n,
      output: '1,10,64',
    },
    {
      code: 'nn.TransformerEncoderLayer(8, 2, 16, bias=False)',
      input: [3, 8],
      parameters: 528n,
      flops: 3642n,
      output: '3,8',
    },
  ],
};

const decoderProof: Proof = {
  loops: (options) => transformerLoops(options, ['itself', 'the memory']),
  examples: [
    {
      // As the encoder layer, with a second attention and a third residual addition and norm.
      code: 'nn.TransformerDecoderLayer(64, 4, dim_feedforward=128, batch_first=True)',
      input: [1, 10, 64],
      parameters: 50240n,
      flops: 1053500n,
      output: '1,10,64',
    },
  ],
};

export const ATTENTION_PROOFS: Readonly<Record<string, Proof>> = {
  scaled_dot_product_attention: dotProductProof,
  MultiheadAttention: multiheadProof,
  TransformerEncoderLayer: encoderProof,
  TransformerDecoderLayer: decoderProof,
};
