/**
 * How long a layer takes at least: its operations at the peak of a machine, or its bytes at the bandwidth of the memory,
 * whichever is longer. The roofline: Williams, Waterman and Patterson 2009, https://doi.org/10.1145/1498765.1498785.
 */
import type { Ratio } from '../numbers/ratio.ts';
import { below, ratio, times } from '../numbers/ratio.ts';
import type { CostDefinition, CostField, CostResult, CostSetting } from './define.ts';
import { precisionField, wholeField } from './define.ts';

/** What a machine is set by: operations a second at most, and bytes a second to and from its memory. */
const MACHINE: readonly CostField[] = [
  { kind: 'figure', name: 'peak', symbol: 'P', min: ratio(1n), max: ratio(10n ** 24n), unit: 'FLOPS', bare: 'T' },
  { kind: 'figure', name: 'bandwidth', symbol: 'B', min: ratio(1n), max: ratio(10n ** 21n), unit: 'B/s', bare: 'G' },
];

const one = ratio(1n);

/** Operations of a layer, and bytes that it moves at least. */
interface Needs {
  operations: Ratio;
  bytes: Ratio;
}

/** What follows from operations and bytes: `moved` counts the bytes, `needs` says both of a setting's numbers. */
function following(moved: string, needs: (numbers: CostSetting['numbers']) => Needs): readonly CostResult[] {
  /** True where the memory is what a layer waits for: it does fewer operations a byte than the machine could. */
  const waits = ({ numbers }: CostSetting): boolean => {
    const { peak = one, bandwidth = one } = numbers;
    const { operations, bytes } = needs(numbers);
    return below(times(operations, bandwidth), times(bytes, peak));
  };
  return [
    { name: 'bytes', symbol: 'Q', unit: 'bytes', formula: true, forms: [{ is: moved }] },
    { name: 'intensity', symbol: 'I', unit: 'intensity', formula: true, forms: [{ is: 'operations / bytes' }] },
    { name: 'ridge', unit: 'intensity', forms: [{ is: 'peak / bandwidth' }] },
    { name: 'memory_time', unit: 'seconds', chosen: waits, forms: [{ is: 'bytes / bandwidth' }] },
    {
      name: 'compute_time',
      unit: 'seconds',
      chosen: (setting) => !waits(setting),
      forms: [{ is: 'operations / peak' }],
    },
    { name: 'speed', unit: 'speed', forms: [{ is: 'intensity * bandwidth', when: waits }, { is: 'peak' }] },
    { name: 'share', unit: 'percent', forms: [{ is: 'speed / peak' }] },
    { name: 'time', unit: 'seconds', forms: [{ is: 'bytes / bandwidth', when: waits }, { is: 'operations / peak' }] },
  ];
}

/** Any layer, by its operations and by the numbers that it reads and writes. */
export const roofline: CostDefinition = {
  name: 'roofline',
  fields: [wholeField('operations', 'W'), wholeField('values', 'V'), precisionField(), ...MACHINE],
  conditions: [],
  results: following('values * dtype', ({ operations = one, values = one, dtype = one }) => ({
    operations,
    bytes: times(values, dtype),
  })),
  main: 'time',
};

/** A linear layer without a bias: the same weights for every row of a batch. */
export const linearRoofline: CostDefinition = {
  name: 'linear-roofline',
  fields: [
    wholeField('rows', 'n'),
    wholeField('in_features', 'C'),
    wholeField('out_features', 'K'),
    precisionField(),
    ...MACHINE,
  ],
  conditions: [],
  results: [
    {
      name: 'operations',
      symbol: 'W',
      unit: 'flops',
      formula: true,
      forms: [{ is: 'rows * out_features * (2 * in_features - 1)' }],
    },
    ...following(
      '(rows * in_features + in_features * out_features + rows * out_features) * dtype',
      ({ rows = one, in_features = one, out_features = one, dtype = one }) => {
        const [n, inputs, outputs] = [rows.over, in_features.over, out_features.over];
        return {
          operations: ratio(n * outputs * (2n * inputs - 1n)),
          bytes: times(ratio(n * inputs + inputs * outputs + n * outputs), dtype),
        };
      },
    ),
  ],
  main: 'time',
};
