/** `--by-layer`: what each call makes and costs, and that together they are the whole. */
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/cli/answer.ts';

type Figures = Readonly<Record<string, number>>;

interface Counted {
  params: number;
  flops: number;
  macs: number;
  tools: Figures;
}

interface Layer extends Counted {
  path: string;
  type: string;
  input_shape: number[];
  output_shape: number[];
}

const counted = (code: string, shape: string): Counted & { layers: Layer[] } =>
  JSON.parse(answer([code, shape, '--json', '--by-layer']).text);

const sumOf = (layers: readonly Layer[], figure: (layer: Layer) => number): number =>
  layers.reduce((sum, layer) => sum + figure(layer), 0);

const CONVS =
  'nn.Sequential(nn.Conv2d(3, 7, 3), nn.BatchNorm2d(7), nn.ReLU(), nn.Sequential(nn.Conv2d(7, 8, 3), nn.Flatten()))';

describe('layer by layer', () => {
  it('says of each where it stands, what it takes and gives, and what every tool prints for it', () => {
    const [first, ...others] = counted(CONVS, '2,3,9,9').layers;
    expect(first).toMatchObject({ path: '0', type: 'Conv2d', input_shape: [2, 3, 9, 9], output_shape: [2, 7, 7, 7] });
    expect(first?.tools).toMatchObject({ fvcore_flops: 18_522, thop_macs: 18_522, torch_flop_counter_flops: 37_044 });
    expect(others.map(({ path, type }) => [path, type])).toEqual([
      ['1', 'BatchNorm2d'],
      ['2', 'ReLU'],
      ['3.0', 'Conv2d'],
      ['3.1', 'Flatten'],
    ]);
  });

  it.each([
    [CONVS, '2,3,9,9'],
    ['nn.Sequential(nn.Linear(4, 8), nn.GELU(), nn.Linear(8, 2))', '3,4'],
    ['F.relu(nn.Linear(4, 4)(x)) + x', '3,4'],
    ['nn.LSTM(10, 20)', '7,3,10'],
    ['nn.TransformerEncoderLayer(8, 2, batch_first=True)', '1,5,8'],
  ])('%s on %s comes to the whole, for every tool', (code, shape) => {
    const { params, flops, macs, tools, layers } = counted(code, shape);
    const all = { params: sumOf(layers, (one) => one.params), flops: sumOf(layers, (one) => one.flops) };
    expect({ ...all, macs: sumOf(layers, (one) => one.macs) }).toEqual({ params, flops, macs });
    for (const [tool, figure] of Object.entries(tools))
      expect({ tool, figure: sumOf(layers, (one) => one.tools[tool] as number) }).toEqual({ tool, figure });
  });

  it('prints a table behind the whole', () => {
    const { text } = answer([CONVS, '2,3,9,9', '--by-layer']);
    expect(text).toMatch(
      /\nLayer by layer\n\n {2}path +type +output +parameters +MACs +FLOPs\n {2}0 +Conv2d +\(2, 7, 7, 7\) +196 /,
    );
  });
});
