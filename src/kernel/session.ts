/** Runs programs in Python, each in a fresh namespace, and says what they print and how they end. */

import type { PyProxy } from 'pyodide/ffi';
import type { Shape } from '#calc/fields/shapes.ts';
import type { Run } from '#calc/run/call.ts';
import type { CellsRan } from './cells.ts';
import { placing, runCells } from './cells.ts';
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
}

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

export type CountAnswer =
  /** `code` is what was counted, `said` what a reader should know of it. */
  | { ok: true; run: Run; code: string; how: HowCounted; said: readonly string[] }
  /** `tried` are the shapes that were guessed and not taken. */
  | ({ ok: false; tried: readonly Shape[] } & Omit<ProgramError, 'traceback'>);

/** What Python answers; or the words of what ended it. */
type Attempt<Found> = { ok: true; found: Found } | { ok: false; words: string };

/** What ended Python itself, as an error of the program that did it. */
const fatal = (words: string): Ran => ({
  status: 1,
  output: '',
  warnings: '',
  error: { name: 'Fatal Python error', words, line: 0, traceback: `Fatal Python error: ${words}\n` },
});

export class Session {
  readonly python: Python;
  /** True once a program has ended Python itself: the next run needs a new session. */
  ended = false;

  private constructor(python: Python) {
    this.python = python;
  }

  static async start(start: Start): Promise<Session> {
    return new Session(await startPython(start));
  }

  /** Runs a program as `python filename` does. */
  run(source: string, filename = 'program.py'): Ran {
    const { pyodide } = this.alive();
    const [output, warnings] = [new Output(), new Output()];
    pyodide.setStdout({ write: output.write });
    pyodide.setStderr({ write: warnings.write });
    const answer = this.ask('_flopbook.program', (program) => program.run(source, filename));
    if (!answer.ok) return { ...fatal(answer.words), output: output.text, warnings: warnings.text };
    const [status, name, words, line, traceback] = answer.found as [number, string?, string?, number?, string?];
    const ran = { status, output: output.text, warnings: warnings.text };
    if (name === undefined) return ran;
    return { ...ran, error: { name, words, line, traceback } as ProgramError };
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

  /** Runs cells of a notebook one after another in one fresh namespace, until one raises. */
  cells(sources: readonly string[]): CellsRan {
    const lines = sources.map((source) => source.replace(/\r\n?/g, '\n'));
    const ran: CellsRan = { cells: [], lines: [], runs: [], fatal: false, placeOf: placing(lines) };
    const answer = this.attempt('_flopbook.cells', (cells) => runCells(this.python, cells, lines, ran));
    if (answer.ok) return ran;
    const { error } = fatal(answer.words);
    const { name, words, traceback } = error as ProgramError;
    Object.assign(ran.cells.at(-1) ?? {}, { error: { name, words, traceback } });
    return { ...ran, fatal: true };
  }

  /** Asks a module of ours for a list. */
  private ask(module: string, call: (imported: PyProxy) => PyProxy): Attempt<unknown[]> {
    return this.attempt(module, (imported) => call(imported).toJs() as unknown[]);
  }

  /** Does something with a module of ours. What ends Python itself is caught here, and nowhere else. */
  private attempt<Found>(module: string, call: (imported: PyProxy) => Found): Attempt<Found> {
    const { pyodide, bridge } = this.alive();
    bridge.clear();
    const { error: told } = console;
    // Pyodide tells its maintainers of what ended it, on the console: here the program is told.
    console.error = () => {};
    try {
      const imported = pyodide.pyimport(module);
      const found = call(imported);
      imported.destroy();
      return { ok: true, found };
    } catch (error) {
      this.ended = true;
      return { ok: false, words: error instanceof Error ? (error.message.split('\n')[0] as string) : String(error) };
    } finally {
      console.error = told;
    }
  }

  /** Runs a model once on tensors of given shapes, and answers its forward pass. */
  count({ source, filename = 'program.py', expression, shapes, freely = false }: ToCount): CountAnswer {
    const { pyodide, bridge } = this.alive();
    const silent = { write: (bytes: Uint8Array): number => bytes.length };
    pyodide.setStdout(silent);
    pyodide.setStderr(silent);
    const sizes = shapes && pyodide.toPy(shapes.map((shape) => [...shape]));
    const answer = this.ask('_flopbook.counting', (counting) =>
      counting.counted(source, filename, expression, sizes, freely),
    );
    if (!answer.ok) return { ok: false, name: 'Fatal Python error', words: answer.words, line: 0, tried: [] };
    const [ok, ...found] = answer.found as [boolean, ...unknown[]];
    if (!ok) {
      const [name, words, line, tried] = found as [string, string, number, string];
      return { ok, name, words, line, tried: (JSON.parse(tried) as number[][]).map((shape) => shape.map(BigInt)) };
    }
    const [recording, module, code, how, ...said] = found as [number, number, string, string, ...string[]];
    const run = bridge.runOf(recording, module);
    if (!run) throw new ReferenceError('a model was called, and no call of it was recorded');
    return { ok, run, code, how: JSON.parse(how), said };
  }
}
