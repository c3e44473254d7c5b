/** A forward pass in figures, as plain data that can be handed to the page. */
import { countedLayers } from '#calc/conventions/countedLayers.ts';
import { countedObject } from '#calc/conventions/countedRun.ts';
import { coverageOf } from '#calc/conventions/coverage.ts';
import { figuresToAsk } from '#calc/questions/figuresToAsk.ts';
import type { Run } from '#calc/run/call.ts';
import { makingCalls } from '#calc/run/call.ts';
import type { LinePlace } from '../cells.ts';
import type { CountedWhole, ForwardPass } from '../messages.ts';
import type { CountAnswer } from '../session.ts';

/** What a run is, what it counts, and what each of its calls does; `placeOf` says where its lines stand. */
export function passOf(run: Run, placeOf: (line: number) => LinePlace | undefined, at?: LinePlace): ForwardPass {
  const lines = makingCalls(run.calls).map((call) => call.at);
  return {
    ...(at && { at }),
    className: run.root.className,
    inputs: run.inputs.map(({ shape }) => shape),
    ...countedObject(run),
    layers: countedLayers(run).map((layer, index) => {
      const line = placeOf(lines[index] ?? 0);
      return { ...layer, ...(line && { at: line }) };
    }),
  };
}

/** A model that was counted, in figures, with the lines of its source. */
export function wholeOf({ run, ...counted }: Extract<CountAnswer, { ok: true }>): CountedWhole {
  const inSource = (line: number) => (line > 0 ? { cell: 1, line } : undefined);
  return { ...counted, pass: passOf(run, inSource), coverage: coverageOf(run), asks: figuresToAsk(run) };
}
