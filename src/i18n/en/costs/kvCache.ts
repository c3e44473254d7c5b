/** English words of the calculator of the KV cache. */
export const kvCache = {
  title: 'KV cache',
  now: '{layers} {layers|layer|layers}, {sequence} {sequence|token|tokens}, batch of {batch}',
  fits: 'The cache takes {cache}. One more token adds {token} to each text.',
  spoken: '{kind}: the cache takes {cache}; one more token adds {token}.',
  table: 'What a token adds, and the cache of each kind with the same fields',
  fields: {
    kind: 'kind of attention',
    layers: 'layers',
    heads: 'heads',
    kv_heads: 'key-value heads',
    head_dim: 'head size',
    window: 'window',
    latent_dim: 'latent size',
    rope_dim: 'rotary size',
    sequence: 'tokens',
    batch: 'batch',
    dtype: 'bytes a value',
  },
  choices: {
    kind: {
      full: 'full: keys and values of every head',
      grouped: 'grouped: heads share keys and values',
      window: 'window: grouped, the last tokens only',
      latent: 'latent: one vector a token',
    },
    dtype: {
      float32: 'float32: 4',
      float16: 'float16: 2',
      bfloat16: 'bfloat16: 2',
      float8: 'float8: 1',
      int8: 'int8: 1',
      int4: 'int4: ½',
    },
  },
  results: {
    cache: 'cache',
    token: 'one more token',
    full: 'full',
    grouped: 'grouped',
    window_cache: 'window',
    latent: 'latent',
  },
  conditions: {
    groups: '{heads} heads do not divide into {kv_heads} groups of the same size: kv_heads must divide heads.',
  },
};
