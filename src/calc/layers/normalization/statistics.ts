/**
 * What the normalization layers share: mean and variance of a set of values, and the parts that are learned.
 * The formula of all is PyTorch's y = (x − E[x]) / √(Var[x] + ε) · γ + β, with the biased variance (division by n).
 */
import type { Scalar } from '../../fields/fields.ts';
import { field } from '../../fields/lists.ts';
import type { Operation, Options, When } from '../define.ts';
import { INPUT_SHAPE } from '../inputShape.ts';

/** `outputs` is the number of values; `sets` the number of sets of them that have a mean and a variance of their own. */
export const SYMBOLS = {
  outputs: { symbol: 'M', quantity: 'out' },
  sets: { symbol: 'R', quantity: 'none' },
} as const satisfies Record<string, Scalar>;

/** Fields that several of these layers have. */
export const STATISTICS_FIELDS = {
  input_shape: INPUT_SHAPE,
  eps: field('decimal', 'none', '\\varepsilon'),
  momentum: field('decimal', 'none', '', { words: ['None'] }),
  affine: field('flag', 'none', ''),
  elementwise_affine: field('flag', 'none', ''),
  track_running_stats: field('flag', 'none', ''),
};

type Holds = (options: Options) => boolean;

/** True where each channel, or each value, has a learned factor γ. */
export const scales: Holds = ({ affine, elementwise_affine }) => affine === true || elementwise_affine === true;

/** True where it has a learned term β too: PyTorch makes none without γ. */
export const shifts: Holds = (options) => scales(options) && options.bias === true;

/**
 * Mean, variance and division, of statistics that come from the input. The differences x − E[x] are made once and serve
 * the variance and the result.
 */
export const measured = (when: When): readonly Operation[] => [
  { name: 'mean_additions', primitive: 'add', total: () => 'outputs - sets', when },
  { name: 'mean_divisions', primitive: 'divide', total: () => 'sets', when },
  { name: 'differences', primitive: 'add', perOutput: () => '1', when },
  { name: 'squares', primitive: 'multiply', perOutput: () => '1', when },
  { name: 'variance_additions', primitive: 'add', total: () => 'outputs - sets', when },
  { name: 'variance_divisions', primitive: 'divide', total: () => 'sets', when },
  { name: 'divisions', primitive: 'divide', perOutput: () => '1', when },
];

/** √(Var[x] + ε), once for each set. */
export const ROOTS: readonly Operation[] = [
  { name: 'eps_additions', primitive: 'add', total: () => 'sets', when: 'always' },
  { name: 'square_roots', primitive: 'square_root', total: () => 'sets', when: 'always' },
];

/** The learned factor and term, once for each value. */
export const learned = (when: Holds): readonly Operation[] => [
  {
    name: 'scalings',
    primitive: 'multiply',
    perOutput: () => '1',
    when: (options) => when(options) && scales(options),
  },
  { name: 'shifts', primitive: 'add', perOutput: () => '1', when: (options) => when(options) && shifts(options) },
];

/** Both as one sum: five operations a value, one for each thing learned, and two a set. */
export const measuredFlops = (options: Options): string =>
  `${5 + Number(scales(options)) + Number(shifts(options))} * outputs + 2 * sets`;
