/** Advice on an error in the words of a language. */
import type { Locale } from '../index.ts';
import { conditionSentence } from '../layers/conditions.ts';
import type { familyWords } from '../layers/index.ts';
import { message } from '../message.ts';
import type { AdviceWords } from './en.ts';

/** What is to be said: a sentence by its key with its numbers, of what was called, and what mends it. */
export interface Sayable {
  kind: string;
  family?: Parameters<typeof familyWords>[1];
  of?: string;
  values: Readonly<Record<string, string>>;
  mends: readonly { how: Exclude<keyof AdviceWords['mends'], `${string}_shape`>; code: string; shape?: string }[];
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The sentence, and in a line of its own what mends it; no line where a language has no sentence. */
export function saidOf({ kind, family, of, values, mends }: Sayable, words: AdviceWords, locale: Locale): string[] {
  const template = family ? conditionSentence(locale, kind, family) : own(words.kinds, kind);
  if (template === undefined) return [];
  const sentence = message(template, values);
  const said = of === undefined ? sentence : message(words.frame.said, { of, sentence });
  const list = mends.map(({ how, code, shape }) => {
    const shaped = shape === undefined ? undefined : own(words.mends, `${how}_shape`);
    return message(shaped ?? words.mends[how], { code, shape: shape ?? '' });
  });
  return list.length === 0 ? [said] : [said, message(words.frame.mends, { list: list.join(words.frame.or) })];
}
