/** The cache of one layer, token by token, for each kind of attention to one scale. */
import type { CostFound } from '#calc/costs/count.ts';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { kvCache } from '#calc/costs/kvCache.ts';
import { joinedCost, shortCost } from '#calc/costs/write.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { per, times } from '#calc/numbers/ratio.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { ModelProps } from '#islands/example/ModelView.ts';
import type { FigureView } from './figureView.ts';

type GrowthWords = Words['transformers']['growth'];
type Kind = keyof GrowthWords['kinds'];

const KINDS: readonly Kind[] = ['full', 'grouped', 'window', 'latent'];
/** Tokens that are drawn, and how wide each is. */
const TOKENS = 9;
const COLUMN = 26;
/** How tall a token of full attention is. */
const TALLEST = 88;
const LEAST_ROOM = 44;

interface Kept {
  kind: Kind;
  /** Numbers that one layer keeps of a token, and its height on the drawing. */
  each: bigint;
  high: number;
  /** What stands in the sentences of a row. */
  fills: Record<string, string>;
  /** Tokens that are kept of those drawn. */
  tokens: number;
}

/** The calculator at the chapter's values, with another kind. */
function cacheOf({ id, values }: ModelProps, kind: Kind): CostFound {
  const found = evaluateCost(kvCache, { ...(values as Record<string, string>), kind });
  if (!found.ok) throw new RangeError(`example '${id}' is impossible`);
  return found;
}

/** Numbers a token and layer: what a cache of one such token takes, over the bytes of a number. */
function numbersOf(model: ModelProps, kind: Kind): bigint {
  const one = { ...model.values, sequence: '1', batch: '1' } as typeof model.values;
  const { numbers, values } = cacheOf({ ...model, values: one }, kind);
  const all = per(values.cache as Ratio, times(numbers.layers as Ratio, numbers.dtype as Ratio));
  return all.over / all.under;
}

const whole = (value: Ratio | undefined): string => grouped(value ? value.over / value.under : 0n);

function keptOf(model: ModelProps): Kept[] {
  const most = numbersOf(model, 'full');
  return KINDS.map((kind) => {
    const { values, numbers } = cacheOf(model, kind);
    const { heads, kv_heads, head_dim, latent_dim, rope_dim, sequence, window } = numbers;
    const each = numbersOf(model, kind);
    const share = Number((window as Ratio).over) / Number((sequence as Ratio).over);
    return {
      kind,
      each,
      high: (TALLEST * Number(each)) / Number(most),
      fills: {
        heads: whole(kind === 'full' ? heads : kv_heads),
        size: whole(head_dim),
        latent: whole(latent_dim),
        rope: whole(rope_dim),
        count: grouped(each),
        token: joinedCost(shortCost(values.token as Ratio, 'bytes')),
        cache: joinedCost(shortCost(values.cache as Ratio, 'bytes')),
        tokens: whole(sequence),
        window: whole(window),
      },
      tokens: kind === 'window' ? Math.max(1, Math.min(TOKENS, Math.round((TOKENS - 1) * share))) : TOKENS,
    };
  });
}

/** Columns of tokens: where a key and a value are kept, keys in the upper half; the newest token's are darker. */
function Columns({ kind, high, tokens, forgotten }: Kept & { forgotten: string }) {
  const halves = kind === 'latent' ? [high] : [high / 2, high / 2];
  const range = (from: number, to: number, part: number, tall: number) =>
    Array.from(
      { length: to - from },
      (_, index) =>
        `M${(from + index) * COLUMN} ${(-part * tall).toFixed(1)}h${COLUMN}v-${tall.toFixed(1)}h-${COLUMN}z`,
    ).join('');
  const gone = TOKENS - tokens;
  return (
    <g class="q-size">
      {gone > 0 && (
        <>
          <path
            class="face-grid"
            stroke-dasharray="3 3"
            d={`M0 0v-${high.toFixed(1)}h${gone * COLUMN}M0 0h${gone * COLUMN}`}
          />
          <text x={(gone * COLUMN) / 2} y={5 - high / 2} text-anchor="middle">
            {forgotten}
          </text>
        </>
      )}
      {halves.map((tall, index) => (
        <g key={index}>
          <path class={`face face-${index > 0 ? 'top' : 'left'}`} d={range(gone, TOKENS - 1, index, tall)} />
          <path class="face face-right" d={range(TOKENS - 1, TOKENS, index, tall)} />
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  one: Kept;
  words: GrowthWords;
  wide: boolean;
}

/** A row: its name and its numbers to the left or above, the columns, and their bytes to the right or below. */
function GrowthRow({ one, words, wide }: RowProps) {
  const end = TOKENS * COLUMN;
  const name = message(words.kinds[one.kind], one.fills);
  const each = message(one.kind === 'latent' ? words.vector : words.each, one.fills);
  const [token, all] = [
    message(one.kind === 'window' ? words.slid : words.token, one.fills),
    message(words.all, one.fills),
  ];
  const halves = { x: wide ? -10 : end + 8, 'text-anchor': wide ? 'end' : 'start' } as const;
  return (
    <>
      <text class="heading" x="0" y={wide ? -18 : -one.high - 26}>
        {name}
      </text>
      <text x="0" y={wide ? 0 : -one.high - 8}>
        {each}
      </text>
      <g transform={`translate(${wide ? LEFT : 0} 0)`}>
        <Columns {...one} forgotten={words.forgotten} />
        {one.kind === 'full' && (
          <>
            <text {...halves} y={5 - one.high * 0.75}>
              {words.keys}
            </text>
            <text {...halves} y={5 - one.high * 0.25}>
              {words.values}
            </text>
          </>
        )}
        <text class="number" x={wide ? end + 14 : 0} y={wide ? -18 : 18}>
          {token}
        </text>
        <text x={wide ? end + 14 : 150} y={wide ? 0 : 18}>
          {all}
        </text>
      </g>
    </>
  );
}

/** The first column of a wide drawing, and room for the words above all. */
const [LEFT, TOP] = [236, 66];

interface AxisProps {
  start: number;
  end: number;
  y: number;
  /** The number of the newest token. */
  last: string;
  words: GrowthWords;
}

/** Below the columns: which tokens are the first and the last, and that not all are drawn. */
function TokenAxis({ start, end, y, last, words }: AxisProps) {
  return (
    <>
      <text x={start} y={y}>
        {message(words.place, { n: '1' })}
      </text>
      <text x={(start + end) / 2} y={y} text-anchor="middle">
        …
      </text>
      <text x={end} y={y} text-anchor="end">
        {message(words.place, { n: last })}
      </text>
    </>
  );
}

function GrowthDrawing({ rows, words, wide, layers }: DrawingProps) {
  const room = (one: Kept) => (wide ? Math.max(one.high, LEAST_ROOM - 18) + 24 : one.high + LEAST_ROOM + 32);
  const places = rows.map((_, index) => TOP + rows.slice(0, index + 1).reduce((sum, one) => sum + room(one), -34));
  const names = Object.fromEntries(rows.map(({ kind, each }) => [kind, grouped(each)]));
  const height = (places.at(-1) ?? 0) + (wide ? 30 : 46);
  const [start, end] = [wide ? LEFT : 0, (wide ? LEFT : 0) + TOKENS * COLUMN];
  return (
    <svg
      class={`anatomy growth ${wide ? 'wide' : 'tall'}`}
      viewBox={`0 0 ${wide ? 640 : 320} ${height.toFixed(0)}`}
      role="img"
      aria-label={message(words.alt, { ...names, title: words.title })}
    >
      <text class="heading" y="14">
        {words.title}
      </text>
      <text x={end} y="38" text-anchor="end">
        {words.newest}
      </text>
      <text x={wide ? end + 14 : 0} y={wide ? (places[0] ?? 0) - 44 : 38}>
        {layers}
      </text>
      <path class="wire" d={`M${end - COLUMN / 2} 44v10m-4 -5l4 5l4 -5`} />
      {rows.map((one, index) => (
        <g key={one.kind} transform={`translate(0 ${(places[index] ?? 0).toFixed(1)})`}>
          <GrowthRow one={one} words={words} wide={wide} />
        </g>
      ))}
      <TokenAxis {...{ start, end, words }} y={height - 8} last={rows[0]?.fills.tokens ?? ''} />
    </svg>
  );
}

interface DrawingProps {
  rows: readonly Kept[];
  words: GrowthWords;
  wide: boolean;
  /** What the bytes are of. */
  layers: string;
}

export function CacheGrowth({ model, words }: FigureView) {
  const rows = keptOf(model);
  const { growth } = words.transformers;
  const { numbers, words: chosen } = cacheOf(model, 'full');
  const layers = message(growth.layers, { layers: whole(numbers.layers), type: chosen.dtype ?? '' });
  const common = { rows, words: growth, layers };
  return (
    <div class="picture">
      <GrowthDrawing {...common} wide={true} />
      <GrowthDrawing {...common} wide={false} />
    </div>
  );
}
