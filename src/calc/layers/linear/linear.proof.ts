/**
 * What proves the counts of the linear family: naive loops, written from PyTorch's documentation alone, and examples
 * with their figures. Shares no code with the formulas it proves.
 */
import type { AnyStep, Options, Proof } from '../define.ts';

/** How many vectors stand in the dimensions before the last. */
function places({ input_shape }: Options): number {
  let count = 1;
  if (Array.isArray(input_shape)) for (const size of input_shape.slice(0, -1)) count *= Number(size);
  return count;
}

/** Every output value: its place and its feature. */
function* outputs(options: Options): Generator<[number, number]> {
  for (let place = 0; place < places(options); place++)
    for (let feature = 0; feature < Number(options.out_features); feature++) yield [place, feature];
}

/** A sum of so many products. */
function* sumOfProducts(count: number, output: readonly number[]): Generator<AnyStep> {
  for (let index = 0; index < count; index++) {
    yield { kind: 'multiply', output };
    if (index > 0) yield { kind: 'add', output };
  }
}

/** y = x Aᵀ + b. */
function* linearLoops(options: Options): Generator<AnyStep> {
  for (const output of outputs(options)) {
    yield* sumOfProducts(Number(options.in_features), output);
    if (options.bias) yield { kind: 'bias_add', output };
  }
}

/** y = x₁ᵀ A x₂ + b: first the row x₁ᵀ A, one value a feature of x₂, then its product with x₂. */
function* bilinearLoops(options: Options): Generator<AnyStep> {
  for (const output of outputs(options)) {
    for (let second = 0; second < Number(options.in2_features); second++)
      yield* sumOfProducts(Number(options.in1_features), output);
    yield* sumOfProducts(Number(options.in2_features), output);
    if (options.bias) yield { kind: 'bias_add', output };
  }
}

export const LINEAR_PROOFS: Readonly<Record<string, Proof>> = {
  Linear: {
    loops: linearLoops,
    examples: [
      // 5 outputs of 10 products, 9 additions and a bias.
      { code: 'nn.Linear(10, 5)', input: [10], parameters: 55n, flops: 100n, output: '5' },
      { code: 'nn.Linear(10, 5, bias=False)', input: [8, 10], parameters: 50n, flops: 760n, output: '8,5' },
      {
        code: 'nn.Linear(768, 3072)',
        input: [1, 197, 768],
        parameters: 2362368n,
        flops: 929562624n,
        output: '1,197,3072',
      },
    ],
  },
  Bilinear: {
    loops: bilinearLoops,
    examples: [
      // 12 outputs of 64 products and 56 additions, then 8 and 7, and a bias.
      { code: 'nn.Bilinear(8, 8, 4)', input: [3, 8], parameters: 260n, flops: 1632n, output: '3,4' },
      { code: 'nn.Bilinear(20, 30, 40)', input: [128, 20], parameters: 24040n, flops: 6297600n, output: '128,40' },
    ],
  },
};
