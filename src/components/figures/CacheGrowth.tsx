/** The cache of one layer, token by token, for each kind of attention to one scale. */
import type { CostFound } from '#calc/costs/count.ts';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import { kvCache } from '#calc/costs/kvCache.ts';
import { shortCost } from '#calc/costs/write.ts';
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
  /** What a token adds in all layers. */
  adds: string;
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
function keptOf(model: ModelProps): Kept[] {
  const each = (kind: Kind): bigint => {
    const { numbers, values } = cacheOf(
      { ...model, values: { ...model.values, sequence: '1', batch: '1' } as typeof model.values },
      kind,
    );
    const all = per(values.cache as Ratio, times(numbers.layers as Ratio, numbers.dtype as Ratio));
    return all.over / all.under;
  };
  const most = each('full');
  return KINDS.map((kind) => {
    const { values, numbers } = cacheOf(model, kind);
    const added = shortCost(values.token as Ratio, 'bytes');
    const share = Number((numbers.window as Ratio).over) / Number((numbers.sequence as Ratio).over);
    return {
      kind,
      each: each(kind),
      high: (TALLEST * Number(each(kind))) / Number(most),
      adds: `${added.number} ${added.unit}`,
      tokens: kind === 'window' ? Math.max(1, Math.min(TOKENS, Math.round((TOKENS - 1) * share))) : TOKENS,
    };
  });
}

function Columns({ high, tokens, forgotten }: Kept & { forgotten: string }) {
  const column = (index: number) => `M${index * COLUMN} 0h${COLUMN}v-${high.toFixed(1)}h-${COLUMN}z`;
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => column(from + index)).join('');
  return (
    <>
      {tokens < TOKENS && (
        <g class="q-size">
          <title>{forgotten}</title>
          <path class="face-grid" stroke-dasharray="3 3" d={range(0, TOKENS - tokens)} />
        </g>
      )}
      <g class="q-size">
        <path class="face face-top" d={range(TOKENS - tokens, TOKENS - 1)} />
      </g>
      <g class="q-size">
        <path class="face face-right" d={range(TOKENS - 1, TOKENS)} />
      </g>
    </>
  );
}

interface RowProps {
  one: Kept;
  words: GrowthWords;
  wide: boolean;
}

function GrowthRow({ one, words, wide }: RowProps) {
  const end = TOKENS * COLUMN;
  const name = words.kinds[one.kind];
  const each = message(words.each, { count: grouped(one.each) });
  return (
    <>
      <text class="heading" x="0" y={wide ? -18 : -one.high - 26}>
        {name}
      </text>
      <text x="0" y={wide ? 0 : -one.high - 8}>
        {each}
      </text>
      <g transform={`translate(${wide ? 236 : 0} 0)`}>
        <Columns {...one} forgotten={words.forgotten} />
        <text class="number" x={end + 12} y={0}>
          {message(words.adds, { bytes: one.adds })}
        </text>
      </g>
    </>
  );
}

function GrowthDrawing({ rows, words, wide }: { rows: readonly Kept[]; words: GrowthWords; wide: boolean }) {
  const room = (one: Kept) => (wide ? Math.max(one.high, LEAST_ROOM - 18) + 20 : one.high + LEAST_ROOM + 20);
  const places = rows.map((_, index) => 30 + rows.slice(0, index + 1).reduce((sum, one) => sum + room(one), 0));
  const [full, second, , latent] = rows.map((one) => grouped(one.each));
  const names = { full: full ?? '', grouped: second ?? '', latent: latent ?? '' };
  const height = (places.at(-1) ?? 0) + 12;
  const left = (wide ? 236 : 0) + (TOKENS - 0.5) * COLUMN;
  return (
    <svg
      class={`anatomy growth ${wide ? 'wide' : 'tall'}`}
      viewBox={`0 0 ${wide ? 640 : 320} ${height.toFixed(0)}`}
      role="img"
      aria-label={message(words.alt, names)}
    >
      <text x={left} y="14" text-anchor="middle">
        {words.newest}
      </text>
      <path class="wire" d={`M${left} 20v12m-4 -5l4 5l4 -5`} />
      {rows.map((one, index) => (
        <g key={one.kind} transform={`translate(0 ${(places[index] ?? 0).toFixed(1)})`}>
          <GrowthRow one={one} words={words} wide={wide} />
        </g>
      ))}
    </svg>
  );
}

export function CacheGrowth({ model, words }: FigureView) {
  const rows = keptOf(model);
  return (
    <div class="picture">
      <GrowthDrawing rows={rows} words={words.transformers.growth} wide={true} />
      <GrowthDrawing rows={rows} words={words.transformers.growth} wide={false} />
    </div>
  );
}
