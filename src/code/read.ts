/**
 * Reads Python as people paste it, one statement at a time and without running it: text → the module it makes, or what it
 * computes on an input `x`; or why it does not.
 */
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import type { Written } from '#calc/run/written.ts';
import type { CallFault } from './faults.ts';
import { faultOf, Refused, refuse } from './faults.ts';
import { meaningOf } from './meaning.ts';
import { moduleOf } from './module.ts';
import type { Binding, Find, PythonValue, Scope } from './scope.ts';
import { dottedName, INPUT } from './scope.ts';
import type { Statement } from './statement.ts';
import { statementsOf } from './statement.ts';
import { tokensOf } from './tokens.ts';
import type { SyntaxNode } from './tree.ts';
import { DEEPEST } from './tree.ts';

export type ReadModule = { ok: true; module: Written } | { ok: false; fault: CallFault };
export type ReadCall = { ok: true; layer: LayerDefinition; options: Options } | { ok: false; fault: CallFault };

type Valued = Extract<Statement, { kind: 'value' }>;

/** What a statement gave, and whether a later one took it up. */
interface Result {
  binding: Binding;
  node: SyntaxNode;
  listed: boolean;
}

const bound = (value: PythonValue, depth = 1, of?: Binding): Binding => ({
  value,
  used: false,
  depth,
  ...(of && { of }),
});

function scopeOf(find: Find, alone: boolean): Scope {
  const names = new Map<string, Binding>(alone ? [] : [['x', bound(INPUT)]]);
  const scope: Scope = {
    find,
    names,
    imported: new Map(),
    alone,
    deepest: 0,
    valueOf: (node) => meaningOf(node, scope),
  };
  return scope;
}

/** Binds names to values: one each where a tuple of names takes several. */
function bindNames(target: SyntaxNode, binding: Binding, scope: Scope): void {
  const path = dottedName(target);
  if (path !== undefined) scope.names.set(path, binding);
  if (target.kind !== 'tuple' && target.kind !== 'list') return;
  if (binding.value.kind !== 'items' || binding.value.items.length !== target.items.length) return;
  for (const [index, one] of target.items.entries()) {
    const at = dottedName(one);
    if (at !== undefined) scope.names.set(at, bound(binding.value.items[index] as PythonValue, binding.depth, binding));
  }
}

/** Which modules a statement puts at the end of a list or of a Sequential, and under which name that goes. */
interface Added {
  path: string;
  values: readonly PythonValue[];
}

const ADDING = new Map([
  ['append', 0],
  ['add_module', 1],
  ['register_module', 1],
]);

const itemsOf = (value: PythonValue): readonly PythonValue[] => (value.kind === 'items' ? value.items : [value]);

/** `layers.append(…)`, `self.add_module('conv', …)`, `layers += […]`. */
function addedBy({ node, targets, extends: extending }: Valued, scope: Scope): Added | undefined {
  if (extending) {
    const path = dottedName(targets[0] as SyntaxNode);
    const value = path === undefined ? undefined : scope.names.get(path)?.value;
    const adds = path !== undefined && (!value || value.kind === 'items' || value.kind === 'module');
    return adds ? { path, values: itemsOf(scope.valueOf(node)) } : undefined;
  }
  if (node.kind !== 'call' || node.of.kind !== 'attribute') return undefined;
  const path = dottedName(node.of.of);
  const index = ADDING.get(node.of.name) ?? (node.of.name === 'extend' ? 0 : undefined);
  const argument = index === undefined ? undefined : node.arguments[index]?.value;
  if (path === undefined || !argument) return undefined;
  const value = scope.valueOf(argument);
  return { path, values: node.of.name === 'extend' ? itemsOf(value) : [value] };
}

/** Puts modules at the end of what a name stands for; a name that is not known begins a list. Answers a new list's binding. */
function add({ path, values }: Added, node: SyntaxNode, scope: Scope): Binding | undefined {
  const known = scope.names.get(path);
  if (known?.value.kind === 'items') known.value.items.push(...values);
  else if (known?.value.kind === 'module' && known.value.module.kind === 'sequence')
    known.value = {
      kind: 'module',
      module: {
        kind: 'sequence',
        modules: [...known.value.module.modules, ...values.map((one) => moduleOf(one, node))],
      },
    };
  else {
    const binding = bound({ kind: 'items', list: true, items: [...values] }, scope.deepest + node.depth);
    scope.names.set(path, binding);
    return binding;
  }
  return undefined;
}

/** The value of a statement, repeated as often as its line says. */
function repeated({ node, times }: Valued, scope: Scope): PythonValue {
  const value = scope.valueOf(node);
  if (times === 1) return value;
  if (times > 10_000) refuse({ reason: 'no_value' }, node);
  return { kind: 'items', list: true, items: Array<PythonValue>(times).fill(value) };
}

/** `model.eval()` on a line of its own: the name stands for what the method gives back. */
function changed({ node, targets }: Valued, scope: Scope): boolean {
  if (targets.length > 0 || node.kind !== 'call' || node.of.kind !== 'attribute') return false;
  const binding = scope.names.get(dottedName(node.of.of) ?? '');
  if (binding?.value.kind !== 'module') return false;
  const { used } = binding;
  binding.value = scope.valueOf(node);
  binding.used = used;
  return true;
}

function run(statement: Statement, scope: Scope): Result | undefined {
  if (statement.kind === 'import') {
    for (const [name, path] of statement.names) scope.imported.set(name, path);
    return undefined;
  }
  scope.deepest = 0;
  const { node, targets, listed, extends: extending } = statement;
  const added = addedBy(statement, scope);
  if (added) {
    const binding = add(added, node, scope);
    return binding && { binding, node, listed: false };
  }
  if (extending) refuse({ reason: 'needs_python' }, node);
  if (changed(statement, scope)) return undefined;
  const value = repeated(statement, scope);
  const depth = scope.deepest + node.depth;
  // Lines that take up one another nest as brackets do; what runs them goes as deep.
  if (depth > 5 * DEEPEST) refuse({ reason: 'too_deep' }, node);
  const binding = bound(value, depth);
  for (const target of targets) bindNames(target, binding, scope);
  return { binding, node, listed: listed && targets.length === 0 };
}

/** True for a value that is, or holds, a module or something computed. */
function counts(value: PythonValue): boolean {
  if (value.kind === 'items') return value.items.some(counts);
  return value.kind === 'module' || value.kind === 'tensor';
}

/** What a value is as a module: a list of modules is one after another. */
function written(value: PythonValue, node: SyntaxNode): Written {
  if (value.kind === 'items') return { kind: 'sequence', modules: value.items.map((one) => moduleOf(one, node)) };
  if (value.kind !== 'tensor') return moduleOf(value, node);
  const { tensor } = value;
  return tensor.kind === 'module' && tensor.of.kind === 'input' ? tensor.module : { kind: 'functions', tensor };
}

/** The results that no later statement took up. Where one layer alone is asked for, lines that say other things may stand beside it. */
function resultsOf(text: string, scope: Scope): Result[] {
  const results: Result[] = [];
  let unknown: Refused | undefined;
  for (const statement of statementsOf(tokensOf(text))) {
    try {
      const result = run(statement, scope);
      if (result) results.push(result);
    } catch (error) {
      if (!scope.alone || !(error instanceof Refused) || error.said.reason !== 'unknown_layer') throw error;
      unknown ??= error;
    }
  }
  const found = results.filter(({ binding }) => !binding.used && counts(binding.value));
  if (found.length === 0 && unknown) throw unknown;
  return found;
}

/** What a text makes in the end. Lines cut out of a list run one after another; of others nobody says in which order. */
function wholeOf(text: string, scope: Scope): Written {
  const results = resultsOf(text, scope);
  const [first, second] = results;
  const all = { from: 0, to: text.length };
  if (!first) return refuse({ reason: 'not_a_call' }, all);
  if (!second) return written(first.binding.value, first.node);
  if (!results.every(({ listed }) => listed)) refuse({ reason: 'several' }, second.node);
  const modules = results.map(({ binding, node }) => written(binding.value, node));
  return { kind: 'sequence', modules };
}

/** Reads a module, or functions on an input `x`. `find` gives the layer of a class name. */
export function readModule(text: string, find: Find): ReadModule {
  try {
    return { ok: true, module: wholeOf(text, scopeOf(find, false)) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, text) };
  }
}

/**
 * A module with how it is called: `m(x, x, x, need_weights=False)`. The tensors are all of one shape; the keywords are
 * options of the call. A text that does not begin with `m(` says nothing of a module.
 */
export function readCalled(text: string, call: string, find: Find): ReadModule {
  const read = readModule(text, find);
  if (!read.ok || !/^\s*m\(/.test(call) || read.module.kind === 'functions') return read;
  const scope = scopeOf(find, false);
  scope.names.set('m', bound({ kind: 'module', module: read.module }));
  try {
    return { ok: true, module: wholeOf(call, scope) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, call) };
  }
}

/** The layer and the options of what one layer's text makes; a function counts as its layer. */
function aloneIn(module: Written): { layer: LayerDefinition; options: Options } | undefined {
  if (module.kind === 'layer') return module.wrapping ? undefined : module;
  if (module.kind !== 'functions' || module.tensor.kind !== 'layer') return undefined;
  return module.tensor.of.every(({ kind }) => kind === 'input') ? module.tensor : undefined;
}

/** Reads the call of one layer, or of the function that computes it, whatever its inputs are called; all options are answered. */
export function readCall(text: string, find: Find): ReadCall {
  try {
    const found = aloneIn(wholeOf(text, scopeOf(find, true)));
    if (!found) return refuse({ reason: 'not_a_call' }, { from: 0, to: text.length });
    return { ok: true, layer: found.layer, options: found.options };
  } catch (error) {
    return { ok: false, fault: faultOf(error, text) };
  }
}
