/** A forward pass in figures, as plain data that can be handed to the page. */
import type { Run } from '#calc/run/call.ts';
import type { Place } from '../cells.ts';
import type { ForwardPass } from '../messages.ts';

export function passOf({ at, run }: { at?: Place; run: Run }): ForwardPass {
  return {
    ...(at && { at }),
    className: run.root.className,
    inputs: run.inputs.map(({ shape }) => shape),
    output: run.returned,
  };
}
