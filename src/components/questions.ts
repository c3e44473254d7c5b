/** Reads a `<Question>`: its prompt, its answers and slips, and checks that each of them has a value. */
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluateExpression, parseExpression } from '#calc/numbers/expression.ts';
import { namesIn } from '#calc/numbers/terms.ts';
import { usualSlips } from '#calc/questions/usualMistakes.ts';
import { alsoRight, WORK } from '#calc/questions/workAnswers.ts';
import type { Words } from '#i18n/index.ts';
import type { Judged } from '#islands/questions/Guess.tsx';
import { failTogether } from './claims.ts';

/** What an `<Answer>` and a `<Slip>` say of themselves. */
export interface ToldOne {
  /** The count, as a formula over the example's names; of a slip on the way to a goal, the goals that it reaches. */
  is?: string;
  /** Of a choice whose count is not the question's: its example with options replaced, or a network and a module in it. */
  of?: string;
  with?: string;
  network?: string;
  path?: string;
  /** The number of a line that is its claim, where that is not the last. */
  claims?: string;
  at?: string;
}

/** An `<Answer>` or a `<Slip>` as it was written, with where that is. */
export interface WrittenAnswer extends Judged, Omit<ToldOne, 'is' | 'at'> {
  kind: string;
  at: string;
}

/**
 * What Answer.astro and Slip.astro write, in the paragraph that Markdown may have put around it. No `<template>`: in one,
 * Astro may write the scripts of islands once more.
 */
const WRITTEN = /<told-one ((?:data-\w+="[^"]*" ?)+)>([\s\S]*?)<\/told-one>/g;

/** An answer or slip as attributes, which readQuestion reads. */
export const toldAs = (kind: 'answer' | 'slip', told: ToldOne): Record<string, string | undefined> => ({
  'data-kind': kind,
  'data-is': told.is,
  'data-of': told.of,
  'data-with': told.with,
  'data-network': told.network,
  'data-path': told.path,
  'data-claims': told.claims,
  'data-at': told.at,
});

const attributesIn = (written: string): Record<string, string> =>
  Object.fromEntries([...written.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** The prompt of a rendered question, and what else stands in it. */
export function readQuestion(html: string): { asked: string; written: WrittenAnswer[] } {
  const written = [...html.matchAll(WRITTEN)].map(([, attributes = '', says = '']) => ({
    ...{ kind: '', is: '', at: '', ...attributesIn(attributes) },
    says: says.replace(/^\s*(<p>)?|(<\/p>)?\s*$/g, ''),
  }));
  return { asked: html.replace(WRITTEN, '').replace(/<p>\s*<\/p>/g, ''), written };
}

/** What is wrong, with file and line, with an answer or slip: it has no value, or a number that would not follow. */
function faultsOf({ is, at, says, kind }: WrittenAnswer, { values }: Pick<Evaluation, 'values'>): string[] {
  const what = `${at}: <${kind === 'answer' ? 'Answer' : 'Slip'} is="${is}">`;
  if (says.includes('data-follows')) return [`${what} holds a live number; its own count is shown beside it`];
  try {
    evaluateExpression(is, values);
    return [];
  } catch (error) {
    return [`${what} ${error instanceof Error ? error.message : error}`];
  }
}

/**
 * The answers of a question, and its slips: the chapter's own first, then the usual ones that its layer knows. Where it
 * asks how much a layer computes, every count of that is an answer.
 */
export function outcomesOf(
  written: readonly WrittenAnswer[],
  found: Pick<Evaluation, 'values'>,
  words: Words['question'],
  at: string,
) {
  const of = (kind: string): Judged[] =>
    written.filter((one) => one.kind === kind).map(({ is, says }) => ({ is, says }));
  const answers = of('answer');
  const none = answers.length === 0 ? [`${at}: <Question> has no <Answer>`] : [];
  failTogether([...none, ...written.flatMap((one) => faultsOf(one, found))]);
  const right = answers.map(({ is }) => is);
  const also = alsoRight(right).map((name) => ({ is: WORK[name], says: words.counts[name] }));
  const usual = usualSlips(right)
    .filter(({ is }) => namesIn(parseExpression(is)).every((name) => Object.hasOwn(found.values, name)))
    .map(({ name, is }) => ({ is, says: words.slips[name] }));
  return { answers: [...answers, ...also], slips: [...of('slip'), ...usual] };
}
