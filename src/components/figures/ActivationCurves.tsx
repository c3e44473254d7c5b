/** Two activations as curves, and their operations for one value, each as its sign. */
import type { LayerDefinition, Primitive } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { primitivesOf } from '#calc/layers/primitives.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { PRIMITIVE_ORDER } from '#islands/pictures/layer/ruler.ts';
import type { FigureView } from './figureView.ts';
import { Panel, Panels } from './Panel.tsx';

type CurveWords = Words['other_layers']['curves'];

/** Values from −REACH to REACH are drawn, so many points to a unit. */
const REACH = 3;
const FINE = 6;
const UNIT = 40;
/** How far below the axis the drawing goes, in units. */
const BELOW = 0.7;

/** erf by its series, which is exact to a double's last digits as far as the drawing reaches. */
function erf(x: number): number {
  let [sum, term] = [0, x];
  for (let n = 0; n < 60; n++) {
    sum += term / (2 * n + 1);
    term *= -(x * x) / (n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

/** The activations that are drawn, as their formulas say. */
export const CURVES: Readonly<Record<'ReLU' | 'GELU', (x: number) => number>> = {
  ReLU: (x) => Math.max(0, x),
  GELU: (x) => (x / 2) * (1 + erf(x / Math.SQRT2)),
};

const curvePath = (curve: (x: number) => number): string =>
  Array.from({ length: 2 * REACH * FINE + 1 }, (_, index) => {
    const x = index / FINE - REACH;
    return `${((x + REACH) * UNIT).toFixed(1)} ${((REACH - curve(x)) * UNIT).toFixed(1)}`;
  })
    .join('L')
    .replace(/^/, 'M');

function Axes() {
  const [zero, size] = [REACH * UNIT, 2 * REACH * UNIT];
  const marks = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH).filter((one) => one % REACH !== 0);
  return (
    <>
      <path class="wire" d={`M0 ${zero}h${size}M${zero} 0v${(REACH + BELOW) * UNIT}`} />
      {marks.map((one) => (
        <text class="centred" x={zero + one * UNIT} y={zero + 20}>
          {String(one).replace('-', '−')}
        </text>
      ))}
      <text class="letter" x={size + 10} y={zero}>
        x
      </text>
      <text class="letter" x={zero - 12} y="6">
        y
      </text>
    </>
  );
}

function CurvePanel({ words }: { words: CurveWords }) {
  const lowest = Math.min(...Array.from({ length: REACH * 100 }, (_, index) => CURVES.GELU(-index / 100)));
  return (
    <Panel
      title={words.title}
      says={message(words.alt, { reach: REACH, lowest: lowest.toFixed(2).replace('-', '−') })}
      width={2 * REACH * UNIT + 20}
      height={(REACH + BELOW) * UNIT}
      lines={[]}
    >
      <Axes />
      <path class="curve" d={curvePath(CURVES.ReLU)} stroke-dasharray="5 3" />
      <path class="curve" d={curvePath(CURVES.GELU)} />
      <text x={(REACH + 1.7) * UNIT} y={(REACH - 2.1) * UNIT} text-anchor="end">
        ReLU
      </text>
      <text x={(REACH + 1.75) * UNIT} y={(REACH - 1.25) * UNIT}>
        GELU
      </text>
    </Panel>
  );
}

/** What is counted: a layer, with the options that change its count, and the name of its row. */
const COUNTED = [
  { name: 'ReLU', layer: 'ReLU', options: {} },
  { name: 'GELU', layer: 'GELU', options: {} },
  { name: 'GELU, tanh', layer: 'GELU', options: { approximate: 'tanh' } },
] as const;

/** The operations of one value, kind by kind. */
export const workOfOne = COUNTED.map(({ name, layer: named, options }) => {
  const layer = layerNamed(named) as LayerDefinition;
  const found = evaluate(layer, { ...options, input_shape: [1n] });
  if (!found.ok) throw new RangeError(`${named} takes no single value`);
  const counts = primitivesOf(layer, found);
  const work = PRIMITIVE_ORDER.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count);
  return { name, work, all: found.flops };
});

/** The sign of an operation. */
const SIGNS: Readonly<Record<Primitive, string>> = {
  multiply: '×',
  add: '+',
  compare: '>',
  divide: '÷',
  exponential: 'ƒ',
  square_root: '√',
  look_up: '',
};

const ROW = 40;
const WIDTH = 288;
const FIRST = 92;
const STEP = 18;

function WorkRow({ one, row }: { one: (typeof workOfOne)[number]; row: number }) {
  const foot = row * ROW + 22;
  const signs = one.work.flatMap(({ kind, count }) => Array.from({ length: Number(count) }, () => SIGNS[kind]));
  return (
    <>
      <path class="rule" d={`M0 ${foot + 10}h${WIDTH}`} />
      <text class="told" y={foot}>
        {one.name}
      </text>
      {signs.map((sign, at) => (
        <text class="sign" x={FIRST + STEP * at} y={foot}>
          {sign}
        </text>
      ))}
      <text class="told" x={WIDTH} y={foot} text-anchor="end">
        {one.all}
      </text>
    </>
  );
}

function WorkPanel({ words }: { words: CurveWords }) {
  const list = workOfOne.map(({ name, work, all }) => {
    const parts = work.map(({ kind, count }) => message(words.kinds[kind], { n: count })).join(words.comma);
    return message(words.row, { name, all, parts });
  });
  return (
    <Panel title={words.work} says={list.join(' ')} width={WIDTH} height={3 * ROW} lines={[]}>
      {workOfOne.map((one, row) => (
        <WorkRow key={one.name} one={one} row={row} />
      ))}
    </Panel>
  );
}

export function ActivationCurves({ words }: FigureView) {
  const said = words.other_layers.curves;
  return (
    <Panels>
      <CurvePanel words={said} />
      <WorkPanel words={said} />
    </Panels>
  );
}
