/** Programs at random: Python lives, and each answer is a result or an error of Python's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedLayers } from '#calc/conventions/countedLayers.ts';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import type { Run } from '#calc/run/call.ts';
import { workOfRun } from '#calc/run/call.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { limit } from '#kernel/node/limit.ts';
import { warmSession } from '#kernel/node/warm.ts';
import type { CountAnswer, Ran } from '#kernel/session.ts';
import { Sessions } from '#kernel/sessions.ts';
import { LONG, runs } from '../../sample.ts';
import { COSTLY, malice } from './malice.ts';
import type { Network } from './networks.ts';
import { calls, networks } from './networks.ts';
import { patrol } from './patrol.ts';

const sessions = new Sessions(warmSession);
const watched = patrol();

/** Runs a program, and stops it where it has no end. */
async function runWatched(program: string): Promise<Ran> {
  const session = await sessions.session();
  return watched(session.python, () => session.run(program));
}

/** What no answer says: it would be JavaScript that speaks, or a number that is none. */
const FOREIGN =
  /JsException|JsProxy|\bNaN\b|\bundefined\b|\[object |Cannot (?:read|mix|convert|destructure)|SystemError: this is a fault|_pyodide|BigInt|InternalError|RangeError|ReferenceError|\.ts:\d/;

/** What may end Python itself: a recursion in C, or a program that has emptied the very functions that run it. */
const ENDS = /^(Stack overflow$|NameError: )/;

/** What is wrong with an answer. */
function wrongIn({ status, output, warnings, error }: Ran): string[] {
  const foreign = FOREIGN.exec([output, warnings, error?.name, error?.words, error?.traceback].join('\n'));
  return [
    ...(Number.isInteger(status) && status >= 0 && status < 256 ? [] : [`status ${status}`]),
    ...(foreign ? [foreign[0]] : []),
    ...(error && (error.name === '' || typeof error.words !== 'string') ? ['an error without a name'] : []),
    ...(error?.name === 'Fatal Python error' && !ENDS.test(error.words) ? [error.words] : []),
  ];
}

/** Programs with what is wrong in their answers. */
async function wrongOf(programs: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const program of programs) {
    const found = wrongIn(await runWatched(program));
    if (found.length > 0) wrong.push(`${found.join(', ')}:\n${program}`);
  }
  return wrong;
}

/** Programs that are drawn: the few are the first of the many. */
const drawn = <Drawn>(arbitrary: fc.Arbitrary<Drawn>, few: number, many: number): Drawn[] =>
  fc.sample(arbitrary, runs(few, many));

const lives = async () => expect((await sessions.run('import torch\nprint(torch.zeros(2).shape)')).status).toBe(0);

describe('programs by seed', () => {
  it.each([
    ['networks with a fault', drawn(networks(true), 30, 3000).map(({ source }) => source)],
    ['calls by chance', drawn(calls, 60, 8000)],
    ['malice', drawn(malice, 60, 6000)],
  ])('%s: each ends in a result or an error', { timeout: 3_600_000 }, async (_, programs) => {
    expect(await wrongOf(programs)).toEqual([]);
    await lives();
  });

  it.each(COSTLY)('what ends Python, or has no end, is told, and the next runs: %s', async (program) => {
    const { python } = await sessions.session();
    const limited = limit(python, 0.5);
    const ran = await sessions.run(program);
    await limited.end();
    expect(ran.status).not.toBe(0);
    expect(
      wrongIn(ran).filter((one) => !/^(Aborted|Segmentation fault|Stack overflow|lost sys\.stderr|\w+: )/.test(one)),
    ).toEqual([]);
    await lives();
  });
});

/** Everything that is counted of a run. */
const figuresOf = (run: Run) => ({
  params: numbersOf(parametersOf(run.root)),
  work: workOfRun(run),
  tools: TOOLS.map((tool) => tally(tool, run).value),
});

function counted(answer: CountAnswer): Run {
  if (!answer.ok) throw new Error(`${answer.name}: ${answer.words}`);
  return answer.run;
}

/** What PyTorch says where the pieces drawn leave too little of a picture: a dozen of 3,000 do. */
const TOO_SMALL =
  /Output size is too small|Invalid computed output size: 0|Expected more than 1 spatial element|smaller than kernel size/;

/** What differs between what a network prints of itself, what it counts to, and what its layers sum up to. */
async function differsIn({ source, shape }: Network): Promise<string[]> {
  const asked = { source, expression: 'model', shapes: [shape.map(BigInt)] };
  const ran = await runWatched(source);
  if (ran.status !== 0)
    return TOO_SMALL.test(ran.error?.words ?? '') ? [] : [`${ran.error?.name}: ${ran.error?.words}`];
  const run = counted(await sessions.count(asked));
  const [found, again] = [figuresOf(run), figuresOf(counted(await sessions.count(asked)))];
  const layers = countedLayers(run);
  const [first = '', second = ''] = ran.output.split('\n');
  const flops = found.tools[TOOLS.findIndex(({ key }) => key === 'torch_flop_counter_flops')];
  const pairs = {
    'the same again': [text(found), text(again)],
    'what is printed of parameters': [`${found.params}`, second.split(' ')[0]],
    'what PyTorch counts': [`${flops}`, first.split(' ').at(-1)],
    'the sum of layers': [`${found.work.flops}`, `${layers.reduce((sum, one) => sum + one.flops, 0n)}`],
  };
  return Object.entries(pairs).flatMap(([what, [one, other]]) => (one === other ? [] : [`${what}: ${one}, ${other}`]));
}

const text = (value: unknown): string => JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}` : one));

describe('a network by seed', () => {
  const some = drawn(networks(false), 25, 3000);

  it(`${some.length} count to the same again, as they print, and as their layers do`, {
    timeout: 3_600_000,
  }, async () => {
    const differing: string[] = [];
    for (const network of some) {
      const differs = await differsIn(network);
      if (differs.length > 0) differing.push(`${differs.join('; ')}\n${network.source}`);
    }
    expect(differing).toEqual([]);
    expect(LONG ? some.length : 3000).toBe(3000);
  });
});
