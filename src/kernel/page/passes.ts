/** A forward pass in figures, as plain data that can be handed to the page. */
import { countedLayers } from '#calc/conventions/countedLayers.ts';
import { countedObject } from '#calc/conventions/countedRun.ts';
import { coverageOf } from '#calc/conventions/coverage.ts';
import type { NetworkRow, PagedRow } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { textsUnlike } from '#calc/fields/fields.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { figuresToAsk } from '#calc/questions/figuresToAsk.ts';
import type { Run } from '#calc/run/call.ts';
import { makingCalls } from '#calc/run/call.ts';
import { memoryOf } from '#calc/run/memory.ts';
import type { LinePlace } from '../cells.ts';
import type { CountedWhole, ForwardPass, NetworkCounted } from '../messages.ts';
import type { CountAnswer } from '../session.ts';

/** Where a line of the source that was counted stands. */
const inSource = (line: number): LinePlace | undefined => (line > 0 ? { cell: 1, line } : undefined);

/** What a run is, what it counts, and what each of its calls does. */
function passOf(run: Run): ForwardPass {
  const lines = makingCalls(run.calls).map((call) => call.at);
  return {
    className: run.root.className,
    inputs: run.inputs.map(({ shape }) => shape),
    ...countedObject(run),
    layers: countedLayers(run).map((layer, index) => {
      const line = inSource(lines[index] ?? 0);
      return { ...layer, ...(line && { at: line }) };
    }),
  };
}

/** A model that was counted, in figures, with the lines of its source. */
export function wholeOf({ run, ...counted }: Extract<CountAnswer, { ok: true }>): CountedWhole {
  return {
    ...counted,
    pass: passOf(run),
    coverage: coverageOf(run),
    memory: memoryOf(run),
    asks: figuresToAsk(run),
  };
}

/** A row with the values of its layer as fields write them: by them the page finds its calculator. */
function settable(row: NetworkRow): PagedRow {
  const { layer: used, ...rest } = row;
  const layer = used && layerNamed(used.name);
  return {
    ...rest,
    ...(layer && { set: { name: layer.name, texts: Object.fromEntries(textsUnlike(layer, {}, used.options)) } }),
    rows: row.rows.map(settable),
  };
}

/** A network that was counted, as its page shows it. */
export function networkOfRun({ run, said }: Extract<CountAnswer, { ok: true }>): NetworkCounted {
  const table = networkTable(run);
  return {
    ok: true,
    table: { ...table, rows: table.rows.map(settable) },
    counted: countedObject(run),
    coverage: coverageOf(run),
    said,
    input: run.inputs[0]?.shape ?? [],
    memory: memoryOf(run),
  };
}
