/**
 * What a person writes for a whole module: a layer, `nn.Sequential(…)` of modules, `nn.utils.weight_norm(…)` around a
 * layer, or functions called on an input `x`; read into calls on a given input.
 */

import { tensorCount } from '../layers/define.ts';
import type { CallFault } from '../printed/readCall.ts';
import { parseCall, readOptions, splitArguments } from '../printed/readCall.ts';
import type { Reparametrized } from './module.ts';
import type { Find } from './readExpression.ts';
import { isOnInput, readTensor } from './readExpression.ts';
import { readWrapping } from './readNormArguments.ts';
import type { Written } from './written.ts';

export type ReadModule = { ok: true; module: Written } | { ok: false; fault: CallFault };

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
