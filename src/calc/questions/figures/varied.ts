/** The calls of a module as somebody takes it who overlooks an option: its layers with that option changed. */

import type { LayerDefinition, Options } from '../../layers/define.ts';
import { evaluate } from '../../layers/evaluate.ts';
import type { Call, Recording } from '../../run/call.ts';
import { layerCall } from '../../run/call.ts';
import type { Written } from '../../run/record.ts';
import { reparametrize } from '../../run/reparametrize.ts';

type WrittenLayer = Written & { kind: 'layer' };

/** The options that are taken otherwise; `null` for a layer that stays. */
export type Change = (layer: LayerDefinition, options: Options) => Options | null;

/** The layers of a module, in the order they run; none for functions. */
export function layersOf(module: Written): WrittenLayer[] {
  if (module.kind === 'sequence') return module.modules.flatMap(layersOf);
  return module.kind === 'layer' ? [module] : [];
}

/** A call with other options; `null` where its layer refuses them. */
function recall({ layer, wrapping }: WrittenLayer, call: Call, change: Options): Call | null {
  const found = evaluate(layer, { ...call.options, ...change });
  if (!found.ok) return null;
  const plain = layerCall(layer, found, call.inputs[0]?.length === found.input_shape.length);
  const made = wrapping ? reparametrize(plain, wrapping) : ({ ok: true, call: plain } as const);
  return made.ok ? { ...made.call, trainable: call.trainable } : null;
}

/** A recording with changed options; `null` where no layer changes, or one refuses it. */
export function varied(module: Written, recording: Recording, change: Change): Recording | null {
  const layers = layersOf(module);
  if (layers.length !== recording.length) return null;
  let changes = false;
  const calls = layers.map((written, index) => {
    const call = recording[index] as Call;
    const options = change(written.layer, call.options);
    changes ||= options !== null;
    return options ? recall(written, call, options) : call;
  });
  return changes && calls.every((call) => call !== null) ? calls : null;
}

/** Without biases. */
export const unbiased: Change = (_, { bias }) => (bias === true ? { bias: false } : null);

/** Kernels over one channel of each group, as if there were no more: the layers that have input channels. */
export const ofOneChannel: Change = (_, { in_channels, groups }) =>
  typeof in_channels === 'bigint' && typeof groups === 'bigint' && in_channels > groups
    ? { in_channels: groups }
    : null;

/** Kernels over all input channels, as if there were one group. */
export const ungrouped: Change = (_, { in_channels, groups }) =>
  typeof in_channels === 'bigint' && typeof groups === 'bigint' && groups > 1n ? { groups: 1n } : null;
