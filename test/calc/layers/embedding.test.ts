import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Value } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { provesByLoops } from './proving.ts';

const small = (min: number, max: number) => fc.integer({ min, max }).map(BigInt);

const shape = (least: number, most: number) => fc.array(small(1, 4), { minLength: least, maxLength: most });

const table = {
  num_embeddings: small(1, 4),
  embedding_dim: small(1, 5),
  padding_idx: fc.oneof({ weight: 2, arbitrary: fc.constant<Value>('None') }, small(-4, 4)),
};

describe('embedding', () => {
  it('Embedding counts by formula what its naive loops count step by step', () => {
    const options = fc.record({ ...table, input_shape: shape(1, 3) });
    provesByLoops(layerNamed('Embedding') as LayerDefinition, options);
  });

  it('EmbeddingBag counts by formula what its naive loops count step by step', () => {
    const options = fc.record({
      ...table,
      input_shape: fc.oneof({ weight: 3, arbitrary: shape(2, 2) }, shape(1, 3)),
      mode: fc.constantFrom('sum', 'mean', 'max'),
      sparse: fc.constantFrom(false, false, true),
    });
    provesByLoops(layerNamed('EmbeddingBag') as LayerDefinition, options);
  });
});
