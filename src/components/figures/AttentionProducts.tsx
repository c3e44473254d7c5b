/** The products of attention to one scale, one head: which of their factors are weights, and which are data. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { Panel, Panels } from './Panel.tsx';

type ProductWords = Words['other_layers']['products'];

/** How long the longer of the two sides, positions and features, is drawn. */
const LONGEST = 52;
/** Room for a sign between two matrices, and how wide a panel is at least, for its lines. */
const SIGN = 12;
const LEAST = 136;

/** A matrix of a product: its letter, sides by what they count, and whether it is learned. */
interface Factor {
  letter: string;
  /** What stands small beside the letter, below it or above. */
  below?: string;
  above?: string;
  rows: 'n' | 'E';
  columns: 'n' | 'E';
  learned?: true;
  /** Two matrices of which each value of one meets each of another. */
  square?: true;
}

interface Product {
  name: keyof ProductWords['steps'];
  factors: readonly Factor[];
  macs: (found: Evaluation) => bigint;
}

const data = (letter: string): Factor => ({ letter, rows: 'n', columns: 'E' });
const learned = (below: string): Factor => ({ letter: 'W', below, rows: 'E', columns: 'E', learned: true });
const square = (letter: string): Factor => ({ letter, rows: 'n', columns: 'n', square: true });

const operation = (found: Evaluation, name: string): bigint => found.operations[name] ?? 0n;

/** The products in their order. Three projections make queries, keys and values, a fourth the output. */
const PRODUCTS: readonly Product[] = [
  {
    name: 'projections',
    factors: [data('X'), learned('Q'), data('Q')],
    macs: (found) => (operation(found, 'projection_products') / 4n) * 3n,
  },
  {
    name: 'scores',
    factors: [data('Q'), { letter: 'K', above: 'T', rows: 'E', columns: 'n' }, square('S')],
    macs: (found) => operation(found, 'score_products'),
  },
  {
    name: 'sums',
    factors: [square('A'), data('V'), data('Z')],
    macs: (found) => operation(found, 'value_products'),
  },
  {
    name: 'output',
    factors: [data('Z'), learned('O'), data('Y')],
    macs: (found) => operation(found, 'projection_products') / 4n,
  },
];

/** Products with their counts, for a test and for the drawing. */
export const attentionProducts = (found: Evaluation) =>
  PRODUCTS.map(({ name, factors, macs }) => ({ name, learned: factors.some((one) => one.learned), macs: macs(found) }));

interface Scale {
  n: number;
  E: number;
}

function FactorView({ one, x, scale }: { one: Factor; x: number; scale: Scale }) {
  const [wide, high] = [scale[one.columns], scale[one.rows]];
  const y = (LONGEST - high) / 2;
  return (
    <g class={one.learned ? 'q-kernel' : one.square ? 'q-size' : 'q-in'}>
      <path
        class={one.learned || one.square ? 'face face-right' : 'face face-left'}
        d={`M${x} ${y.toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h-${wide.toFixed(1)}z`}
      />
      <text class="letter" x={(x + wide / 2).toFixed(1)} y={LONGEST / 2}>
        {one.letter}
        {one.below && (
          <tspan class="sub" dy="5">
            {one.below}
          </tspan>
        )}
        {one.above && (
          <tspan class="sub" dy="-6">
            {one.above}
          </tspan>
        )}
      </text>
      <text class="centred" x={(x + wide / 2).toFixed(1)} y={LONGEST + 12}>
        {one.rows} × {one.columns}
      </text>
    </g>
  );
}

function ProductPanel({ one, found, words }: { one: Product; found: Evaluation; words: ProductWords }) {
  const { length: n = 1n, embed_dim: E = 1n } = found.values;
  const unit = LONGEST / Math.max(Number(n), Number(E));
  const scale = { n: Number(n) * unit, E: Number(E) * unit };
  const places = one.factors.map((_, index) =>
    one.factors.slice(0, index).reduce((x, { columns }) => x + scale[columns] + SIGN, 0),
  );
  const macs = grouped(one.macs(found));
  const weighted = one.factors.some((factor) => factor.learned);
  const said = words.steps[one.name];
  const width = Math.max(
    LEAST,
    one.factors.reduce((x, { columns }) => x + scale[columns] + SIGN, 2 - SIGN),
  );
  return (
    <Panel
      title={said.title}
      says={message(words.alt, { what: message(said.alt, { n: grouped(n), E: grouped(E) }), macs })}
      width={width}
      height={LONGEST + 20}
      lines={[message(words.macs, { macs }), weighted ? words.weights : words.none]}
    >
      {one.factors.map((factor, index) => (
        <FactorView key={`${factor.letter} ${index}`} one={factor} x={places[index] ?? 0} scale={scale} />
      ))}
      {places.slice(1).map((x, index) => (
        <text class="centred told" x={(x - SIGN / 2).toFixed(1)} y={LONGEST / 2}>
          {index === 0 ? '·' : '='}
        </text>
      ))}
    </Panel>
  );
}

export function AttentionProducts({ model, words }: FigureView) {
  const found = evaluationOf(model);
  return (
    <Panels>
      {PRODUCTS.map((one) => (
        <ProductPanel key={one.name} one={one} found={found} words={words.other_layers.products} />
      ))}
    </Panels>
  );
}
