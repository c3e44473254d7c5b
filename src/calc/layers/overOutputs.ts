/** What one output value takes, over all of them. */
import type { LayerDefinition, Options } from './define.ts';

/** A sum in brackets, to stand as a factor. */
export const bracketed = (text: string): string => (/ [-+] /.test(text) ? `(${text})` : text);

/**
 * A count of one output value over all: times the sides, the channels and, where there are several, the images of an
 * output with names for its sizes, else times `outputs`.
 */
export function overOutputs({ output }: LayerDefinition, text: string, { batch }: Options): string {
  if (typeof output === 'function') return `${bracketed(text)} * outputs`;
  const [images = 'batch', ...sizes] = output;
  const [channels, ...sides] = sizes;
  return [bracketed(text), ...sides, channels, ...(batch === 1n ? [] : [images])].join(' * ');
}
