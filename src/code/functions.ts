/** Calls on tensors: functions of `F` and `torch`, methods of a tensor, operators between tensors and numbers. */

import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { tensorCount } from '#calc/layers/define.ts';
import { ownOf } from '#calc/numbers/ownOf.ts';
import type { FunctionLayer } from '#calc/run/functionTable.ts';
import { ALSO_OF_TORCH, FUNCTION_LAYERS } from '#calc/run/functionTable.ts';
import type { WrittenTensor } from '#calc/run/written.ts';
import type { Given } from './bind.ts';
import { bindOptions, givenOf } from './bind.ts';
import { refuse } from './faults.ts';
import type { CallNode } from './module.ts';
import type { PythonValue, Scope } from './scope.ts';
import { dottedName, INPUT } from './scope.ts';
import type { SyntaxNode } from './tree.ts';

const tensor = (made: WrittenTensor): PythonValue => ({ kind: 'tensor', tensor: made });

/** Functions of two tensors, by the name behind `torch.` or a tensor; arithmetic also takes a number. */
const OF_TWO = ['matmul', 'bmm', 'mm', 'add', 'sub', 'mul', 'div'];
const ARITHMETIC = ['add', 'sub', 'mul', 'div'];

/** True for a name that the text has given no value. */
export const isUnbound = (node: SyntaxNode, scope: Scope): boolean => {
  const parts = dottedName(node)?.split('.') ?? [];
  const isKnown = (_: string, index: number) => scope.names.has(parts.slice(0, index + 1).join('.'));
  return parts.length > 0 && !parts.some(isKnown);
};

/** A value where a tensor belongs: a name without a value may be the input, where one layer alone is read. */
export function operandOf(node: SyntaxNode, scope: Scope): PythonValue {
  // `math.pi` and `F.gelu` have a value of their own.
  if (/^(math|torch|nn|F)\./.test(dottedName(node) ?? '') || !isUnbound(node, scope)) return scope.valueOf(node);
  return scope.alone ? INPUT : refuse({ reason: 'not_the_input' }, node);
}

const tensorOf = (node: SyntaxNode, scope: Scope): WrittenTensor => {
  const value = operandOf(node, scope);
  return value.kind === 'tensor' ? value.tensor : refuse({ reason: 'not_the_input' }, node);
};

/** A number as it is handed on beside a tensor. */
const amountText = (value: PythonValue): string | undefined =>
  value.kind === 'whole' ? String(value.value) : value.kind === 'decimal' ? value.text : undefined;

/** Tensors first, at most one more than there are places for, then everything else. */
export function tensorsFirst(node: CallNode, scope: Scope, places: number): { tensors: PythonValue[]; rest: Given[] } {
  const given = givenOf(node.arguments, scope);
  const tensors: PythonValue[] = [];
  for (const { name, node: at, value } of given) {
    const full = tensors.length > places || (tensors.length === places && isUnbound(at, scope));
    if (name !== undefined || full) break;
    const one = at.kind === 'constant' ? value() : operandOf(at, scope);
    if (one.kind !== 'tensor') break;
    tensors.push(one);
  }
  return { tensors, rest: given.slice(tensors.length) };
}

/** `torch.matmul(x, x)`, `x.add(2)`: two tensors or, for arithmetic, a tensor and a number. */
function ofTwo(node: CallNode, name: string, scope: Scope, before: readonly PythonValue[]): PythonValue {
  const { tensors, rest } = tensorsFirst(node, scope, 2 - before.length);
  const of = [...before, ...tensors].flatMap((one) => (one.kind === 'tensor' ? [one.tensor] : []));
  const [number, ...more] = rest;
  const beside = of.length === 1 && ARITHMETIC.includes(name.split('.').at(-1) as string) && number?.name === undefined;
  const text = beside && number ? amountText(number.value()) : undefined;
  const tooMany = text === undefined ? number : more[0];
  if (tooMany) refuse({ reason: 'too_many' }, tooMany.node);
  if (text !== undefined) return tensor({ kind: 'function', name, of, with: text });
  if (of.length < 2) refuse({ reason: 'missing', at: name }, node);
  return tensor({ kind: 'function', name, of });
}

function einsum(node: CallNode, scope: Scope): PythonValue {
  const [equation, ...operands] = givenOf(node.arguments, scope);
  const text = equation?.value();
  if (text?.kind !== 'text') return refuse({ reason: 'not_read' }, equation?.node ?? node);
  const of = operands.map((one) => tensorOf(one.node, scope));
  if (of.length !== 2) refuse({ reason: of.length < 2 ? 'missing' : 'too_many', at: 'torch.einsum' }, node);
  return tensor({ kind: 'function', name: 'torch.einsum', of, with: text.text });
}

/** `torch.cat([x, x], dim=1)`. */
function joined(node: CallNode, name: string, scope: Scope): PythonValue {
  const [list, dimension, ...more] = givenOf(node.arguments, scope);
  if (list?.node.kind !== 'list' && list?.node.kind !== 'tuple')
    return refuse({ reason: 'not_read' }, list?.node ?? node);
  const by = dimension?.value() ?? { kind: 'whole', value: 0n };
  if (by.kind !== 'whole' || (dimension?.name ?? 'dim') !== 'dim')
    return refuse({ reason: 'not_read' }, dimension?.node ?? node);
  if (more[0]) refuse({ reason: 'too_many' }, more[0].node);
  return tensor({
    kind: 'function',
    name,
    of: list.node.items.map((one) => tensorOf(one, scope)),
    with: String(by.value),
  });
}

/** Arguments by the names that the function has for them; tensors left out (`weight=None`) are dropped. */
function namedBy(names: readonly string[], rest: readonly Given[]): Given[] {
  const named = rest.map((one, index) => {
    const name = one.name ?? names[index] ?? refuse({ reason: 'too_many' }, one.node);
    return names.includes(name) ? { ...one, name } : refuse({ reason: 'unknown_option', at: name }, one.node);
  });
  const isLeftOut = ({ name, node }: Given): boolean =>
    (name === 'weight' || name === 'bias') && node.kind === 'constant' && node.value === null;
  return named.filter((one) => !isLeftOut(one));
}

/** The options of the layer that a function is, with those that it settles itself. */
function optionsOf(node: CallNode, layer: LayerDefinition, rest: readonly Given[], known: FunctionLayer): Options {
  const given = namedBy(known.arguments ?? layer.options.map(({ field }) => field), rest);
  const said = given.map(({ name }) => name);
  const settled = Object.entries(known.given ?? {}).filter(([field]) => !said.includes(field));
  return {
    ...bindOptions(layer, layer.options, given, { node, prefixed: true }),
    ...Object.fromEntries(settled),
  } as Options;
}

/** A function that is a layer without the object. */
function layered(node: CallNode, name: string, scope: Scope, before: readonly PythonValue[]): PythonValue {
  const [room, short] = name.split('.') as [string, string];
  const known = ownOf(room === 'F' ? FUNCTION_LAYERS : ALSO_OF_TORCH, short);
  const found = scope.find(known?.layer ?? short);
  const layer = known || found?.function === name ? found : undefined;
  if (!layer)
    return refuse(known ? { reason: 'unknown_layer', at: short } : { reason: 'unknown_function', at: name }, node);
  const wanted = tensorCount(layer);
  const { tensors, rest } = tensorsFirst(node, scope, wanted - before.length);
  const of = [...before, ...tensors].flatMap((one) => (one.kind === 'tensor' ? [one.tensor] : []));
  if (of.length !== wanted) refuse({ reason: of.length < wanted ? 'missing' : 'too_many', at: name }, node);
  return tensor({ kind: 'layer', name, layer, options: optionsOf(node, layer, rest, known ?? { layer: short }), of });
}

/** Calls a function: `name` is `F.relu`, `torch.relu` or, of a tensor that stands before it, `Tensor.relu`. */
export function functionCalled(
  node: CallNode,
  name: string,
  scope: Scope,
  before: readonly PythonValue[] = [],
): PythonValue {
  const short = name.split('.')[1] as string;
  if (name === 'torch.einsum') return einsum(node, scope);
  if (name === 'torch.cat' || name === 'torch.concat') return joined(node, name, scope);
  if (name === 'F.linear' || (OF_TWO.includes(short) && !name.startsWith('F.')))
    return ofTwo(node, name, scope, before);
  return layered(node, name, scope, before);
}

/** `.transpose(-1, -2)` of a tensor. */
export function transposed(node: CallNode, of: WrittenTensor, scope: Scope): PythonValue {
  const dimensions = givenOf(node.arguments, scope).map(({ name, value }) =>
    name === undefined ? value() : undefined,
  );
  const [first, second, ...more] = dimensions.map((one) => (one?.kind === 'whole' ? Number(one.value) : Number.NaN));
  if (first === undefined || second === undefined || more.length > 0 || Number.isNaN(first + second))
    return refuse({ reason: 'not_read' }, node);
  return tensor({ kind: 'transposed', of, dimensions: [first, second] });
}

/** An operator with a tensor at one side of it at least. */
export function operated(node: SyntaxNode, sign: string, left: PythonValue, right: PythonValue): PythonValue {
  const of = [left, right].flatMap((one) => (one.kind === 'tensor' ? [one.tensor] : []));
  if (!['+', '-', '*', '/', '@'].includes(sign)) refuse({ reason: 'unknown_function', at: sign }, node);
  if (of.length === 2) return tensor({ kind: 'function', name: sign, of });
  const text = amountText(left.kind === 'tensor' ? right : left);
  if (text === undefined || sign === '@') return refuse({ reason: 'not_read', at: sign }, node);
  return tensor({ kind: 'function', name: sign, of, with: text });
}
