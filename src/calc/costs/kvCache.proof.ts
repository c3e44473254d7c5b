/** The cache counted value by value: a text is written token by token, and every number that must be kept is one more. */
import type { CostProof } from './define.ts';

type Numbers = Readonly<Record<string, number>>;

/** Numbers that one layer keeps of one token. */
function keptOfToken(kind: string, { heads = 0, kv_heads = 0, head_dim = 0, latent_dim = 0, rope_dim = 0 }: Numbers) {
  let kept = 0;
  if (kind === 'latent') {
    for (let i = 0; i < latent_dim; i++) kept++;
    for (let i = 0; i < rope_dim; i++) kept++;
    return kept;
  }
  for (let head = 0; head < (kind === 'full' ? heads : kv_heads); head++)
    for (const _ of ['key', 'value']) for (let i = 0; i < head_dim; i++) kept++;
  return kept;
}

/** Bytes kept once so many tokens are written: a window forgets the oldest. */
function bytesAfter(tokens: number, kind: string, numbers: Numbers): number {
  const { layers = 0, batch = 0, window = 0, dtype = 0 } = numbers;
  let kept = 0;
  for (let text = 0; text < batch; text++)
    for (let layer = 0; layer < layers; layer++)
      for (let token = 0; token < tokens; token++)
        if (kind !== 'window' || token >= tokens - window) kept += keptOfToken(kind, numbers);
  return kept * dtype;
}

const few = ['1', '2', '3'];

export const kvCacheProof: CostProof = {
  draws: {
    kind: ['full', 'grouped', 'window', 'latent'],
    layers: few,
    heads: ['1', '2', '4', '6'],
    kv_heads: ['1', '2', '3'],
    head_dim: few,
    window: ['1', '2', '3', '9'],
    latent_dim: few,
    rope_dim: ['0', '1', '2'],
    sequence: ['1', '2', '3', '4', '8'],
    batch: few,
    dtype: ['float32', 'float16', 'bfloat16', 'float8', 'int8', 'int4'],
  },
  counts: (numbers, { kind = '' }) => {
    const { sequence = 0 } = numbers;
    const all = (of: string) => bytesAfter(sequence, of, numbers);
    const alone = { ...numbers, batch: 1 };
    return {
      cache: all(kind),
      token: bytesAfter(sequence + 1, kind, alone) - bytesAfter(sequence, kind, alone),
      full: all('full'),
      grouped: all('grouped'),
      window_cache: all('window'),
      latent: all('latent'),
    };
  },
};
