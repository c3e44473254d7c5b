/**
 * The kernel's speed. Milliseconds are the machine's; what the kernel is held to is what they are of the time in which
 * Pyodide starts bare, measured in turn with them: every figure is a median of rounds, and a machine that is busy is so for all.
 */
import { loadPyodide } from 'pyodide';
import { warmSession } from '../../src/kernel/node/warm.ts';
import type { Session } from '../../src/kernel/session.ts';
import type { Program } from './programs.ts';
import { inputOf, modelOf, NETWORK_PROGRAMS, PROGRAMS } from './programs.ts';

/** A line of the report: the median of its milliseconds, and what should hold on a quiet machine. */
interface Timed {
  name: string;
  milliseconds: number;
  /** In bare starts, or in milliseconds. */
  limit?: string;
}

/** How often each is measured. */
const ROUNDS = 5;

/** How often a program runs in a round, in a session of that round: the median of the later runs is what a round says. */
const RUNS = 5;

const PACKAGES = 'import torch, torchinfo, thop, fvcore.nn, ptflops, calflops, numpy';

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Milliseconds of some work. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs a program; one that fails is no figure. */
function run(session: Session, source: string, name: string): void {
  const { error } = session.run(source, `${name}.py`);
  if (error) throw new Error(`${name}: ${error.traceback}`);
}

function count(session: Session, { source, file, shape }: Program): void {
  const answer = session.count({ source, filename: `${file}.py`, expression: 'model', shapes: [[...shape]] });
  if (!answer.ok) throw new Error(`${file}: ${answer.name}: ${answer.words}`);
}

/** What `summary` makes of a program's model, from its text to the table. */
const tableOf = (program: Program): string =>
  `from torchinfo import summary\n${modelOf(program)}print(summary(model, input_data=${inputOf(program.shape)}))\n`;

/** The median of several runs in one session, after one that is not counted. */
async function timesOf(work: () => void): Promise<number> {
  work();
  const times: number[] = [];
  for (let at = 0; at < RUNS; at++) times.push(await timeOf(work));
  return median(times);
}

/** One round: each figure once, by its name. */
async function round(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  found.bare = await timeOf(() => loadPyodide({ jsglobals: {} }));
  let session: Session | undefined;
  found.warm = await timeOf(async () => {
    session = await warmSession();
  });
  const warm = session as Session;
  found.imports = await timeOf(() => run(warm, PACKAGES, 'imports'));
  for (const program of PROGRAMS) {
    found[`${program.file} first`] = await timeOf(() => run(warm, program.source, program.file));
    found[`${program.file} run`] = await timesOf(() => run(warm, program.source, program.file));
    found[`${program.file} count`] = await timesOf(() => count(warm, program));
  }
  for (const program of NETWORK_PROGRAMS) {
    const table = tableOf(program);
    found[`${program.file} cold table`] = await timeOf(async () => run(await warmSession(), table, program.file));
    found[`${program.file} table`] = await timesOf(() => run(warm, table, program.file));
  }
  return found;
}

/** All figures of the kernel, the bare start first. */
async function timeKernel(): Promise<Timed[]> {
  await warmSession(); // The snapshot and the bytecode are made where they are not there yet.
  const rounds: Record<string, number>[] = [];
  for (let at = 0; at < ROUNDS; at++) rounds.push(await round());
  const of = (name: string): number => median(rounds.map((one) => one[name] ?? 0));
  const lines: Timed[] = [
    { name: 'bare start of Pyodide', milliseconds: of('bare') },
    { name: 'warm start', milliseconds: of('warm'), limit: '0.4 of a bare start' },
    { name: 'import of all packages', milliseconds: of('imports'), limit: '100 ms' },
  ];
  for (const { file, name, limit } of PROGRAMS) {
    lines.push({ name: `${name}, run for the first time`, milliseconds: of(`${file} first`) });
    lines.push({ name: `${name}, run`, milliseconds: of(`${file} run`), limit: `${limit} ms` });
    lines.push({ name: `${name}, counted`, milliseconds: of(`${file} count`), limit: `${limit} ms` });
  }
  for (const { file, name } of NETWORK_PROGRAMS) {
    lines.push({ name: `${name}, from code to table, with the start`, milliseconds: of(`${file} cold table`) });
    lines.push({ name: `${name}, from code to table`, milliseconds: of(`${file} table`) });
  }
  return lines;
}

/** The lines of the report. */
export async function kernelLines(): Promise<string[]> {
  const [bare, ...others] = await timeKernel();
  if (!bare) return [];
  const ms = ({ milliseconds }: Timed): string => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
  return [
    `the kernel, in bare starts of Pyodide (${ms(bare)}), medians of ${ROUNDS} rounds:`,
    ...others.map((one) => {
      const parts = (one.milliseconds / bare.milliseconds).toPrecision(2);
      return `  ${one.name}: ${parts}; ${ms(one)}${one.limit ? ` (at most ${one.limit})` : ''}`;
    }),
  ];
}
