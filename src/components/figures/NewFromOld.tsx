/** Upsampling: one new value, and the old ones that it is made of, for the example's mode and for the blend of neighbours. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { BlendSteps } from './BlendSteps.tsx';
import { blendsOf, NEW, OLD, sharesOf } from './blends.ts';
import type { FigureView } from './figureView.ts';
import { evaluationOf } from './figureView.ts';
import { gridPath, Panel, Panels } from './Panel.tsx';

type SourceWords = Words['other_layers']['sources'];

const CELL = 48;

const middle = (index: number): number => (index + 0.5) * CELL;

/** Where the old values lie that are used. */
interface Used {
  rows: readonly number[];
  columns: readonly number[];
}

function OldValues({ rows, columns }: Used) {
  return (
    <>
      {OLD.flatMap((values, row) =>
        values.map((value, column) => {
          const used = rows.includes(row) && columns.includes(column);
          return (
            <g class="q-in" key={`${row} ${column}`}>
              <circle class={used ? 'face face-right' : 'face face-left'} cx={middle(column)} cy={middle(row)} r="12" />
              <text class={used ? 'centred kept' : 'centred'} x={middle(column)} y={middle(row)}>
                {value}
              </text>
            </g>
          );
        }),
      )}
    </>
  );
}

const factorOf = ({ values }: Evaluation): number => Number(values.out_height) / Number(values.height);

const flopsOfOne = ({ flops, values }: Evaluation): bigint => flops / (values.outputs ?? 1n);

function Sources({ found, words }: { found: Evaluation; words: SourceWords }) {
  const factor = factorOf(found);
  const blends = !('look_ups' in found.operations) || found.operations.look_ups === 0n;
  const along = (index: number) => sharesOf(index, factor, blends).map(({ at }) => at);
  const used = { rows: along(NEW.row), columns: along(NEW.column) };
  const places = used.rows.flatMap((row) => used.columns.map((column) => ({ row, column })));
  const [small, size] = [CELL / factor, OLD.length * CELL];
  const [x, y] = [(NEW.column + 0.5) * small, (NEW.row + 0.5) * small];
  const said = blends ? words.blended : words.copied;
  const list = places.map(({ row, column }) => OLD[row]?.[column]).join(', ');
  const numbers = {
    count: places.length,
    value: blendsOf(factor, blends).last.value,
    flops: grouped(flopsOfOne(found)),
  };
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
      <path class="wire" d={places.map(({ row, column }) => `M${middle(column)} ${middle(row)}L${x} ${y}`).join('')} />
      <OldValues {...used} />
    </Panel>
  );
}

export function NewFromOld({ model, words }: FigureView) {
  const said = words.other_layers.sources;
  const blended = evaluationOf({ ...model, values: { ...model.values, mode: 'bilinear' } });
  return (
    <Panels>
      <Sources found={evaluationOf(model)} words={said} />
      <Sources found={blended} words={said} />
      <BlendSteps factor={factorOf(blended)} flops={flopsOfOne(blended)} words={said.steps} />
    </Panels>
  );
}
