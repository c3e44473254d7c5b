/**
 * What a person writes for a whole module: a layer, `nn.Sequential(…)` of modules, `nn.utils.weight_norm(…)` around a
 * layer, or functions called on an input `x`; read into calls on a given input.
 */

import type { Shape } from '../fields/shapes.ts';
import type { LayerDefinition, Options, Problem } from '../layers/define.ts';
import { tensorCount } from '../layers/define.ts';
import { evaluate } from '../layers/evaluate.ts';
import { matchInput } from '../layers/matchInput.ts';
import type { CallFault } from '../printed/readCall.ts';
import { parseCall, readOptions, splitArguments } from '../printed/readCall.ts';
import type { Call, Recording, Reparametrized } from './call.ts';
import { layerCall } from './call.ts';
import type { Handed } from './handOn.ts';
import { firstTensor, handedIn, handedOn, refusal } from './handOn.ts';
import type { Find, Tensor } from './readExpression.ts';
import { isOnInput, readTensor } from './readExpression.ts';
import { readWrapping } from './readNormArguments.ts';
import type { Wrapping } from './reparametrize.ts';
import { reparametrize } from './reparametrize.ts';
import { recordTensor } from './runFunctions.ts';

/** A module as it is written: a layer with its options, perhaps reparametrized or frozen, or modules one after another. */
export type Written =
  | { kind: 'layer'; layer: LayerDefinition; options: Options; wrapping?: Wrapping; trainable: boolean }
  | { kind: 'sequence'; modules: readonly Written[] }
  | { kind: 'functions'; tensor: Tensor };

export type ReadModule = { ok: true; module: Written } | { ok: false; fault: CallFault };

/** A recording, or what refuses its input; `at` is its place in an `nn.Sequential`, from the outermost inwards. */
export type Recorded = { ok: true; calls: Recording; output: Shape } | Refused;

type Refused = { ok: false; at?: readonly number[] } & (
  | { layer: LayerDefinition; problem: Problem }
  | { function: string; problem: Problem }
  | { layer: LayerDefinition; expected: string; given: Shape }
);

const SEQUENCE = /^\s*(?:[\w.]+\s*=\s*)?(?:torch\.)?(?:nn\.)?Sequential\s*\(([\s\S]*)\)\s*$/;
const WRAPPER =
  /^\s*(?:torch\.)?(?:nn\.)?utils\.((?:parametrizations\.)?(?:weight_norm|spectral_norm))\s*\(([\s\S]*)\)\s*$/;
const FROZEN = /\.requires_grad_\(\s*False\s*\)\s*$/;

function readSequence(inside: string, find: Find): ReadModule {
  const modules: Written[] = [];
  for (const part of splitArguments(inside)) {
    const read = readModule(part, find);
    if (!read.ok) return read;
    if (read.module.kind === 'functions') return { ok: false, fault: { reason: 'not_a_call', at: part } };
    modules.push(read.module);
  }
  return { ok: true, module: { kind: 'sequence', modules } };
}

function readWrapped(kind: Reparametrized, inside: string, find: Find): ReadModule {
  const [first = '', ...parts] = splitArguments(inside);
  const read = readModule(first, find);
  if (!read.ok) return read;
  if (read.module.kind !== 'layer') return { ok: false, fault: { reason: 'not_a_call', at: first } };
  const given = readWrapping(kind, parts);
  return given.ok ? { ok: true, module: { ...read.module, wrapping: given.wrapping } } : given;
}

function readFunctions(text: string, find: Find): ReadModule {
  const read = readTensor(text, find);
  return read.ok ? { ok: true, module: { kind: 'functions', tensor: read.tensor } } : read;
}

/** A module with all tensors in it frozen. */
function freeze(module: Written): Written {
  if (module.kind === 'sequence') return { ...module, modules: module.modules.map(freeze) };
  return module.kind === 'layer' ? { ...module, trainable: false } : module;
}

/** Reads a module, or functions on an input `x`. `find` gives the layer of a class name. */
export function readModule(text: string, find: Find): ReadModule {
  const plain = text.trim().replace(FROZEN, '');
  const read = readPlain(plain, find);
  return read.ok && plain !== text.trim() ? { ok: true, module: freeze(read.module) } : read;
}

function readPlain(text: string, find: Find): ReadModule {
  if (isOnInput(text)) return readFunctions(text, find);
  const sequence = SEQUENCE.exec(text);
  if (sequence) return readSequence(sequence[1] as string, find);
  const wrapped = WRAPPER.exec(text);
  if (wrapped) return readWrapped(wrapped[1] as Reparametrized, wrapped[2] as string, find);
  const call = parseCall(text, find);
  if (!call.ok) return call;
  const { layer, options } = call;
  return { ok: true, module: { kind: 'layer', layer, options, trainable: true } };
}

/** A call of a layer whose tensors are frozen, with those of all layers in it. */
const frozen = (call: Call): Call => ({ ...call, trainable: false, calls: call.calls.map(frozen) });

function recordLayer({ layer, options, wrapping, trainable }: Written & { kind: 'layer' }, input: Shape): Recorded {
  const matched = matchInput(layer, options, input);
  if (!matched.ok) return { ok: false, layer, expected: matched.expected, given: input };
  const found = evaluate(layer, matched.options);
  if (!found.ok) return { ok: false, layer, problem: found.problem };
  const plain = layerCall(layer, found, matched.batched);
  const made = wrapping ? reparametrize(plain, wrapping) : ({ ok: true, call: plain } as const);
  if (!made.ok) return { ok: false, layer, problem: made.problem };
  const call = trainable ? made.call : frozen(made.call);
  return { ok: true, calls: [call], output: call.output };
}

/**
 * A module with how it is called: `m(x, x, x, need_weights=False)`. The tensors are all of one shape; the keywords are
 * options of the call. A text that does not begin with `m(` says nothing of a module.
 */
export function readCalled(text: string, called: string, find: Find): ReadModule {
  const read = readModule(text, find);
  const inside = /^\s*m\(([\s\S]*)\)\s*$/.exec(called)?.[1];
  if (!read.ok || inside === undefined || read.module.kind !== 'layer') return read;
  const { layer, options } = read.module;
  const parts = splitArguments(inside);
  const tensors = parts.filter((part) => part === 'x').length;
  if (tensors !== tensorCount(layer)) return { ok: false, fault: { reason: 'not_a_call', at: called } };
  const given = readOptions({ ...layer, options: layer.forward ?? [] }, parts.slice(tensors));
  return given.ok ? { ok: true, module: { ...read.module, options: { ...options, ...given.options } } } : given;
}

type Ran = { ok: true; calls: Recording; handed: Handed } | Refused;

/** A layer in an `nn.Sequential`, on what reaches it there. */
function runLayer(module: Written & { kind: 'layer' }, handed: Handed): Ran {
  const { layer } = module;
  const problem = refusal(layer, handed);
  if (problem) return { ok: false, layer, problem };
  const recorded = recordLayer(module, firstTensor(handed.returned));
  if (!recorded.ok) return recorded;
  const [call] = recorded.calls as [Call];
  const on = handedOn(layer, call, handed);
  return { ok: true, calls: [{ ...call, returned: on.returned }], handed: on };
}

/** Modules one after another; a refusal says at which of them. */
function runSequence(modules: readonly Written[], handed: Handed): Ran {
  const calls: Call[] = [];
  let reaching = handed;
  for (const [index, part] of modules.entries()) {
    const ran = run(part, reaching);
    if (!ran.ok) return { ...ran, at: [index, ...(ran.at ?? [])] };
    for (const call of ran.calls) calls.push(call);
    reaching = ran.handed;
  }
  return { ok: true, calls, handed: reaching };
}

function run(module: Written, handed: Handed): Ran {
  if (module.kind === 'sequence') return runSequence(module.modules, handed);
  if (module.kind === 'layer') return runLayer(module, handed);
  const recorded = recordTensor(module.tensor, firstTensor(handed.returned));
  return recorded.ok ? { ...recorded, handed: { returned: recorded.output, dtype: 'float32' } } : recorded;
}

/** Runs a module on an input of a given shape: its calls, or the first layer that refuses what reaches it. */
export function record(module: Written, input: Shape): Recorded {
  // A layer by itself may take several tensors: all are of the input's shape.
  if (module.kind === 'layer') return recordLayer(module, input);
  const ran = run(module, handedIn(input));
  return ran.ok ? { ok: true, calls: ran.calls, output: firstTensor(ran.handed.returned) } : ran;
}
