/** Calls that make a module or change one: constructors, `Sequential` and `OrderedDict`, norms around a weight, `.to(device)`. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import { tensorCount } from '#calc/layers/define.ts';
import type { Wrapping } from '#calc/run/module.ts';
import type { Written } from '#calc/run/written.ts';
import type { Given } from './bind.ts';
import { bindOptions, givenOf } from './bind.ts';
import { isTrue } from './builtins.ts';
import { refuse } from './faults.ts';
import type { Owner } from './names.ts';
import type { PythonValue, Scope } from './scope.ts';
import type { SyntaxNode } from './tree.ts';

export type CallNode = Extract<SyntaxNode, { kind: 'call' }>;
type Named = Extract<Owner, { prefixed: boolean }>;

const made = (module: Written): PythonValue => ({ kind: 'module', module });

/** The module of a value, or what it was made on the input `x` alone. */
export function moduleOf(value: PythonValue, node: SyntaxNode): Written {
  if (value.kind === 'module') return value.module;
  const called = value.kind === 'tensor' && value.tensor.kind === 'module' ? value.tensor : undefined;
  return called?.of.kind === 'input' ? called.module : refuse({ reason: 'not_a_call' }, node);
}

/** No printed model repeats a block more often. */
const MOST_TIMES = 10_000;

/** The modules of `nn.Sequential(…)`, written or printed. */
function sequence(node: CallNode, scope: Scope): PythonValue {
  const modules = givenOf(node.arguments, scope).flatMap((given) => {
    if (given.name !== undefined) refuse({ reason: 'unknown_option', at: given.name }, given.node);
    const value = given.value();
    const all = value.kind === 'dict' && value.ordered ? value.entries.map(([, one]) => one) : [value];
    return all.map((one) => (one.kind === 'module' ? one.module : refuse({ reason: 'not_a_call' }, given.node)));
  });
  const inside = node.children.flatMap(({ times, value }) => {
    if (times > MOST_TIMES) refuse({ reason: 'no_value' }, value);
    return Array<Written>(times).fill(moduleOf(scope.valueOf(value), value));
  });
  return made({ kind: 'sequence', modules: [...modules, ...inside] });
}

/** `OrderedDict([('conv', nn.Conv2d(…)), …])`, or of a dict, or of keywords. */
export function orderedDict(node: CallNode, scope: Scope): PythonValue {
  const text = (name: string): PythonValue => ({ kind: 'text', text: name });
  const entries = givenOf(node.arguments, scope).flatMap(
    ({ name, node: at, value }): (readonly [PythonValue, PythonValue])[] => {
      const one = value();
      if (name !== undefined) return [[text(name), one]];
      if (one.kind === 'dict') return [...one.entries];
      if (one.kind !== 'items') return refuse({ reason: 'not_read' }, at);
      return one.items.map((pair) =>
        pair.kind === 'items' && pair.items.length === 2
          ? [pair.items[0] as PythonValue, pair.items[1] as PythonValue]
          : refuse({ reason: 'not_read' }, at),
      );
    },
  );
  return { kind: 'dict', ordered: true, entries };
}

const isOfNorm = (name: string): name is 'weight_norm' | 'spectral_norm' =>
  name === 'weight_norm' || name === 'spectral_norm';

/** Arguments behind the layer, in PyTorch 2.13's order, with what each may be. */
const NORM_ARGUMENTS = { weight_norm: ['name', 'dim'], spectral_norm: ['name', 'n_power_iterations', 'eps', 'dim'] };
const NORM_VALUES: Readonly<Record<string, (value: PythonValue) => boolean>> = {
  name: ({ kind }) => kind === 'text',
  n_power_iterations: (value) => value.kind === 'whole' && value.value > 0n,
  eps: ({ kind }) => kind === 'whole' || kind === 'decimal',
  dim: (value) =>
    value.kind === 'whole'
      ? BigInt.asIntN(32, value.value) === value.value
      : value.kind === 'constant' && value.value === null,
};

function normValues(kind: keyof typeof NORM_ARGUMENTS, given: readonly Given[]): Map<string, PythonValue> {
  const names = NORM_ARGUMENTS[kind];
  const found = new Map<string, PythonValue>();
  for (const [index, { name = names[index], node, value }] of given.entries()) {
    if (name === undefined) refuse({ reason: 'too_many' }, node);
    if (!names.includes(name)) refuse({ reason: 'unknown_option', at: name }, node);
    if (found.has(name)) refuse({ reason: 'given_twice', at: name }, node);
    const said = value();
    if (!NORM_VALUES[name]?.(said)) refuse({ reason: 'not_read' }, node);
    found.set(name, said);
  }
  return found;
}

/** `weight_norm(…)` or `spectral_norm(…)` around a layer. */
function wrapped(
  node: CallNode,
  { room, name: kind }: Named & { name: 'weight_norm' | 'spectral_norm' },
  scope: Scope,
): PythonValue {
  const [first, ...rest] = givenOf(node.arguments, scope);
  if (!first) return refuse({ reason: 'missing', at: 'module' }, node);
  const module = moduleOf(first.value(), first.node);
  if (module.kind !== 'layer') return refuse({ reason: 'not_a_call' }, first.node);
  const said = normValues(kind, rest);
  const [name, dim] = [said.get('name'), said.get('dim')];
  const dimension = dim?.kind === 'whole' ? Number(dim.value) : null;
  const wrapping: Wrapping = {
    kind: room === 'parametrizations' ? `parametrizations.${kind}` : kind,
    name: name?.kind === 'text' ? name.text : 'weight',
    ...(dim && { dimension }),
  };
  return made({ ...module, wrapping });
}

function layerCalled(node: CallNode, layer: LayerDefinition, prefixed: boolean, scope: Scope): PythonValue {
  // `nn.Identity` takes any arguments, and none of them changes anything.
  const given = layer.name === 'Identity' ? [] : givenOf(node.arguments, scope);
  const options = bindOptions(layer, layer.options, given, { node, prefixed });
  return made({ kind: 'layer', layer, options, trainable: true });
}

/** What a class of `nn`, or a function of `nn.utils`, makes of its arguments. */
export function constructed(node: CallNode, owner: Named, scope: Scope): PythonValue {
  const { room, name, prefixed } = owner;
  const unknown = { reason: room === 'unknown' ? 'unknown_prefix' : 'unknown_layer', at: name } as const;
  if (room === 'utils' || room === 'parametrizations') {
    if (scope.alone || !isOfNorm(name)) refuse(unknown, node.of);
    return wrapped(node, { ...owner, name }, scope);
  }
  if (room === 'lacked') refuse({ reason: 'lacked_layer' }, node.of);
  if (room === 'unknown') refuse({ reason: 'unknown_prefix' }, node.of);
  if (name === 'Sequential' && !scope.alone) return sequence(node, scope);
  const layer = scope.find(name);
  if (layer && !layer.function) return layerCalled(node, layer, prefixed, scope);
  // A printed model of a class of one's own does not say how its parts are run.
  return refuse(
    node.children.length > 0 && name !== 'Sequential' ? { reason: 'needs_python', at: name } : unknown,
    node.of,
  );
}

/** Methods that give the module back, and change nothing that is counted. */
const KEEPING = 'to cuda cpu xpu eval train float double half bfloat16 type apply share_memory to_empty'.split(' ');

/** A module with all tensors in it frozen, or learning again. */
function freeze(module: Written, trainable: boolean): Written {
  if (module.kind === 'sequence') return { ...module, modules: module.modules.map((one) => freeze(one, trainable)) };
  return module.kind === 'layer' ? { ...module, trainable } : module;
}

/** `.to(device)`, `.requires_grad_(False)` and others behind a module. */
export function method(node: CallNode, module: Written, name: string, scope: Scope): PythonValue {
  if (KEEPING.includes(name)) return made(module);
  if (name !== 'requires_grad_') return refuse({ reason: 'needs_python', at: `.${name}` }, node);
  const [first] = givenOf(node.arguments, scope);
  const value = first ? isTrue(first.value()) : true;
  return value === undefined ? refuse({ reason: 'not_read' }, node) : made(freeze(module, value));
}

/** What a module is called with: tensors, and the arguments behind them. */
export interface CalledWith {
  tensors: readonly PythonValue[];
  rest: readonly Given[];
}

/** `module(x)`, or `module(x, x, x, need_weights=False)`: the options of the call join those of the layer. */
export function applied(node: CallNode, module: Written, { tensors, rest }: CalledWith): PythonValue {
  const wanted = module.kind === 'layer' ? tensorCount(module.layer) : 1;
  if (tensors.length !== wanted) refuse({ reason: tensors.length < wanted ? 'missing' : 'too_many', at: 'x' }, node);
  const [first] = tensors;
  if (first?.kind !== 'tensor') return refuse({ reason: 'not_the_input' }, node);
  const alike = tensors.every((one) => one.kind === 'tensor' && one.tensor.kind === 'input');
  if (wanted > 1 && !alike) refuse({ reason: 'needs_python' }, node);
  if (module.kind !== 'layer') {
    if (rest[0]) refuse({ reason: 'too_many' }, rest[0].node);
    return { kind: 'tensor', tensor: { kind: 'module', module, of: first.tensor } };
  }
  const given = bindOptions(module.layer, module.layer.forward ?? [], rest, { node, prefixed: true });
  const options = { ...module.options, ...given };
  return { kind: 'tensor', tensor: { kind: 'module', module: { ...module, options }, of: first.tensor } };
}
