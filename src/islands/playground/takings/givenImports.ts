/** What a source may use without importing it, as it was counted; and what of that it must be given elsewhere. */

/** The name that each import brings. */
const GIVEN: readonly (readonly [name: string, line: string])[] = [
  ['math', 'import math'],
  ['OrderedDict', 'from collections import OrderedDict'],
  ['partial', 'from functools import partial'],
  ['torch', 'import torch'],
  ['nn', 'import torch.nn as nn'],
  ['F', 'import torch.nn.functional as F'],
  ['Tensor', 'from torch import Tensor'],
];

/** All that is given, as lines of Python. */
export const GIVEN_IMPORTS: readonly string[] = GIVEN.map(([, line]) => line);

const IMPORTS = /^[ \t]*(?:import|from)\b.*$/gm;

/** The imports that a source uses and does not make; one too many does no harm. */
export function lackingImports(source: string): string[] {
  const made = (source.match(IMPORTS) ?? []).join('\n');
  const names = (name: string, text: string): boolean => new RegExp(`(?<![\\w.])${name}\\b`).test(text);
  return GIVEN.filter(([name]) => names(name, source) && !names(name, made)).map(([, line]) => line);
}
