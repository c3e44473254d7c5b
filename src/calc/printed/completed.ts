/** What may be completed in code: layers by their names, with the options of their constructors in PyTorch's order. */
import type { LayerDefinition } from '../layers/define.ts';
import { printValue } from './printCall.ts';

export interface CompletedOption {
  name: string;
  /** As Python writes it; none where the option is required. */
  initial?: string;
  /** What it does. */
  does?: string;
}

/** What stands behind `nn.`; without options where the book has no definition of it. */
export interface CompletedLayer {
  name: string;
  /** What it is, in one sentence. */
  says?: string;
  options?: readonly CompletedOption[];
}

/** The options of a layer, by what each does. */
export const completedOptions = (
  layer: LayerDefinition,
  does: Readonly<Record<string, string>>,
): readonly CompletedOption[] =>
  layer.options.map(({ field, initial }) => ({
    name: field,
    ...(initial !== undefined && { initial: printValue(layer, field, initial) }),
    ...(does[field] !== undefined && { does: does[field] }),
  }));

/** How a constructor is called, with its defaults. */
export const signatureOf = (name: string, options: readonly CompletedOption[]): string =>
  `${name}(${options.map((one) => (one.initial === undefined ? one.name : `${one.name}=${one.initial}`)).join(', ')})`;
