/** Holds what a layer says of itself against its naive loops, for random options. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { LayerDefinition, Options, Problem } from '#calc/layers/define.ts';
import { completeOptions, evaluate } from '#calc/layers/evaluate.ts';
import { primitivesOf } from '#calc/layers/primitives.ts';
import { countSteps, trace } from '#calc/layers/trace.ts';
import { product } from '#calc/numbers/exact.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { runs } from '../../sample.ts';

/** A condition that fails has its sentence in every language, with a value for each of its gaps. */
export function saysWhy(layer: LayerDefinition, { condition, values }: Problem): void {
  for (const locale of LOCALES) {
    const own: Record<string, string> = familyWords(locale, layer.family).conditions;
    const shared: Record<string, string> = wordsOf(locale).conditions;
    const sentence = own[condition] ?? shared[condition];
    expect(sentence, `${locale} ${condition}`).toBeTruthy();
    for (const [, name] of sentence?.matchAll(/\{(\w+)/g) ?? [])
      expect(values, sentence).toHaveProperty(name as string);
  }
}

/**
 * Runs a layer's loops for random options, possible or not, `most` of them where nothing is left out: counts of every primitive and the number of output values
 * must come out as evaluated. At least a tenth of the runs must be possible. Where some output values take no step
 * (a maximum of one number), `everyOutput` is false.
 */
export function provesByLoops(
  layer: LayerDefinition,
  options: fc.Arbitrary<Options>,
  most = 400,
  everyOutput = true,
): void {
  const wanted = runs(Math.ceil(most / 4), most);
  let possible = 0;
  fc.assert(
    fc.property(options, (given) => {
      const found = evaluate(layer, given);
      if (!found.ok) {
        saysWhy(layer, found.problem);
        return;
      }
      possible += 1;
      const { outputs, bias_add, ...steps } = countSteps(trace(layer, completeOptions(layer, given)));
      expect({ ...steps, add: steps.add + bias_add }).toEqual(primitivesOf(layer, found));
      // A layer that computes nothing takes no step.
      if (everyOutput && found.flops + primitivesOf(layer, found).look_up > 0n)
        expect(outputs).toBe(product(found.output_shape));
    }),
    wanted,
  );
  expect(possible).toBeGreaterThan(wanted.numRuns / 10);
}
