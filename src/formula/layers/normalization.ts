/** Formulas of the normalizations. A set is a channel, a group or a vector: the n values that share mean and variance. */
import type { Options } from '#calc/layers/define.ts';
import { scales, shifts } from '#calc/layers/normalization/statistics.ts';
import type { LayerFormula } from './define.ts';
import { fixed, term } from './define.ts';

const learned = (options: Options): string =>
  `${term(scales(options), ' \\cdot \\gamma')}${term(shifts(options), ' + \\beta')}`;

/** Mean and variance of the input: the differences serve both. */
const measured = (options: Options): string[] => [
  '\\mu = \\frac{\\sum_{i=1}^{n} x_i}{n}',
  'd_i = x_i - \\mu',
  '\\sigma^2 = \\frac{\\sum_{i=1}^{n} d_i^2}{n}',
  `y_i = \\frac{d_i}{\\sqrt{\\sigma^2 + \\varepsilon}}${learned(options)}`,
];

/** Running statistics are constants: a factor and a term of each channel, then two operations a value. */
const running = (options: Options): string[] => [
  `s = \\frac{${scales(options) ? '\\gamma' : '1'}}{\\sqrt{\\sigma^2 + \\varepsilon}}`,
  `t = ${term(shifts(options), '\\beta ')}- \\mu \\cdot s`,
  'y_i = s \\cdot x_i + t',
];

const tracking = (tracks: boolean): LayerFormula => ({
  lines: (options) => (options.track_running_stats === true ? running(options) : measured(options)),
  variants: [{ label: `track_running_stats=${tracks ? 'False' : 'True'}`, options: { track_running_stats: !tracks } }],
});

const ofInput: LayerFormula = { lines: measured };

const rms: LayerFormula = {
  lines: (options) => [
    'r = \\sqrt{\\varepsilon + \\frac{\\sum_{i=1}^{n} x_i^2}{n}}',
    `y_i = \\frac{x_i}{r}${learned(options)}`,
  ],
};

export const NORMALIZATION_FORMULAS: Readonly<Record<string, LayerFormula>> = {
  BatchNorm1d: tracking(true),
  BatchNorm2d: tracking(true),
  BatchNorm3d: tracking(true),
  InstanceNorm1d: tracking(false),
  InstanceNorm2d: tracking(false),
  InstanceNorm3d: tracking(false),
  LayerNorm: ofInput,
  GroupNorm: ofInput,
  RMSNorm: rms,
  LocalResponseNorm: fixed(
    'q_c = x_c^2',
    'y_c = \\frac{x_c}{\\Bigl(k + \\alpha \\cdot \\frac{\\sum_{j=1}^{n} q_j}{n}\\Bigr)^{\\beta}}',
  ),
};
