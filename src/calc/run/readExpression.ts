/**
 * Reads what a person writes on an input `x`: `x + x`, `F.softmax(x, dim=-1)`, `torch.matmul(x, x.transpose(-1, -2))`,
 * calls in calls. The grammar: sums and products (`+ - * / @`) of `x`, numbers, parentheses, calls, and
 * `.transpose(a, b)` or another call behind a tensor; the arguments of a call are tensors, literals and keywords.
 */

import type { LayerDefinition } from '../layers/define.ts';
import { tensorCount } from '../layers/define.ts';
import { ownOf } from '../numbers/ownOf.ts';
import type { CallFault } from '../printed/readCall.ts';
import { readOptions, splitArguments } from '../printed/readCall.ts';
import type { FunctionLayer } from './functionTable.ts';
import { ALSO_OF_TORCH, FUNCTION_LAYERS } from './functionTable.ts';
import type { WrittenTensor } from './written.ts';

/** The layer of a class name. */
export type Find = (name: string) => LayerDefinition | undefined;

/** A text that is not in the grammar, or names what is not known. */
class Fault extends Error {
  readonly fault: CallFault;
  constructor(fault: CallFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const fail = (reason: Exclude<CallFault['reason'], 'bad_value'>, at: string): never => {
  throw new Fault({ reason, at });
};

/** Functions of two tensors, by the operator or the name behind `torch.`. */
const OF_TWO = ['matmul', 'bmm', 'mm', 'add', 'sub', 'mul', 'div'];

const NUMBER = /^(?:-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:\s*\*\*\s*-?[\d.]+)?|math\.sqrt\(\s*[\d.]+\s*\))/i;
const LITERAL = /^(?:-?[\d.]+(?:e[+-]?\d+)?|None|True|False|'[^']*'|"[^"]*"|[([][-\d\s.,]*[)\]])$/i;
const KEYWORD = /^([A-Za-z_]\w*)\s*=\s*(?!=)([\s\S]+)$/;

/** `torch.nn.functional.relu` and `F.relu` are one; `torch.relu` is another, and so is `x.relu()`. */
const shortName = (name: string): string => name.replace(/^(torch\.)?(nn\.)?functional\./, 'F.');

/** A tensor or, beside an operator, a number. */
type Operand = WrittenTensor | { kind: 'number'; text: string };

const tensorOf = (operand: Operand): WrittenTensor =>
  operand.kind === 'number' ? fail('not_a_call', operand.text) : (operand as WrittenTensor);

/** Recursive descent over the text: sum → product → tensor with what follows it. */
class Reader {
  private rest: string;
  private readonly find: Find;

  constructor(text: string, find: Find) {
    this.rest = text.trim();
    this.find = find;
  }

  whole(): WrittenTensor {
    const operand = this.sum();
    if (this.rest !== '') fail('not_a_call', this.rest);
    return tensorOf(operand);
  }

  /** Takes what the pattern matches at the start, and the space behind it. */
  private take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length).trimStart();
    return found;
  }

  private sum = (): Operand => this.chain(/^[-+]/, () => this.chain(/^[*/@](?!\*)/, () => this.atom()));

  private chain(operator: RegExp, next: () => Operand): Operand {
    let left = next();
    for (let name = this.take(operator); name; name = this.take(operator)) left = operation(name, left, next());
    return left;
  }

  private atom(): Operand {
    if (this.take(/^\(/)) {
      const inner = this.sum();
      if (!this.take(/^\)/)) fail('not_a_call', this.rest);
      return inner.kind === 'number' ? inner : this.behind(inner);
    }
    const number = this.take(NUMBER);
    if (number) return { kind: 'number', text: number };
    if (this.take(/^x(?!\w)(?!\s*\()/)) return this.behind({ kind: 'input' });
    const name = this.take(/^[A-Za-z_][\w.]*(?=\s*\()/);
    return name ? this.behind(this.called(shortName(name), this.inside())) : fail('not_a_call', this.rest);
  }

  /** The calls behind a tensor: `.transpose(-1, -2)`, `.mT`, `.softmax(-1)`. */
  private behind(tensor: WrittenTensor): WrittenTensor {
    if (this.take(/^\.\s*mT\b/)) return this.behind({ kind: 'transposed', of: tensor, dimensions: [-2, -1] });
    const method = this.take(/^\.\s*[A-Za-z_]\w*(?=\s*\()/)?.replace(/[.\s]/g, '');
    if (!method) return tensor;
    const parts = this.inside();
    if (method !== 'transpose') return this.behind(this.called(`Tensor.${method}`, parts, [tensor]));
    const dimensions = parts.map(Number);
    if (parts.length !== 2 || !dimensions.every(Number.isInteger))
      fail('not_a_call', `.transpose(${parts.join(', ')})`);
    return this.behind({ kind: 'transposed', of: tensor, dimensions: dimensions as [number, number] });
  }

  /** The arguments in the parentheses that come next. */
  private inside(): string[] {
    const pieces = this.rest.match(/'[^']*'|"[^"]*"|[\s\S]/g) ?? [];
    let [depth, length] = [0, 0];
    for (const piece of pieces) {
      if ('(['.includes(piece)) depth++;
      if (')]'.includes(piece)) depth--;
      length += piece.length;
      if (depth === 0) break;
    }
    if (depth !== 0) fail('not_a_call', this.rest);
    const text = this.rest.slice(1, length - 1);
    this.rest = this.rest.slice(length).trimStart();
    return splitArguments(text);
  }

  /** A call with its arguments as texts; `before` are tensors that stand before it. */
  private called(name: string, parts: readonly string[], before: readonly WrittenTensor[] = []): WrittenTensor {
    const first = parts.findIndex((part) => LITERAL.test(part) || KEYWORD.test(part));
    const texts = parts.slice(0, first < 0 ? parts.length : first);
    const rest = parts.slice(texts.length);
    if (name === 'torch.einsum') return this.einsum(parts);
    if (name === 'torch.cat' || name === 'torch.concat') return this.joined(name, parts);
    const of = [...before, ...texts.map((text) => new Reader(text, this.find).whole())];
    const [room = '', short = ''] = name.split('.');
    if (OF_TWO.includes(short) && room !== 'F') return ofTwo(name, of, rest);
    if (name === 'F.linear') return ofTwo(name, of, rest);
    return this.layered(name, of, rest, ownOf(room === 'F' ? FUNCTION_LAYERS : ALSO_OF_TORCH, short));
  }

  private layered(
    name: string,
    of: readonly WrittenTensor[],
    rest: readonly string[],
    known?: FunctionLayer,
  ): WrittenTensor {
    const found = this.find(known?.layer ?? (name.split('.').at(-1) as string));
    const layer = known || found?.function === name ? found : undefined;
    if (!layer) return fail('unknown_layer', name);
    const tensors = tensorCount(layer);
    if (of.length !== tensors) return fail(of.length < tensors ? 'missing' : 'too_many', name);
    const read = readOptions(layer, argumentsOf(layer, rest, known));
    if (!read.ok) throw new Fault(read.fault);
    return { kind: 'layer', name, layer, options: read.options, of };
  }

  private einsum([equation = '', ...parts]: readonly string[]): WrittenTensor {
    const text = /^(['"])(.*)\1$/.exec(equation)?.[2];
    if (text === undefined) return fail('not_a_call', equation);
    const of = parts.map((part) => new Reader(part, this.find).whole());
    return { ...ofTwo('torch.einsum', of, []), with: text } as WrittenTensor;
  }

  private joined(name: string, [list = '', dimension = '0', ...more]: readonly string[]): WrittenTensor {
    const inner = /^[([]([\s\S]*)[)\]]$/.exec(list)?.[1];
    const number = dimension.replace(/^dim\s*=\s*/, '');
    if (inner === undefined || !/^-?\d+$/.test(number) || more.length > 0) return fail('not_a_call', list);
    const of = splitArguments(inner).map((part) => new Reader(part, this.find).whole());
    return { kind: 'function', name, of, with: number };
  }
}

/** Two tensors, or a tensor and a number, with an operator between. */
function operation(name: string, left: Operand, right: Operand): WrittenTensor {
  const number = [left, right].find((one) => one.kind === 'number');
  const of = [left, right].filter((one): one is WrittenTensor => one.kind !== 'number');
  if (of.length === 2) return { kind: 'function', name, of };
  if (of.length === 0 || name === '@' || number?.kind !== 'number') return fail('not_a_call', name);
  return { kind: 'function', name, of, with: number.text };
}

/** A function of two tensors or, for arithmetic, of a tensor and a number. */
function ofTwo(name: string, of: readonly WrittenTensor[], rest: readonly string[]): WrittenTensor {
  const [number, ...more] = rest;
  const withNumber =
    of.length === 1 && /\.(add|sub|mul|div)$/.test(name) && number !== undefined && NUMBER.test(number);
  if (withNumber && more.length === 0) return { kind: 'function', name, of, with: number };
  if (rest.length > 0) return fail('too_many', rest[0] as string);
  if (of.length !== 2) return fail(of.length < 2 ? 'missing' : 'too_many', name);
  return { kind: 'function', name, of };
}

/** The arguments by name, as the layer reads them, with those that the function settles; tensors left out are dropped. */
function argumentsOf(layer: LayerDefinition, rest: readonly string[], known: FunctionLayer = { layer: '' }): string[] {
  const names = known.arguments ?? layer.options.map(({ field }) => field);
  const named = rest.map((part, index) => {
    if (KEYWORD.test(part)) return part;
    return names[index] === undefined ? fail('too_many', part) : `${names[index]}=${part}`;
  });
  const own = named.filter((part) => !/^(weight|bias)\s*=\s*None$/.test(part));
  const said = own.map((part) => part.split('=')[0]?.trim());
  return [...own, ...(known.given ?? []).filter((part) => !said.includes(part.split('=')[0]))];
}

/** What may stand before an expression: `return`, or a name that is assigned. */
const BEFORE = /^\s*(?:return\s+|[\w.]+\s*=(?!=)\s*)?/;
const ON_INPUT =
  /^[(\s]*(?:[\d.]+\s*[-+*/]\s*)?(?:x\b(?!\s*=(?!=))|F\.|torch\.(?!nn\.(?!functional\.))|nn\.functional\.)/;

/** True for a text that computes with `x`, or calls a function, and builds no module. */
export const isOnInput = (text: string): boolean => ON_INPUT.test(text.replace(BEFORE, ''));

/** Reads an expression on `x`. `find` gives the layer of a class name. */
export function readTensor(
  text: string,
  find: Find,
): { ok: true; tensor: WrittenTensor } | { ok: false; fault: CallFault } {
  try {
    return { ok: true, tensor: new Reader(text.replace(BEFORE, ''), find).whole() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}
