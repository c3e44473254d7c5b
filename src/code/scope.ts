/** What a text has said so far, and the values its expressions have. */

import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Written, WrittenTensor } from '#calc/run/written.ts';
import { refuse } from './faults.ts';
import type { SyntaxNode } from './tree.ts';

/** The layer of a class name. */
export type Find = (name: string) => LayerDefinition | undefined;

/** A value of Python's, as far as this room knows them. `function` is one that is named and not called. */
export type PythonValue =
  | { kind: 'whole'; value: bigint }
  /** `text` as it was written, or as Python would print it. */
  | { kind: 'decimal'; value: number; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'constant'; value: boolean | null }
  | { kind: 'items'; list: boolean; items: PythonValue[] }
  | { kind: 'dict'; ordered: boolean; entries: readonly (readonly [PythonValue, PythonValue])[] }
  | { kind: 'module'; module: Written }
  | { kind: 'tensor'; tensor: WrittenTensor }
  | { kind: 'function'; name: string };

export interface Binding {
  value: PythonValue;
  used: boolean;
  /** The tuple that it was taken out of: `a, b = …`. */
  of?: Binding;
  /** How deep what it stands for is nested, through the names that it was made from. */
  depth: number;
}

/** A reading of one text: what its names stand for, and how its expressions are read. */
export interface Scope {
  find: Find;
  /** By dotted name: `x`, `self.conv1`. */
  names: Map<string, Binding>;
  /** What `import` said a name is: `weight_norm` → `torch.nn.utils.weight_norm`. */
  imported: Map<string, string>;
  /** A reading of one layer alone: any names may stand for its inputs, and whatever holds other layers is unknown. */
  alone: boolean;
  /** How deep the names are nested that the statement being read takes up. */
  deepest: number;
  valueOf: (node: SyntaxNode) => PythonValue;
}

/** `self.conv1` of an attribute of a name; nothing for other expressions. */
export function dottedName(node: SyntaxNode): string | undefined {
  const parts: string[] = [];
  let at = node;
  for (; at.kind === 'attribute'; at = at.of) parts.push(at.name);
  return at.kind === 'name' ? [at.name, ...parts.reverse()].join('.') : undefined;
}

/** What is made once and would be counted again if it stood twice: layers, and what was computed. */
function isMade(value: PythonValue): boolean {
  if (value.kind === 'items') return value.items.some(isMade);
  return value.kind === 'module' || (value.kind === 'tensor' && value.tensor.kind !== 'input');
}

/** The value of a name, if the text has said one. A layer stands once: what shares it needs Python. */
export function lookUp(scope: Scope, node: SyntaxNode): PythonValue | undefined {
  const path = dottedName(node);
  const binding = path === undefined ? undefined : scope.names.get(path);
  if (!binding) return undefined;
  if (binding.used && isMade(binding.value)) refuse({ reason: 'needs_python' }, node);
  binding.used = true;
  if (binding.of) binding.of.used = true;
  scope.deepest = Math.max(scope.deepest, binding.depth);
  return binding.value;
}

export const INPUT: PythonValue = { kind: 'tensor', tensor: { kind: 'input' } };
