/** Small drawings of what each chapter is about, in a box of 120 × 60: every count in them comes from the calculation. */

import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import type { ToolVerdict } from '#calc/conventions/verdict.ts';
import { atlasEntry } from '#site/atlas.ts';
import { countedNetwork } from '#site/networks/pages.ts';
import { slugOf } from '#site/reference.ts';
import { MACHINES } from '#site/timings/machines.ts';
import { rooflineOf, underRoof } from '#site/timings/roofline.ts';
import { evaluateExample } from '../claims.ts';

/** A part of a drawing: its path, the quantity of its hue, and whether it is filled or a stroke. */
export interface Stroke {
  d: string;
  hue?: 'size' | 'in' | 'out' | 'kernel' | 'bias';
  fill?: boolean;
}

const square = (x: number, y: number, side: number): string => `M${x} ${y}h${side}v${side}h-${side}z`;

/** So many squares, row by row, `apart` from each other. */
function squares(count: number, across: number, [left, top]: readonly [number, number], apart: number, side: number) {
  return Array.from({ length: count }, (_, index) =>
    square(left + (index % across) * apart, top + Math.floor(index / across) * apart, side),
  ).join('');
}

/** A grid of lines with so many cells a side. */
const grid = (cells: number, x: number, y: number, side: number): string =>
  squares(cells * cells, cells, [x, y], side, side);

/** A layer in the setting of its page. */
const entryOf = (name: string) => atlasEntry(slugOf(name));

/** All parameters as squares, and all operations of one output value as strokes. */
function twoNumbers(): Stroke[] {
  const { found } = entryOf('Conv2d');
  const each = Number(found.values.one_output);
  const ticks = Array.from({ length: each }, (_, index) => {
    const [x, y] = [66 + (index % 18) * 3, 18 + Math.floor(index / 18) * 20];
    return `M${x} ${y}v-14`;
  });
  return [
    { d: squares(Number(found.parameters), 14, [1, 2], 4, 2.6), hue: 'kernel', fill: true },
    { d: ticks.join(''), hue: 'out' },
  ];
}

const kernels = (): Stroke[] => [
  { d: grid(3, 46, 4, 11), hue: 'kernel' },
  { d: grid(3, 36, 12, 11), hue: 'kernel' },
  { d: square(26, 20, 33), hue: 'kernel', fill: true },
  { d: 'M100 36m-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z', hue: 'bias', fill: true },
];

const slide = (): Stroke[] => [
  { d: square(4, 5, 30), hue: 'kernel', fill: true },
  { d: grid(5, 4, 5, 10), hue: 'size' },
  { d: 'M64 30h12m-4 -4l4 4l-4 4' },
  { d: square(84, 15, 10), hue: 'out', fill: true },
  { d: grid(3, 84, 15, 10), hue: 'out' },
];

/** A scale of powers of ten, a thousand from mark to mark. */
const scale = (): Stroke[] => [
  { d: `M4 44h112${[4, 32, 60, 88, 116].map((x) => `M${x} 44v-26`).join('')}` },
  {
    d: [4, 32, 60, 88].flatMap((x) => [1, 2].map((step) => `M${(x + (step * 28) / 3).toFixed(1)} 44v-10`)).join(''),
  },
];

/** Cells that a kernel of 3 × 3 sees, and where it starts: two apart. */
const dilated = (): Stroke[] => [
  { d: squares(9, 3, [6, 6], 14, 7), hue: 'kernel', fill: true },
  { d: grid(7, 6, 6, 7), hue: 'size' },
  { d: squares(9, 3, [67, 6], 14, 7), hue: 'out', fill: true },
  { d: grid(7, 67, 6, 7), hue: 'size' },
];

/** Operations of some layers on logarithmic bars. */
function bars(): Stroke[] {
  const names = ['LSTM', 'BatchNorm2d', 'Conv2d', 'ReLU', 'MaxPool2d'];
  return names.map((name, index) => {
    const { found } = entryOf(name);
    const length = (Math.log10(Number(found.flops)) * 20).toFixed(1);
    return { d: `M4 ${5 + index * 11}h${length}v6h-${length}z`, hue: index === 0 ? 'out' : 'kernel', fill: true };
  });
}

/** What the tools make of some layers. */
function verdicts(): Stroke[] {
  const dots: Record<ToolVerdict, (x: number, y: number) => Stroke> = {
    counts: (x, y) => ({ d: `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z`, fill: true }),
    otherwise: (x, y) => ({ d: `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z` }),
    nothing: (x, y) => ({ d: `M${x - 1} ${y}h2` }),
    fails: (x, y) => ({ d: `M${x - 3} ${y - 3}l6 6m0 -6l-6 6` }),
    idle: (x, y) => ({ d: `M${x} ${y}h0` }),
  };
  return ['Conv2d', 'BatchNorm2d', 'ReLU', 'MultiheadAttention'].flatMap((name, index) => {
    const row = entryOf(name).verdicts;
    return row.map((verdict, column) => dots[verdict](12 + column * 19, 9 + index * 14));
  });
}

/** Two sheets of lines. */
const sheets = (): Stroke[] => [
  { d: 'M22 3h34v52h-34zM64 3h34v52h-34z' },
  { d: [27, 69].flatMap((x) => [12, 19, 26, 33, 40, 47].map((y) => `M${x} ${y}h${y % 2 ? 17 : 24}`)).join('') },
];

/** A class as a list of layers, and the route of an input through them. */
const route = (): Stroke[] => [
  { d: [8, 24, 40].map((y) => `M6 ${y}h36v10h-36z`).join(''), hue: 'kernel', fill: true },
  { d: 'M78 4v52M73 51l5 5l5 -5', hue: 'out' },
  { d: [13, 29, 45].map((y) => `M42 ${y}h36`).join('') },
];

/** The layers of a small network: what each learns to the left, what each multiplies to the right. */
function layers(): Stroke[] {
  const { rows, total } = countedNetwork('lenet5').table;
  const learning = rows.filter(({ params }) => params > 0n);
  const length = (part: bigint, whole: bigint) => ((56 * Number(part)) / Number(whole)).toFixed(1);
  const bars = (part: (row: NetworkRow) => string, sign: '' | '-') =>
    learning
      .map((row, index) => `M${sign ? 58 : 62} ${4 + index * 11}h${sign}${part(row)}v8H${sign ? 58 : 62}z`)
      .join('');
  return [
    { d: bars(({ params }) => length(params, total.params), '-'), hue: 'kernel', fill: true },
    { d: bars(({ macs }) => length(macs, total.macs), ''), hue: 'out', fill: true },
  ];
}

/** A block that becomes narrow, by its channels, and the way around it. */
function bottleneck(): Stroke[] {
  const [block] = countedNetwork('resnet50').table.rows.flatMap(({ rows }) =>
    rows.filter(({ path }) => path === 'layer1.1'),
  );
  const channels = [
    256n,
    ...(block?.rows ?? []).filter(({ type }) => type === 'Conv2d').map((row) => row.output_shape[1]),
  ];
  const heights = channels.map((one) => Number(one ?? 0n) / 7);
  return [
    {
      d: heights.map((high, index) => `M${10 + index * 30} ${33 - high / 2}h10v${high}h-10z`).join(''),
      hue: 'kernel',
      fill: true,
    },
    { d: 'M15 12C40 -2 80 -2 105 12M101 7l4 5l-6 1' },
  ];
}

/** A kernel through all channels; and the same in two: places alone, then channels alone. */
const apart = (): Stroke[] => [
  { d: [0, 5, 10].map((shift) => square(4 + shift, 12 + shift, 27)).join(''), hue: 'kernel', fill: true },
  { d: 'M52 32h8m-3 -3l3 3l-3 3' },
  { d: grid(3, 68, 18, 9), hue: 'kernel' },
  { d: squares(4, 1, [106, 10], 11, 8), hue: 'kernel', fill: true },
];

/** The matrices of a block to one scale, and attention under a causal mask, token by token. */
function block(): Stroke[] {
  const { values } = evaluateExample('transformers', 'block', {}, 'the cover');
  const side = 11;
  const long = (side * Number(values.dim_feedforward)) / Number(values.d_model);
  const rows = [0, 1, 2, 3, 4, 5];
  return [
    { d: squares(4, 2, [4, 8], side + 3, side), hue: 'kernel', fill: true },
    { d: `M38 8h${side}v${long}h-${side}z`, hue: 'kernel', fill: true },
    { d: rows.map((row) => squares(row + 1, row + 1, [66, 8 + row * 7.5], 7.5, 7.5)).join(''), hue: 'out', fill: true },
    { d: grid(6, 66, 8, 7.5), hue: 'out' },
  ];
}

/** A product forward, and the two of the way back beneath it. */
const backAndForth = (): Stroke[] => [
  { d: 'M8 10h40v12h-40z', hue: 'out', fill: true },
  { d: 'M56 16h48m-5 -4l5 4l-5 4' },
  { d: 'M8 34h40v8h-40zM8 46h40v8h-40z', hue: 'kernel', fill: true },
  { d: 'M104 44h-48m5 -4l-5 4l5 4' },
];

/** The roof of a machine, and layers under it by their own figures. */
function roof(): Stroke[] {
  const machine = MACHINES[0];
  if (!machine) return [];
  const layers = ['BatchNorm2d', 'Conv2d', 'Linear'].map((name) => underRoof(machine, entryOf(name).found));
  const { width, height, roof: path, dots } = rooflineOf(machine, layers);
  const [x, y] = [(at: number) => ((at / width) * 112 + 2).toFixed(1), (at: number) => ((at / height) * 66).toFixed(1)];
  const scaled = path.replace(/([ML])([\d.]+) ([\d.]+)|H([\d.]+)/g, (_, letter, left, top, right) =>
    right ? `H${x(Number(right))}` : `${letter}${x(Number(left))} ${y(Number(top))}`,
  );
  return [
    { d: scaled },
    {
      d: dots.map((dot) => `M${Number(x(dot.x)) - 4} ${y(dot.y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`).join(''),
      hue: 'out',
      fill: true,
    },
  ];
}

const DRAWINGS: Readonly<Record<string, () => Stroke[]>> = {
  introduction: twoNumbers,
  parameters: kernels,
  flops: slide,
  units: scale,
  convolution: dilated,
  'other-layers': bars,
  'why-tools-disagree': verdicts,
  'own-model': route,
  'from-layers-to-a-network': layers,
  'deeper-with-less': bottleneck,
  'small-networks': apart,
  transformers: block,
  'what-training-costs': backAndForth,
  'flops-are-not-seconds': roof,
  summary: sheets,
};

/** The drawing of a chapter, by the last part of its address; nothing for one that has none. */
export const drawingOf = (slug: string): Stroke[] => DRAWINGS[slug]?.() ?? [];
