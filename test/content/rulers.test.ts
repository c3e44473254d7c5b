/** The rulers on which guesses are drawn, of every question that is answered by a number: each count has room for its number. */
import { describe, expect, it } from 'vitest';
import { knownCounts } from '#calc/questions/judgeAnswer.ts';
import { evaluateExample, readReplacements } from '#components/claims.ts';
import { fixedCounts } from '#components/quantities.ts';
import { outcomesOf } from '#components/questions.ts';
import { wordsOf } from '#i18n/index.ts';
import { drawnAt, LINES, linesBelow, placesOnRuler, textsFor } from '#islands/questions/rulerPlaces.ts';
import { firstExample } from '#site/chapters.ts';
import type { WrittenQuestion } from './asked.ts';
import { allQuestions } from './asked.ts';

const ALL = allQuestions('en').filter(({ kind, says }) => kind === 'number' && !says.network);

/** The counts that a question knows, answers first, each once. */
function countsOf({ slug, says, all, id }: WrittenQuestion): bigint[] {
  const of = says.of ?? firstExample(slug);
  const counts =
    fixedCounts(slug, says, id) ?? evaluateExample(slug, of, says.with ? readReplacements(says.with) : {}, id);
  const { answers, slips } = outcomesOf(all, counts, wordsOf('en').question, id);
  const texts = [answers, slips].map((some) => some.map(({ is }) => is)) as [string[], string[]];
  const known = knownCounts(...texts, counts.values);
  return [...new Set([...(known?.answers ?? []), ...(known?.slips ?? [])])].filter((count) => count !== null);
}

describe('a ruler', () => {
  it.each(ALL.map((one) => [one.id, one] as const))('of %s has room for the number of every count', (_, question) => {
    const counts = countsOf(question);
    expect(counts.length).toBeGreaterThan(1);
    // Beside a guess among them the counts stand furthest apart, beside one far off they stand together.
    for (const guess of [...counts, 1n, 10n ** 12n])
      for (const width of [270, 622]) {
        const [, ...places] = placesOnRuler([drawnAt(guess, counts), ...counts]);
        const lines = linesBelow(textsFor(counts), places, width, LINES);
        expect(lines.filter((line) => line === null).length, `${guess} at ${width} px`).toBe(0);
      }
  });
});
