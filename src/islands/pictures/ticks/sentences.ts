/** What the field of ticks says in words. */

import type { Grouping } from '#calc/conv2d/groupings.ts';
import { groupSum, operationsIn } from '#calc/conv2d/groupings.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { countFor, shortCount } from '#calc/numbers/units.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Plan } from './plan.ts';

export type TickWords = Words['tick_field'];

/** Up to here figures are written out; a rounded one makes the sum an approximate one. */
const EXACT = 10n ** 12n;

const figure = (value: bigint): string => countFor(value, EXACT);

/**
 * The arithmetic of a grouping (`7 kernels × 486 = 3,402 operations`), what a group is, what a tick stands for, what
 * the heights mean, and all of it as the picture in words.
 */
export function sentencesOf(grouping: Grouping, plan: Plan, found: Evaluation, words: TickWords) {
  const { factor, first, rest } = grouping;
  const { groups, outputs, each, missing, flops } = groupSum(grouping);
  const drawn = plan.slots.filter(({ run }) => run.length > 0).length;
  const end = found.options.bias ? 'bias' : 'missing';
  const figures = {
    ...found.operations,
    ...{ groups, each, missing, flops, values: outputs, one: operationsIn(first) },
    ...{ products: first.multiply, additions_each: rest.add },
  };
  const fills = {
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)])),
    ...{ drawn, is: flops < EXACT ? '=' : '≈', tick: shortCount(plan.hundredth) },
    last: words.last[end],
  };
  const say = (text: string, more = {}) => message(text, { ...fills, ...more });
  const what = say(
    factor === 'channel' && found.options.groups !== 1n ? words.groups.channel_of_kernel : words.groups[factor],
  );
  const sum = say(missing > 0n ? words.sum_missing : words.sum, { what });
  const group = say(words.each[factor], { share: say(words.share), kinds: say(words.kinds[end]) });
  const tick = say(!plan.whole ? words.tick_percent : BigInt(drawn) < groups ? words.tick_some : words.tick_one);
  return { sum, group, tick, heights: words.heights[end], alt: say(words.alt, { sum, group, tick }) };
}
