/** Runs programs in Python, each in a fresh namespace, and says what they print and how they end. */
import type { Shape } from '#calc/fields/shapes.ts';
import type { Run } from '#calc/run/call.ts';
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

/** More is cut: an endless loop that prints would fill the memory. */
const LONGEST_OUTPUT = 1_000_000;

/** Text as it comes in bytes, cut where it is too long. */
class Output {
  private readonly decoder = new TextDecoder();
  private said = '';
  private left = LONGEST_OUTPUT;

  write = (bytes: Uint8Array): number => {
    const text = this.decoder.decode(bytes, { stream: true });
    if (this.left > 0) this.said += text.slice(0, this.left);
    if (this.left > 0 && text.length >= this.left)
      this.said += '\n… the output is cut here: it is longer than a million characters\n';
    this.left -= text.length;
    return bytes.length;
  };

  get text(): string {
    return this.said;
  }
}

/** What is to be counted: a file, an expression in its names, or an expression alone. */
export interface ToCount {
  source?: string;
  filename?: string;
  expression?: string;
  shapes: readonly Shape[];
}

export type Counted =
  /** `code` is what was counted, `said` what a reader should know of it. */
  { ok: true; run: Run; code: string; said: readonly string[] } | ({ ok: false } & Omit<ProgramError, 'traceback'>);

export class Session {
  readonly python: Python;

  private constructor(python: Python) {
    this.python = python;
  }

  static async start(start: Start): Promise<Session> {
    return new Session(await startPython(start));
  }

  /** Runs a program as `python filename` does. */
  run(source: string, filename = 'program.py'): Ran {
    const { pyodide } = this.python;
    const [output, warnings] = [new Output(), new Output()];
    pyodide.setStdout({ write: output.write });
    pyodide.setStderr({ write: warnings.write });
    const program = pyodide.pyimport('_flopbook.program');
    const ended = program.run(source, filename).toJs() as [status: number, ...error: unknown[]];
    program.destroy();
    const [status, name, words, line, traceback] = ended;
    const ran = { status, output: output.text, warnings: warnings.text };
    if (name === undefined) return ran;
    return { ...ran, error: { name, words, line, traceback } as ProgramError };
  }

  /** Runs a model once on tensors of given shapes, and answers its forward pass. */
  count({ source, filename = 'program.py', expression, shapes }: ToCount): Counted {
    const { pyodide, bridge } = this.python;
    const silent = { write: (bytes: Uint8Array): number => bytes.length };
    pyodide.setStdout(silent);
    pyodide.setStderr(silent);
    const counting = pyodide.pyimport('_flopbook.counting');
    const sizes = pyodide.toPy(shapes.map((shape) => [...shape]));
    const [ok, ...found] = counting.counted(source, filename, expression, sizes).toJs() as [boolean, ...unknown[]];
    counting.destroy();
    if (!ok) {
      const [name, words, line] = found as [string, string, number];
      return { ok, name, words, line };
    }
    const [recording, module, code, ...said] = found as [number, number, string, ...string[]];
    const run = bridge.runOf(recording, module);
    if (!run) throw new ReferenceError('a model was called, and no call of it was recorded');
    return { ok, run, code, said };
  }
}
