/** Questions that are answered by a number of a calculator: what each calls right, and the slips that are usual there. */
import { describe, expect, it } from 'vitest';
import { judge, knownCounts } from '#calc/questions/judgeAnswer.ts';
import { fixedCounts } from '#components/quantities.ts';
import { outcomesOf } from '#components/questions.ts';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { countsOf, firstExample } from '#site/chapters.ts';
import type { WrittenQuestion } from './asked.ts';
import { allQuestions } from './asked.ts';

const ofCalculator = ({ slug, kind, says }: WrittenQuestion): boolean =>
  kind === 'number' && says.network === undefined && countsOf(slug, says.of ?? firstExample(slug)) === 'cost';

const ALL = LOCALES.flatMap(allQuestions).filter(ofCalculator);

/** What is said of a guess: that it is right, the sentence of a slip, or how far off it is. */
function said({ slug, locale, says, all, id }: WrittenQuestion, guess: string): string {
  const counts = fixedCounts(slug, says, id);
  if (!counts) throw new Error(`${id} is asked of a layer`);
  const { answers, slips } = outcomesOf(all, counts, wordsOf(locale).question, id);
  const known = knownCounts(
    answers.map(({ is }) => is),
    slips.map(({ is }) => is),
    counts.values,
  );
  const verdict = known && judge(guess, known);
  return verdict?.kind === 'slip' ? (slips[verdict.index]?.says ?? '') : (verdict?.kind ?? 'no counts');
}

/** By hand: what is right, and what somebody arrives at who argues as the slip says. */
const BY_HAND = {
  // 2 · 32 layers · 8 heads · 128 numbers · 4096 tokens · 2 bytes
  'predict-window': [
    ['536,870,912', 'right'],
    ['537 MB', 'right'],
    ['268435456', 'keys_only'],
    ['16777216', 'one_layer_only'],
  ],
  // 125,029,632 weights of 4 bytes, 589,824 gradients of 4, and two states of 4 each
  'predict-lora': [
    ['507196416', 'right'],
    ['502,477,824', 'states_missing'],
    ['504,837,120', 'gradients_missing'],
    ['500118528', 'weights_only'],
  ],
  // 4096 · 4096 weights and 4096 + 4096 values, 2 bytes each
  'predict-rows': [
    ['33,570,816', 'right'],
    ['16785408', 'numbers_for_bytes'],
  ],
} as const;

describe('a question about a calculator', () => {
  it('stands in several chapters of both languages', () => {
    const ids = LOCALES.map((locale) => ALL.filter((one) => one.locale === locale).map(({ id }) => id));
    expect(new Set(ids.flat())).toEqual(new Set(Object.keys(BY_HAND)));
    expect(ids[1]).toEqual(ids[0]);
  });

  it.each(ALL.map((one) => [`${one.locale} ${one.id}`, one] as const))(
    '%s knows what is right, and what is usually wrong',
    (_, one) => {
      const { slips } = wordsOf(one.locale).question;
      for (const [guess, means] of BY_HAND[one.id as keyof typeof BY_HAND])
        expect(said(one, guess), guess).toBe(means === 'right' ? means : slips[means]);
    },
  );
});
