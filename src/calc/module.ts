/**
 * What a person writes for a whole module: a layer, `nn.Sequential(…)` of modules, `nn.utils.weight_norm(…)` around a
 * layer; read into calls on a given input.
 */
import type { CallFault } from './constructor.ts';
import { parseCall, splitArguments } from './constructor.ts';
import { evaluate } from './evaluate.ts';
import type { LayerDefinition, Options, Problem } from './layers/define.ts';
import { reparametrize } from './layers/reparametrize.ts';
import type { Call, Recording, Reparametrized } from './recording.ts';
import { layerCall } from './recording.ts';
import type { Shape } from './shapes.ts';
import { matchInput } from './shapes.ts';

/** A module as it is written: a layer with its options, perhaps reparametrized or frozen, or modules one after another. */
export type Written =
  | { kind: 'layer'; layer: LayerDefinition; options: Options; reparametrized?: Reparametrized; trainable: boolean }
  | { kind: 'sequence'; modules: readonly Written[] };

export type ReadModule = { ok: true; module: Written } | { ok: false; fault: CallFault };

export type Recorded =
  | { ok: true; calls: Recording; output: Shape }
  | { ok: false; layer: LayerDefinition; problem: Problem }
  | { ok: false; layer: LayerDefinition; expected: string; given: Shape };

type Find = (name: string) => LayerDefinition | undefined;

const SEQUENCE = /^\s*(?:[\w.]+\s*=\s*)?(?:torch\.)?(?:nn\.)?Sequential\s*\(([\s\S]*)\)\s*$/;
const WRAPPER =
  /^\s*(?:torch\.)?(?:nn\.)?utils\.((?:parametrizations\.)?(?:weight_norm|spectral_norm))\s*\(([\s\S]*)\)\s*$/;
const FROZEN = /\.requires_grad_\(\s*False\s*\)\s*$/;

function readSequence(inside: string, find: Find): ReadModule {
  const modules: Written[] = [];
  for (const part of splitArguments(inside)) {
    const read = readModule(part, find);
    if (!read.ok) return read;
    modules.push(read.module);
  }
  return { ok: true, module: { kind: 'sequence', modules } };
}

function readWrapped(kind: Reparametrized, inside: string, find: Find): ReadModule {
  const [first = ''] = splitArguments(inside);
  const read = readModule(first, find);
  if (!read.ok || read.module.kind !== 'layer') return read;
  return { ok: true, module: { ...read.module, reparametrized: kind } };
}

/** Reads a module. `find` gives the layer of a class name. */
export function readModule(text: string, find: Find): ReadModule {
  const plain = text.trim().replace(FROZEN, '');
  const sequence = SEQUENCE.exec(plain);
  if (sequence) return readSequence(sequence[1] as string, find);
  const wrapped = WRAPPER.exec(plain);
  if (wrapped) return readWrapped(wrapped[1] as Reparametrized, wrapped[2] as string, find);
  const call = parseCall(plain, find);
  if (!call.ok) return call;
  const { layer, options } = call;
  return { ok: true, module: { kind: 'layer', layer, options, trainable: !FROZEN.test(text) } };
}

/** A call of a layer whose tensors are frozen, with those of all layers in it. */
const frozen = (call: Call): Call => ({ ...call, trainable: false, calls: call.calls.map(frozen) });

function recordLayer(
  { layer, options, reparametrized, trainable }: Written & { kind: 'layer' },
  input: Shape,
): Recorded {
  const matched = matchInput(layer, options, input);
  if (!matched.ok) return { ok: false, layer, expected: matched.expected, given: input };
  const found = evaluate(layer, matched.options);
  if (!found.ok) return { ok: false, layer, problem: found.problem };
  const plain = layerCall(layer, found, matched.batched);
  const made = reparametrized ? reparametrize(plain, reparametrized) : plain;
  const call = trainable ? made : frozen(made);
  return { ok: true, calls: [call], output: call.output };
}

/** Runs a module on an input of a given shape: its calls, or the first layer that refuses what reaches it. */
export function record(module: Written, input: Shape): Recorded {
  if (module.kind === 'layer') return recordLayer(module, input);
  const calls: Recording[number][] = [];
  let output = input;
  for (const part of module.modules) {
    const recorded = record(part, output);
    if (!recorded.ok) return recorded;
    for (const call of recorded.calls) calls.push(call);
    output = recorded.output;
  }
  return { ok: true, calls, output };
}
