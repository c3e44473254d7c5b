/** Runs programs in Python, each in a fresh namespace, and says what they print and how they end. */

import type { PyProxy } from 'pyodide/ffi';
import type { Shape } from '#calc/fields/shapes.ts';
import type { Run } from '#calc/run/call.ts';
import type { Advice } from './advice/index.ts';
import { adviceOn, loadCures } from './advice/index.ts';
import type { FamilyCures } from './advice/layers.ts';
import type { Advise, CellsRan } from './cells.ts';
import { runCells } from './cells.ts';
import { Output } from './output.ts';
import type { Python, Start } from './start.ts';
import { startPython } from './start.ts';

/** An error that a program did not catch. */
export interface ProgramError {
  /** Its class, and its words: PyTorch's. */
  name: string;
  words: string;
  /** The last line of the program that it came by; 0 where there is none. */
  line: number;
  /** As Python prints it, without the frames inside torch. */
  traceback: string;
  /** What the book says below it: what is wrong here, and what mends it. */
  advice?: Advice;
}

/** What Python tells of an error: itself, the class and words of the first of those behind it, and what that asked for. */
type Told = readonly [name: string, words: string, line: number, traceback: string, ...first: [string, string, string]];

export interface Ran {
  /** As the program's exit status. */
  status: number;
  output: string;
  /** What went to standard error, without the traceback. */
  warnings: string;
  error?: ProgramError;
}

/** What is to be counted: a file, an expression in its names, or an expression alone. */
export interface ToCount {
  source?: string;
  filename?: string;
  expression?: string;
  /** Where there are none, they are guessed. */
  shapes?: readonly Shape[];
  /** Whether what files often import is there, arguments of a class are guessed, and a lone expression is the model. */
  freely?: boolean;
}

/** How a model was counted. */
export interface HowCounted {
  /** A module; a layer by itself, which a module held; or functions of `x` that an expression wrote. */
  kind: 'module' | 'layer' | 'functions';
  /** The type of the input, `torch.float32`. */
  dtype: string;
  /** True where its shape was guessed. */
  guessed: boolean;
  /** The source, with what was not run as comments. */
  kept: string;
}

/**
 * What a reader should know of a count: lines that are IPython's own and were passed over, lines that no count needs and that
 * were not run, one that raises and was left out, or that no tensor comes back.
 */
export interface CountRemark {
  kind: 'passed_over' | 'not_run' | 'raises' | 'returns_nothing';
  lines: readonly number[];
  /** What it raises; nothing of the others. */
  error: string;
}

export type CountAnswer =
  /** `code` is what was counted, `said` what a reader should know of it. */
  | { ok: true; run: Run; code: string; how: HowCounted; said: readonly CountRemark[] }
  /** `tried` are the shapes that were guessed and not taken, `stage` what it comes of. */
  | ({ ok: false; tried: readonly Shape[]; stage: CountStage } & Omit<ProgramError, 'traceback'>);

/** What an error of a count comes of: the file does not run, the model cannot be made, or it does not take its input. */
export type CountStage = 'source' | 'model' | 'input';

/** What ended Python itself: its words, the line of the program, and its status where it has asked to end. */
interface Ended {
  ok: false;
  words: string;
  line: number;
  status?: number | undefined;
}

/** What Python answers; or what ended it. */
type Attempt<Found> = { ok: true; found: Found } | Ended;

/** What ended Python itself, as an error of the program that did it. */
const fatal = ({ words, line }: Ended): ProgramError => ({
  name: 'Fatal Python error',
  words,
  line,
  traceback: `Fatal Python error: ${words}\n`,
});

/** How Python elsewhere calls what ended it here. */
function wordsOf(error: unknown): string {
  if (error instanceof RangeError) return 'Stack overflow';
  const said = String((error as Error | undefined)?.message ?? error);
  // A program has changed what runs it: what Python says of that is in the last line.
  if ((error as Error | undefined)?.name === 'PythonError')
    return said.trimEnd().split('\n').at(-1) || 'Python cannot say what has ended it';
  return /^(Aborted|unreachable)/.test(said) ? 'Aborted' : 'Segmentation fault';
}

/** A program that ends Python by itself, with `os._exit` or a signal, says its status. */
const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

/** The line of a program in what Python says of where it was. */
function lineIn(stack: string, filename: string): number {
  const start = `  File "${filename}", line `;
  const frame = stack.split('\n').find((line) => line.startsWith(start));
  return frame ? Number.parseInt(frame.slice(start.length), 10) : 0;
}

export class Session {
  readonly python: Python;
  /** True once a program has ended Python itself: the next run needs a new session. */
  ended = false;

  private readonly cures: FamilyCures;

  private constructor(python: Python, cures: FamilyCures) {
    this.python = python;
    this.cures = cures;
  }

  static async start(start: Start): Promise<Session> {
    const [python, cures] = await Promise.all([startPython(start), loadCures()]);
    return new Session(python, cures);
  }

  /** Runs a program as `python filename` does. */
  run(source: string, filename = 'program.py'): Ran {
    const [output, warnings] = [new Output(), new Output()];
    this.hear(output, warnings);
    const answer = this.ask('_flopbook.program', filename, (program) => program.run(source, filename));
    const said = { output: output.text, warnings: warnings.text };
    if (!answer.ok)
      return { status: answer.status ?? 1, ...said, ...(answer.status === undefined && { error: fatal(answer) }) };
    const [status, ...told] = answer.found as [number, ...Told] | [number];
    return told.length === 0 ? { status, ...said } : { status, ...said, error: this.errorOf(told) };
  }

  private errorOf([name, words, line, traceback, raises, said, asked]: Told): ProgramError {
    // What Python has no words for: a kind, and what its sentence speaks of.
    if (name === '')
      return { name, words, line, traceback, advice: { kind: raises, values: JSON.parse(said), mends: [] } };
    const advice = adviceOn([raises, said], asked, this.cures);
    return { name, words, line, traceback, ...(advice && { advice }) };
  }

  /** Takes away the modules by which a program would reach the JavaScript that runs Python. */
  close(): void {
    const { pyodide } = this.alive();
    for (const name of ['js', 'pyodide_js']) pyodide.unregisterJsModule(name);
    pyodide.runPython(
      "import sys\nfor name in [*sys.modules]:\n    if name.partition('.')[0] in ('js', 'pyodide_js'):\n        del sys.modules[name]",
    );
  }

  /** Python, while it can be asked. */
  private alive(): Python {
    if (this.ended) throw new Error('this session has ended: start another');
    return this.python;
  }

  /** Takes up what Python prints from here on. */
  private hear(output: Output, warnings: Output): void {
    const { pyodide } = this.alive();
    pyodide.setStdout({ write: output.write });
    pyodide.setStderr({ write: warnings.write });
  }

  /** Runs cells of a notebook one after another in one fresh namespace, until one raises. */
  cells(sources: readonly string[]): CellsRan {
    const lines = sources.map((source) => source.replace(/\r\n?/g, '\n'));
    const ran: CellsRan = { cells: [], lines: [], fatal: false };
    const advise: Advise = (words, asked) => adviceOn(words, asked, this.cures);
    const answer = this.attempt('_flopbook.cells', '', (cells) => runCells(this.python, cells, lines, ran, advise));
    if (answer.ok) return ran;
    const { name, words, traceback } = fatal(answer);
    Object.assign(ran.cells.at(-1) ?? {}, { error: { name, words, traceback } });
    return { ...ran, fatal: true };
  }

  /** Asks a module of ours for a list. */
  private ask(module: string, filename: string, call: (imported: PyProxy) => PyProxy): Attempt<unknown[]> {
    return this.attempt(module, filename, (imported) => call(imported).toJs() as unknown[]);
  }

  /** Does something with a module of ours, and puts back what changed. What ends Python is caught here, and nowhere else. */
  private attempt<Found>(module: string, filename: string, call: (imported: PyProxy) => Found): Attempt<Found> {
    const { pyodide, bridge } = this.alive();
    bridge.clear();
    const { error: told } = console;
    const stack = new Output();
    // Pyodide tells its maintainers of what ended it, on the console, and on the output where it was: neither is a program's.
    console.error = () => pyodide.setStdout({ write: stack.write });
    try {
      const imported = pyodide.pyimport(module);
      const found = call(imported);
      imported.destroy();
      this.putBack();
      return { ok: true, found };
    } catch (error) {
      this.ended = true;
      return { ok: false, words: wordsOf(error), line: lineIn(stack.text, filename), status: statusOf(error) };
    } finally {
      console.error = told;
    }
  }

  /** Where a program has left what cannot be put back, the next one needs a new session. */
  private putBack(): void {
    try {
      this.python.putBack();
    } catch {
      this.ended = true;
    }
  }

  /** Runs a model once on tensors of given shapes, and answers its forward pass. */
  count({ source, filename = 'program.py', expression, shapes, freely = false }: ToCount): CountAnswer {
    const { pyodide, bridge } = this.alive();
    this.hear(new Output(), new Output());
    const sizes = shapes && pyodide.toPy(shapes.map((shape) => [...shape]));
    const answer = this.ask('_flopbook.counting', filename, (counting) =>
      counting.counted(source, filename, expression, sizes, freely),
    );
    if (!answer.ok) return { ok: false, ...fatal(answer), tried: [], stage: 'source' };
    const [ok, ...found] = answer.found as [boolean, ...unknown[]];
    if (!ok) {
      const { traceback: _, ...error } = this.errorOf(found.slice(0, 7) as unknown as Told);
      const tried = JSON.parse(found[7] as string) as number[][];
      const stage = found[8] as CountStage;
      return { ok, ...error, tried: tried.map((shape) => shape.map(BigInt)), stage };
    }
    const [recording, module, code, how, said] = found as [number, number, string, string, string];
    const run = bridge.runOf(recording, module);
    if (!run) throw new ReferenceError('a model was called, and no call of it was recorded');
    const remarks: CountRemark[] = run.outputs.length > 0 ? [] : [{ kind: 'returns_nothing', lines: [], error: '' }];
    return { ok, run, code, how: JSON.parse(how), said: [...JSON.parse(said), ...remarks] };
  }
}
