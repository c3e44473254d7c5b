/** Reads a question that is answered on a live example: what is to be reached, by which values it can be. */
import { layerNamed } from '#calc/layers/index.ts';
import { printCall } from '#calc/printed/printCall.ts';
import type { Goal } from '#calc/questions/goals.ts';
import { distanceTo, reachesAll, readGoals } from '#calc/questions/goals.ts';
import type { Words } from '#i18n/index.ts';
import { exampleOf } from '#site/chapters.ts';
import { evaluateExample, failTogether, readReplacements } from './claims.ts';

/** An `<Answer with="…">`, a way to reach the goals, or a `<Slip is="…">`, goals that are reached by mistake. */
export interface WrittenWay {
  kind: string;
  is: string;
  with?: string | undefined;
  at: string;
  says: string;
}

/** A goal with what its left side is called. */
export interface NamedGoal extends Goal {
  label: string;
}

/** A way to reach the goals, as it is shown: the layer as Python makes it, and the link that sets it. */
export interface GoalWay {
  call: string;
  set: string;
  says: string;
}

/** Goals that are reached by mistake, and what is said then. */
export interface FalseGoal {
  goals: readonly Goal[];
  says: string;
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is wrong with a way: it is impossible, or does not lead there. */
function faultOf(slug: string, of: string, { with: set = '', at }: WrittenWay, goals: readonly Goal[]): string[] {
  try {
    const { values } = evaluateExample(slug, of, readReplacements(set), at);
    return reachesAll(goals, values) ? [] : [`${at}: <Answer with="${set}"> does not reach what is asked`];
  } catch (error) {
    return [`${at}: ${said(error)}`];
  }
}

/** The goals of a question with their names. Throws where an expression cannot be read, or has no name. */
function named(until: string, quantities: Words['question']['goal']['quantities']): NamedGoal[] {
  const names: Readonly<Record<string, string>> = quantities;
  return readGoals(until).map((goal) => {
    const label = Object.hasOwn(names, goal.left) ? names[goal.left] : undefined;
    if (label === undefined) throw new ReferenceError(`there is no name for '${goal.left}' in words.question.goal`);
    return { ...goal, label };
  });
}

/** What is to be reached on an example of the chapter, and how. Fails where it is reached already, or by no way. */
export function goalsOf(
  { slug, of, until, at }: { slug: string; of: string; until: string; at: string },
  written: readonly WrittenWay[],
  words: Words['question'],
) {
  const { layer: name } = exampleOf(slug, of);
  const layer = layerNamed(name);
  if (!layer || of.includes('/')) throw new RangeError(`${at}: '${of}' is no example of a layer in this chapter`);
  const goals = named(until, words.goal.quantities);
  const start = evaluateExample(slug, of, {}, at);
  for (const goal of goals) distanceTo(goal, start.values);
  const ways = written.filter(({ kind }) => kind === 'answer');
  const none = ways.length === 0 ? [`${at}: <Question> has no <Answer>`] : [];
  const early = reachesAll(goals, start.values) ? [`${at}: '${of}' reaches what is asked before it is touched`] : [];
  failTogether([...none, ...early, ...ways.flatMap((way) => faultOf(slug, of, way, goals))]);
  const slips = written
    .filter(({ kind }) => kind === 'slip')
    .map(({ is, says }): FalseGoal => ({ goals: readGoals(is), says }));
  return {
    goals,
    slips,
    ways: ways.map(({ with: set = '', at: place, says }): GoalWay => {
      const { options } = evaluateExample(slug, of, readReplacements(set), place);
      return { call: printCall(layer, options), set, says };
    }),
  };
}
