/**
 * What proves the counts of the embedding family: naive loops, written from PyTorch's documentation alone, and examples
 * with their figures.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

function* everyIndex(sizes: readonly number[]): Generator<number[]> {
  const [first, ...rest] = sizes;
  if (first === undefined) return yield [];
  for (let index = 0; index < first; index++) for (const others of everyIndex(rest)) yield [index, ...others];
}

const inputOf = (options: Options): number[] => (options.input_shape as readonly bigint[]).map(Number);

/** Each index of the input names a vector, whose numbers are read one by one. */
function* embeddingLoops(options: Options): Generator<AnyStep> {
  for (const index of everyIndex(inputOf(options)))
    for (let number = 0; number < Number(options.embedding_dim); number++)
      yield { kind: 'look_up', output: [...index, number] };
}

/** The vectors of each bag are read, and reduced number by number: "sum", "mean" or "max". */
function* bagLoops(options: Options): Generator<AnyStep> {
  const [bags, bag] = inputOf(options) as [number, number];
  for (let row = 0; row < bags; row++)
    for (let number = 0; number < Number(options.embedding_dim); number++) {
      const output = [row, number];
      for (let vector = 0; vector < bag; vector++) {
        yield { kind: 'look_up', output };
        if (vector > 0) yield { kind: options.mode === 'max' ? 'compare' : 'add', output };
      }
      if (options.mode === 'mean') yield { kind: 'divide', output };
    }
}

export const EMBEDDING_PROOFS: Readonly<Record<string, Proof>> = {
  Embedding: {
    loops: embeddingLoops,
    examples: [
      { code: 'nn.Embedding(10, 3)', input: [2, 4], parameters: 30n, flops: 0n, output: '2,4,3' },
      {
        code: 'nn.Embedding(30522, 768, padding_idx=0)',
        input: [1, 128],
        parameters: 23440896n,
        flops: 0n,
        output: '1,128,768',
      },
      { code: 'nn.Embedding(10, 3, max_norm=1.0, sparse=True)', input: [5], parameters: 30n, flops: 0n, output: '5,3' },
    ],
  },
  // Bags of 4 vectors of 3 numbers: 3 additions each, and for a mean 1 division.
  EmbeddingBag: {
    loops: bagLoops,
    examples: [
      { code: "nn.EmbeddingBag(10, 3, mode='sum')", input: [2, 4], parameters: 30n, flops: 18n, output: '2,3' },
      { code: 'nn.EmbeddingBag(10, 3)', input: [2, 4], parameters: 30n, flops: 24n, output: '2,3' },
      {
        code: "nn.EmbeddingBag(10, 3, mode='max', padding_idx=-1)",
        input: [2, 4],
        parameters: 30n,
        flops: 18n,
        output: '2,3',
      },
    ],
  },
};
