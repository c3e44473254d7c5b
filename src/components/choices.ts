/** Reads a question that is answered by choosing: its choices with their counts, and which of them calc finds to be right. */
import type { CostUnit } from '#calc/costs/define.ts';
import { exactCost } from '#calc/costs/evaluate.ts';
import { exactCostText, joinedCost, shortCost } from '#calc/costs/write.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import type { Asks } from '#calc/questions/choosing.ts';
import { lineHolds, rightChoice } from '#calc/questions/choosing.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { failTogether } from './claims.ts';
import type { CountSource } from './quantities.ts';
import { quantitiesOf } from './quantities.ts';

/** An `<Answer>` or a `<Slip>` of such a question, as it is written. */
export interface WrittenChoice extends CountSource {
  kind: string;
  /** The expression of its count; empty for one that says that the others are equal. */
  is: string;
  /** The number of a line that is its claim, where that is not the last. */
  claims?: string | undefined;
  at: string;
  /** What is chosen, and, after an empty line, what is said of it. */
  says: string;
}

/** A choice as it is shown. */
export interface ShownChoice {
  /** What is chosen, and the sentence behind it, as HTML or as Markdown. */
  shows: string;
  says: string;
  /** Its count, written; empty where it has none. */
  count: string;
}

/** What such a question is set by. */
export interface Asking extends CountSource {
  kind: 'which' | 'line';
  /** Of `which`: the largest or the smallest count, or an expression that the right choice equals. */
  asks?: string | undefined;
  /** The unit that counts are written in, short. */
  as?: CostUnit | undefined;
}

/** What is chosen and what is said of it, each in paragraphs of its own: HTML, or Markdown. */
export function choiceParts(says: string): { shows: string; says: string } {
  const [shows = '', ...rest] = says.trim().split(/<\/p>\s*<p>|\n\s*\n/);
  return { shows: shows.trim(), says: rest.join(' ').trim() };
}

const textOf = (html: string): string => html.replace(/<[^>]*>|`/g, '').replace(/&amp;/g, '&');

function written(value: Ratio, as: CostUnit | undefined, locale: Locale): string {
  if (as === undefined) return exactCostText(value);
  const times: Readonly<Record<string, string>> = wordsOf(locale).converter.times;
  const { number, unit } = shortCost(value, as);
  return joinedCost({ number, unit: times[unit] ?? unit });
}

/** Collects what is wrong with each choice, and goes on. */
class Reading {
  readonly faults: string[] = [];

  private readonly slug: string;
  private readonly asking: CountSource;

  constructor(slug: string, asking: CountSource) {
    this.slug = slug;
    this.asking = asking;
  }

  /** The count of an expression, over the numbers of a choice or else of its question. */
  count(is: string, { at, of, with: replaced, network, path }: CountSource & { at: string }): Ratio | null {
    const { asking } = this;
    const itself = of !== undefined || network !== undefined;
    const source = itself
      ? { of, with: replaced, network, path }
      : { ...asking, with: replaced ?? asking.with, path: path ?? asking.path };
    try {
      return exactCost(parseExpression(is), quantitiesOf(this.slug, source, at));
    } catch (error) {
      this.fail(at, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  fail(at: string, what: string): void {
    this.faults.push(what.startsWith(at) ? what : `${at}: ${what}`);
  }
}

/** The line that calc finds to be wrong. Fails unless it is one, and the one that is marked. */
function wrongLine(lines: readonly WrittenChoice[], counts: readonly (Ratio | null)[], reading: Reading): number {
  lines.forEach(({ kind, at, says, claims }, index) => {
    const count = counts[index];
    const holds = count && lineHolds(textOf(choiceParts(says).shows), count, claims);
    if (holds === null) reading.fail(at, `the line has no number${claims ? ` '${claims}'` : ''} to be checked`);
    else if (count && holds !== (kind === 'slip'))
      reading.fail(at, `calc finds ${exactCostText(count)}: a line that is ${holds ? 'right' : 'wrong'}`);
  });
  return lines.findIndex(({ kind }) => kind === 'answer');
}

/** The choice that calc finds to be right, which must be the one that is marked. */
function rightOne(choices: readonly WrittenChoice[], counts: readonly (Ratio | null)[], asks: Asks): number | null {
  const right = rightChoice(counts, asks);
  return right !== null && choices[right]?.kind === 'answer' ? right : null;
}

/** The choices of a question in their order, and the right one's place. Fails naming the place of each fault. */
export function choicesOf(slug: string, locale: Locale, asking: Asking, all: readonly WrittenChoice[], at: string) {
  const reading = new Reading(slug, asking);
  const { kind, asks = 'most', as } = asking;
  const counts = all.map((one) => (one.is === '' && kind === 'which' ? null : reading.count(one.is, one)));
  const marked = all.filter((one) => one.kind === 'answer').length;
  if (all.length < 2 || marked !== 1) reading.fail(at, 'a question to choose has two choices or more, one an <Answer>');
  for (const { says, at: place } of all)
    if (says.includes('data-follows'))
      reading.fail(place, 'a choice holds a live number, and does not follow: `still`');
  failTogether(reading.faults);
  const aim = asks === 'most' || asks === 'least' ? asks : reading.count(asks, { at });
  const right = kind === 'line' ? wrongLine(all, counts, reading) : aim && rightOne(all, counts, aim);
  const found = counts.map((count) => (count ? exactCostText(count) : '=')).join(', ');
  if (right === null) reading.fail(at, `<Question asks="${asks}"> marks another choice than calc finds: ${found}`);
  failTogether(reading.faults);
  const choices = all.map(({ says }, index): ShownChoice => {
    const count = counts[index];
    return { ...choiceParts(says), count: count ? written(count, as, locale) : '' };
  });
  return { choices, right: right as number };
}
