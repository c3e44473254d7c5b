/** A forward pass in figures, as plain data that can be handed to the page. */
import type { Run } from '#calc/run/call.ts';
import type { CellPlace } from '../cells.ts';
import type { ForwardPass } from '../messages.ts';

export function passOf({ at, run }: { at?: CellPlace; run: Run }): ForwardPass {
  return {
    ...(at && { at }),
    className: run.root.className,
    inputs: run.inputs.map(({ shape }) => shape),
    output: run.returned,
  };
}
