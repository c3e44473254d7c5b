/** What torch was asked for when it raised, as `_flopbook/asked.py` tells it. */
import type { Arguments } from '#calc/run/functions/rule.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { readTensors } from '../crossing.ts';
import { readGiven } from '../values.ts';

export interface AskedLayer {
  layer: string;
  /** Each as its field is written. */
  options: Readonly<Record<string, string>>;
  tensors: readonly Tensor[];
  /** How the function is called, where it is no module. */
  called?: string;
  /** True while the module is made, before any call. */
  making: boolean;
}

export interface AskedFunction {
  rule: string;
  called: string;
  tensors: readonly Tensor[];
  given: Arguments;
}

export type AskedCall = AskedLayer | AskedFunction;

interface Told {
  layer?: string;
  rule?: string;
  called?: string;
  options?: Readonly<Record<string, string>>;
  tensors?: string;
  given?: unknown;
  making?: boolean;
}

/** Reads what Python tells; nothing where it tells nothing. */
export function readAsked(text: string): AskedCall | undefined {
  if (text === '') return undefined;
  const { layer, rule, called, options = {}, tensors = '', given = {}, making = false } = JSON.parse(text) as Told;
  const read = readTensors(tensors);
  if (layer !== undefined) return { layer, options, tensors: read, making, ...(called !== undefined && { called }) };
  return { rule: rule ?? '', called: called ?? '', tensors: read, given: readGiven(JSON.stringify(given)) };
}
