/** The value of an expression: numbers and texts as Python computes them, modules and tensors as they are written. */
import type { Amount } from './arithmetic.ts';
import { compute, isOrder, order, truth, whole } from './arithmetic.ts';
import { givenOf } from './bind.ts';
import { amountOf, builtin, isTrue, numberNamed } from './builtins.ts';
import { refuse } from './faults.ts';
import { functionCalled, isUnbound, operandOf, operated, tensorsFirst, transposed } from './functions.ts';
import type { CallNode } from './module.ts';
import { applied, constructed, method, orderedDict } from './module.ts';
import type { Owner } from './names.ts';
import { ownerOf } from './names.ts';
import type { PythonValue, Scope } from './scope.ts';
import { dottedName, lookUp } from './scope.ts';
import type { SyntaxNode } from './tree.ts';

type Of<Kind extends SyntaxNode['kind']> = Extract<SyntaxNode, { kind: Kind }>;

/** A dotted name with what `import` said its first part is. */
function resolved(path: string, scope: Scope): string {
  const [first = '', ...rest] = path.split('.');
  return [scope.imported.get(first) ?? first, ...rest].join('.');
}

function named(node: Of<'name' | 'attribute'>, scope: Scope): PythonValue {
  const known = lookUp(scope, node);
  if (known) return known;
  const path = dottedName(node);
  if (node.kind === 'attribute' && (path === undefined || ofKnown(node.of, scope))) return attribute(node, scope);
  const full = resolved(path as string, scope);
  const number = numberNamed(full);
  if (number) return number;
  const owner = ownerOf(full);
  if (isFunction(owner)) return { kind: 'function', name: full };
  // A class that is named and not called is no layer yet.
  const isClass = owner.room !== 'unknown' && (node.kind === 'attribute' || scope.find(owner.name) !== undefined);
  return refuse({ reason: isClass ? 'not_a_call' : 'is_a_name' }, node);
}

const isFunction = ({ room }: Owner): boolean => room === 'F' || room === 'torch';

/** True where the text has said what stands before a dot. */
function ofKnown(node: SyntaxNode, scope: Scope): boolean {
  const path = dottedName(node);
  if (path === undefined) return true;
  return scope.names.has(path) || (node.kind === 'attribute' && ofKnown(node.of, scope));
}

/** `.mT` of a tensor; no other attribute has a value here. */
function attribute({ of, name, ...place }: Of<'attribute'>, scope: Scope): PythonValue {
  const value = scope.valueOf(of);
  if (value.kind !== 'tensor' || name !== 'mT') return refuse({ reason: 'needs_python', at: `.${name}` }, place);
  return { kind: 'tensor', tensor: { kind: 'transposed', of: value.tensor, dimensions: [-2, -1] } };
}

/** A method of what stands before it. */
function methodCalled(node: CallNode, { of, name }: Of<'attribute'>, scope: Scope): PythonValue {
  const value = scope.valueOf(of);
  if (value.kind === 'module') return method(node, value.module, name, scope);
  if (value.kind !== 'tensor') return refuse({ reason: 'not_read' }, node);
  if (name === 'transpose') return transposed(node, value.tensor, scope);
  return functionCalled(node, `Tensor.${name}`, scope, [value]);
}

/** Calls what a name stands for: a function of Python's, of PyTorch's, a class, or nothing known. */
function nameCalled(node: CallNode, path: string, scope: Scope): PythonValue {
  const full = resolved(path, scope);
  const made = builtin(full);
  if (made) {
    const values = givenOf(node.arguments, scope).map(({ name, value, node: at }) =>
      name === undefined ? value() : refuse({ reason: 'not_read' }, at),
    );
    return made(...values) ?? refuse({ reason: 'no_value' }, node);
  }
  if (/^(?:collections\.)?OrderedDict$/.test(full)) return orderedDict(node, scope);
  if (full === 'dict')
    return { ...(orderedDict(node, scope) as Extract<PythonValue, { kind: 'dict' }>), ordered: false };
  if (full === 'print' && node.arguments[0]) return scope.valueOf(node.arguments[0].value);
  const owner = ownerOf(full);
  if (owner.room === 'library') return refuse({ reason: 'other_library', library: owner.library }, node.of);
  if (isFunction(owner)) return functionCalled(node, `${owner.room}.${owner.name}`, scope);
  if (scope.find(owner.name)?.function && !owner.prefixed) return functionCalled(node, `F.${owner.name}`, scope);
  if (isVariable(owner, path)) refuse({ reason: 'called_name', at: path }, node.of);
  return constructed(node, owner, scope);
}

/** `self.conv1(x)` and `conv1(x)`: what is called has a name that the text gives no value. */
const isVariable = ({ room, name }: Owner, path: string): boolean =>
  /^(self|cls|model|net)\./.test(path) ||
  (room === 'nn' && !path.includes('.') && /^[a-z_]\w*\d*$/.test(name) && !/\dd$/.test(name));

function called(node: CallNode, scope: Scope): PythonValue {
  const path = dottedName(node.of);
  if (path !== undefined && !ofKnown(node.of, scope)) return nameCalled(node, path, scope);
  const isMethod = node.of.kind === 'attribute' && !(path !== undefined && scope.names.has(path));
  if (isMethod && node.of.kind === 'attribute') return methodCalled(node, node.of, scope);
  const value = scope.valueOf(node.of);
  if (value.kind !== 'module') return refuse({ reason: 'not_read' }, node);
  return applied(node, value.module, tensorsFirst(node, scope, node.arguments.length));
}

function items(node: Of<'tuple' | 'list'>, scope: Scope): PythonValue {
  const found = node.items.flatMap((item) => {
    if (item.kind !== 'star') return [scope.valueOf(item)];
    const value = scope.valueOf(item.of);
    return value.kind === 'items' ? value.items : refuse({ reason: 'not_read' }, item);
  });
  return { kind: 'items', list: node.kind === 'list', items: found };
}

function unary({ sign, of, ...place }: Of<'unary'>, scope: Scope): PythonValue {
  const value = scope.valueOf(of);
  const truthy = isTrue(value);
  if (sign === 'not') return truthy === undefined ? refuse({ reason: 'no_value' }, place) : truth(!truthy);
  if (value.kind === 'tensor') return refuse({ reason: 'unknown_function', at: sign }, place);
  const amount = amountOf(value) ?? refuse({ reason: 'no_value' }, place);
  if (sign === '+') return amount;
  if (sign === '~') return amount.kind === 'whole' ? whole(-amount.value - 1n) : refuse({ reason: 'no_value' }, place);
  if (amount.kind === 'whole') return whole(-amount.value);
  return {
    ...amount,
    value: -amount.value,
    text: amount.text.startsWith('-') ? amount.text.slice(1) : `-${amount.text}`,
  };
}

/** `a and b`, `a or b`: the side that decides, the other unread. */
function either({ sign, left, right }: Of<'binary'>, scope: Scope): PythonValue {
  const first = scope.valueOf(left);
  const truthy = isTrue(first) ?? refuse({ reason: 'no_value' }, left);
  return truthy === (sign === 'or') ? first : scope.valueOf(right);
}

/** `[64] * 2`, `(1,) + (2,)`; modules would be shared, which needs Python. */
function onItems(node: Of<'binary'>, left: PythonValue, right: PythonValue): PythonValue | undefined {
  const sequence = left.kind === 'items' ? left : right.kind === 'items' ? right : undefined;
  if (!sequence) return undefined;
  if (node.sign === '+' && left.kind === 'items' && right.kind === 'items' && left.list === right.list)
    return { ...left, items: [...left.items, ...right.items] };
  const times = left.kind === 'whole' ? left.value : right.kind === 'whole' ? right.value : undefined;
  if (node.sign !== '*' || times === undefined || times * BigInt(sequence.items.length) > 10_000n) return undefined;
  if (sequence.items.some(({ kind }) => kind === 'module')) refuse({ reason: 'needs_python' }, node);
  return { ...sequence, items: Array.from({ length: Math.max(0, Number(times)) }, () => sequence.items).flat() };
}

/** The values beside an operator; beside a tensor, a name that the text gives no value stands where the input belongs. */
function sides({ left, right }: Of<'binary'>, scope: Scope): readonly [PythonValue, PythonValue] {
  if (!isUnbound(left, scope)) {
    const first = scope.valueOf(left);
    return [first, first.kind === 'tensor' ? operandOf(right, scope) : scope.valueOf(right)];
  }
  const second = scope.valueOf(right);
  return [second.kind === 'tensor' ? operandOf(left, scope) : scope.valueOf(left), second];
}

function binary(node: Of<'binary'>, scope: Scope): PythonValue {
  const { sign } = node;
  if (sign === 'and' || sign === 'or') return either(node, scope);
  const chained = node.left.kind === 'binary' && isOrder(node.left.sign) && isOrder(sign);
  if (chained) refuse({ reason: 'needs_python' }, node);
  const [left, right] = sides(node, scope);
  if (left.kind === 'tensor' || right.kind === 'tensor') return operated(node, sign, left, right);
  const [a, b] = [amountOf(left), amountOf(right)];
  if (a && b) return ofAmounts(node, a, b);
  const made = onItems(node, left, right) ?? compared(sign, left, right);
  const ofModules = left.kind === 'module' || right.kind === 'module';
  return made ?? refuse({ reason: ofModules ? 'not_a_call' : 'no_value' }, node);
}

function ofAmounts(node: Of<'binary'>, a: Amount, b: Amount): PythonValue {
  return (
    (isOrder(node.sign) ? order(node.sign, a, b) : compute(node.sign, a, b)) ?? refuse({ reason: 'no_value' }, node)
  );
}

/** Texts and constants are equal or not; no number is `None`. */
function compared(sign: string, left: PythonValue, right: PythonValue): PythonValue | undefined {
  const plain = (value: PythonValue) =>
    value.kind === 'text' ? `'${value.text}` : 'value' in value ? value.value : undefined;
  const [a, b] = [plain(left), plain(right)];
  if (a === undefined || b === undefined) return undefined;
  if (sign === '==' || sign === 'is') return truth(a === b);
  return sign === '!=' || sign === 'is not' ? truth(a !== b) : undefined;
}

/** `(64, 128)[1]`. */
function item({ of, index, ...place }: Of<'item'>, scope: Scope): PythonValue {
  const value = scope.valueOf(of);
  const at = scope.valueOf(index);
  if (value.kind !== 'items' || at.kind !== 'whole') return refuse({ reason: 'needs_python' }, place);
  return value.items.at(Number(at.value)) ?? refuse({ reason: 'no_value' }, place);
}

function choice({ test, yes, no }: Of<'choice'>, scope: Scope): PythonValue {
  const truthy = isTrue(scope.valueOf(test)) ?? refuse({ reason: 'no_value' }, test);
  return scope.valueOf(truthy ? yes : no);
}

/** The value of an expression, or a refusal. */
export function meaningOf(node: SyntaxNode, scope: Scope): PythonValue {
  switch (node.kind) {
    case 'whole':
      return whole(node.value);
    case 'decimal':
      return { kind: 'decimal', value: Number(node.text), text: node.text };
    case 'text':
    case 'constant':
      return node;
    case 'name':
    case 'attribute':
      return named(node, scope);
    case 'call':
      return called(node, scope);
    case 'tuple':
    case 'list':
      return items(node, scope);
    case 'dict':
      return {
        kind: 'dict',
        ordered: false,
        entries: node.entries.map(([key, one]) => [scope.valueOf(key), scope.valueOf(one)]),
      };
    case 'unary':
      return unary(node, scope);
    case 'binary':
      return binary(node, scope);
    case 'choice':
      return choice(node, scope);
    case 'item':
      return item(node, scope);
    case 'star':
      return refuse({ reason: 'not_read' }, node);
    case 'python':
      return refuse({ reason: 'needs_python' }, node);
  }
}
