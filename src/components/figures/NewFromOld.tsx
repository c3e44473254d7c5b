/** Upsampling: one new value, and the old ones that it is made of, for the example's mode and for the blend of neighbours. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { gridPath, Panel, Panels } from './Panel.tsx';

type SourceWords = Words['other_layers']['sources'];

/** Old values, chosen so that the blend is whole. */
const OLD = [
  [4, 12, 20],
  [24, 16, 8],
  [0, 28, 32],
] as const;
const CELL = 48;
/** The new value that is followed: it lies in the middle, nearer to one old value than to three others. */
const NEW = { row: 2, column: 3 };

/** A place on one side and its share of a value, as `over` of `under`. */
interface Share {
  at: number;
  over: number;
  under: number;
}

/**
 * The old places along one side that a new one is made of. Nearest: the one that it lies in. Blended: PyTorch 2.13's
 * `area_pixel_compute_source_index` without `align_corners`, x = (i + ½) / factor − ½, between the two around x.
 */
export function sharesOf(index: number, factor: number, blends: boolean): Share[] {
  if (!blends) return [{ at: Math.floor(index / factor), over: 1, under: 1 }];
  const under = 2 * factor;
  const place = 2 * index + 1 - factor;
  const at = Math.floor(place / under);
  const over = place - at * under;
  return [
    { at, over: under - over, under },
    { at: at + 1, over, under },
  ].filter((one) => one.over > 0);
}

/** An old value, its share of the new one, and where it lies. */
export interface OldShare {
  row: number;
  column: number;
  value: number;
  over: number;
  under: number;
}

/** What the new value that is followed is made of. */
export const blendedFrom = (factor: number, blends: boolean): OldShare[] =>
  sharesOf(NEW.row, factor, blends).flatMap((down) =>
    sharesOf(NEW.column, factor, blends).map((across) => ({
      row: down.at,
      column: across.at,
      value: OLD[down.at]?.[across.at] ?? 0,
      over: down.over * across.over,
      under: down.under * across.under,
    })),
  );

const middle = (index: number): number => (index + 0.5) * CELL;

function OldValues({ sources }: { sources: readonly OldShare[] }) {
  return (
    <>
      {OLD.flatMap((values, row) =>
        values.map((value, column) => {
          const used = sources.find((one) => one.row === row && one.column === column);
          return (
            <g class="q-in" key={`${row} ${column}`}>
              <circle class={used ? 'face face-right' : 'face face-left'} cx={middle(column)} cy={middle(row)} r="12" />
              <text class={used ? 'centred kept' : 'centred'} x={middle(column)} y={middle(row)}>
                {value}
              </text>
              {used && used.under > 1 && (
                <text class="centred share" x={middle(column)} y={middle(row) + (row === 0 ? -19 : 19)}>
                  × {used.over}/{used.under}
                </text>
              )}
            </g>
          );
        }),
      )}
    </>
  );
}

function Sources({ found, words }: { found: Evaluation; words: SourceWords }) {
  const factor = Number(found.values.out_height) / Number(found.values.height);
  const sources = blendedFrom(factor, !('look_ups' in found.operations) || found.operations.look_ups === 0n);
  const [small, size] = [CELL / factor, OLD.length * CELL];
  const [x, y] = [(NEW.column + 0.5) * small, (NEW.row + 0.5) * small];
  const value = sources.reduce((all, one) => all + (one.value * one.over) / one.under, 0);
  const said = sources.length > 1 ? words.blended : words.copied;
  const numbers = { count: sources.length, value, flops: grouped(found.flops / (found.values.outputs ?? 1n)) };
  const list = sources.map((one) => `${one.value} × ${one.over}/${one.under}`).join(' + ');
  return (
    <Panel
      title={said.title}
      says={message(said.alt, { ...numbers, factor, list, side: OLD.length })}
      width={size + 2}
      height={size}
      lines={[message(said.work, numbers), message(said.made, numbers)]}
    >
      <path class="face-grid q-out" d={gridPath(0, 0, OLD.length * factor, OLD.length * factor, small)} />
      <path class="face-grid q-in" stroke-width="1.2" d={gridPath(0, 0, OLD.length, OLD.length, CELL)} />
      <path class="face face-right q-out" d={`M${x - small / 2} ${y - small / 2}h${small}v${small}h-${small}z`} />
      <path class="wire" d={sources.map(({ row, column }) => `M${middle(column)} ${middle(row)}L${x} ${y}`).join('')} />
      <OldValues sources={sources} />
    </Panel>
  );
}

export function NewFromOld({ model, words }: FigureView) {
  const said = words.other_layers.sources;
  return (
    <Panels>
      <Sources found={evaluationOf(model)} words={said} />
      <Sources found={evaluationOf({ ...model, values: { ...model.values, mode: 'bilinear' } })} words={said} />
    </Panels>
  );
}
