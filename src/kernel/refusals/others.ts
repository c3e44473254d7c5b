/** Words of PyTorch 2.13 where layers of matrices, of single numbers, of steps and of tables refuse. */
import { product } from '#calc/numbers/exact.ts';
import type { ByCondition, RefusedLayer, Words } from './refusedLayer.ts';
import { outOfRange, runtime, value } from './refusedLayer.ts';

function featuresFit({ layer, options, shape }: RefusedLayer): Words {
  if (layer.name === 'Bilinear')
    return runtime(
      `bilinear(): input1 size does not match weight size: got ${shape.at(-1)} but expected ${options.in1_features}`,
    );
  return runtime(
    `mat1 and mat2 shapes cannot be multiplied (${product(shape.slice(0, -1))}x${shape.at(-1)} and ` +
      `${options.in_features}x${options.out_features})`,
  );
}

const hasFeatures = ({ layer }: RefusedLayer): Words =>
  layer.name === 'Bilinear'
    ? ['IndexError', 'Dimension specified as -1 but tensor has no dimensions']
    : runtime('both arguments to linear need to be at least 1D, but they are 0D and 2D');

export const LINEAR_WORDS: ByCondition = { features_fit: featuresFit, has_features: hasFeatures };

function parametersMatch({ options, shape }: RefusedLayer): Words {
  if (shape.length === 0) return runtime('Not allow zero-dim input tensor.');
  const channels = shape.length > 1 ? shape[1] : 1n;
  return runtime(
    `Mismatch of parameter numbers and input channel size. Found parameter numbers = ${options.num_parameters} and ` +
      `channel size = ${channels}.`,
  );
}

/** A dimension counted from the front. */
const front = ({ options, shape }: RefusedLayer): number => {
  const dim = Number(options.dim);
  return dim < 0 ? dim + shape.length : dim;
};

/** A decimal as C++ prints it. */
const short = (given: unknown): string => String(Number(given));

export const ACTIVATION_WORDS: ByCondition = {
  alpha_not_zero: () => runtime('ZeroDivisionError: alpha cannot be 0 for CELU'),
  lambd_in_range: ({ options }) =>
    runtime(`lambda must be in range [0, 3.40282e+38] for input dtype Float, but found ${short(options.lambd)}`),
  bounds_in_order: () => runtime('Lower bound should be less than or equal to the upper bound'),
  limits_in_order: ({ options }) => [
    'AssertionError',
    `max_val (${options.max_val}) must be greater than min_val (${options.min_val})`,
  ],
  parameters_match_channels: parametersMatch,
  dim_in_range: ({ options, shape }) => outOfRange(options.dim, shape.length),
  has_dimension: () => runtime('glu does not support scalars because halving size must be even'),
  dim_is_even: (refused) =>
    runtime(`Halving dimension must be even, but dimension ${front(refused)} is size ${refused.shape[front(refused)]}`),
  takes_two_shapes: ({ shape }) => value(`Softmax2d: expected input to be 3D or 4D, got ${shape.length}D instead`),
};

const isCell = ({ layer }: RefusedLayer): boolean => layer.name.endsWith('Cell');

function takesSteps(refused: RefusedLayer): Words {
  const { layer, shape } = refused;
  const ranks = isCell(refused) ? '1D or 2D' : '2D or 3D';
  return value(`${layer.name}: Expected input to be ${ranks}, got ${shape.length}D instead`);
}

function inputSizeFits(refused: RefusedLayer): Words {
  const [found, wanted] = [refused.shape.at(-1), refused.options.input_size];
  return isCell(refused)
    ? runtime(`input has inconsistent input_size: got ${found} expected ${wanted}`)
    : runtime(`input.size(-1) must be equal to input_size. Expected ${wanted}, got ${found}`);
}

export const RECURRENT_WORDS: ByCondition = {
  takes_two_shapes: takesSteps,
  input_size_fits: inputSizeFits,
  projection_fits: () => value('proj_size has to be smaller than hidden_size'),
  is_probability: () =>
    value('dropout should be a number in range [0, 1] representing the probability of an element being zeroed'),
};

export const EMBEDDING_WORDS: ByCondition = {
  padding_in_table: () => ['AssertionError', 'Padding_idx must be within num_embeddings'],
  input_has_bags: ({ shape }) =>
    value(
      shape.length === 1
        ? 'offsets has to be a 1D Tensor but got None'
        : `input has to be 1D or 2D Tensor, but got Tensor of dimension ${shape.length}`,
    ),
  max_is_plain: ({ options }) =>
    value(
      options.scale_grad_by_freq === true
        ? 'max mode does not support scaling the gradient by the frequency'
        : 'max mode does not support sparse weights',
    ),
};

export const ATTENTION_WORDS: ByCondition = {
  heads_divide_features: () => ['AssertionError', 'embed_dim must be divisible by num_heads'],
  sequence_of_features: ({ shape }) => [
    'AssertionError',
    `query should be unbatched 2D or batched 3D tensor but received ${shape.length}-D query tensor`,
  ],
  last_size_is_features: ({ options, shape }) => [
    'AssertionError',
    `was expecting embedding dimension of ${options.embed_dim ?? options.d_model}, but got ${shape.at(-1)}`,
  ],
  is_probability: ({ options }) => value(`dropout probability has to be between 0 and 1, but got ${options.dropout}`),
};
