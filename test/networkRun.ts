/** The run of a network of the book, as Python makes it: `resnet50(stride_in_1x1=True)`. */
import type { Shape } from '#calc/fields/shapes.ts';
import type { Run } from '#calc/run/call.ts';
import { warmSession } from '#kernel/node/warm.ts';

const session = await warmSession();

export function networkRun(call: string, input: Shape = [1n, 3n, 224n, 224n]): Run {
  const counted = session.count({ expression: call, shapes: [input] });
  if (!counted.ok) throw new Error(`${call}: ${counted.words}`);
  return counted.run;
}
