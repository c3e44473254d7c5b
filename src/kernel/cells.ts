/** What becomes of cells that run as a notebook's do, one after another in one fresh namespace. */
import type { PyProxy } from 'pyodide/ffi';
import type { Returned } from '#calc/fields/shapes.ts';
import type { Advice } from './advice/index.ts';
import { Output } from './output.ts';
import type { Python } from './start.ts';

/** A line of a run's cells; both are counted from 1. */
export interface LinePlace {
  cell: number;
  line: number;
}

/** A line of a table of modules, from 1, and the line that called the module that it is about. */
export interface TableRow extends LinePlace {
  row: number;
}

/** An error that a cell did not catch. */
export interface CellError {
  /** Its class, and its words: PyTorch's. */
  name: string;
  words: string;
  /** As Python prints it, with `Cell In[n], line k`, and without the frames inside torch. */
  traceback: string;
  /** What the book says below it: what is wrong here, and what mends it. */
  advice?: Advice;
  /** The last line of the cells that it came by; it may be of a cell above. */
  at?: LinePlace;
}

export interface CellRan {
  output: string;
  /** What went to standard error, without the traceback. */
  warnings: string;
  /** Its last expression as a notebook shows it; none for `None`, and none behind a semicolon. */
  value?: string;
  /** Where the value is a table of modules: its rows whose module a line has called. */
  rows?: readonly TableRow[];
  error?: CellError;
  /** Lines that were passed over: commands of IPython's own, which are no Python. */
  passed?: readonly number[];
}

/** The names that sizes wear, in the brackets of their shape: empty for a size without one, `null` for a shape without any. */
export type SizeNames = readonly (string | SizeNames)[] | null;

/** What a line made last, in the brackets it came in, with the names of its sizes, and how often it ran. */
export interface LineShape extends LinePlace {
  shape: Returned;
  names?: SizeNames;
  times: number;
}

export interface CellsRan {
  /** Those that ran: none behind the first that raises. */
  cells: CellRan[];
  lines: LineShape[];
  /** True where a cell has ended Python itself. */
  fatal: boolean;
}

/** Where a line of all cells stands in them. */
type PlaceOf = (line: number) => LinePlace | undefined;

/** The cells of a module of ours, in Python. */
type Cells = PyProxy & { run: (number: number) => PyProxy; lines: () => PyProxy; end: () => void };

/** What Python tells of an error: itself, and the class, the words and the call of the first of those behind it. */
type Described = [name: string, words: string, place: number, traceback: string, ...first: [string, string, string]];

/** What the book says of an error by its class and words, and by the call. */
export type Advise = (words: readonly [string, string], asked: string) => Advice | undefined;

/** What runs the cells, and what is said of them. */
interface Running {
  python: Python;
  placeOf: PlaceOf;
  advise: Advise;
}

/** Lines as Python counts them, over all cells, as lines of their cells. */
function placing(sources: readonly string[]): PlaceOf {
  const befores: number[] = [];
  let before = 0;
  for (const source of sources) {
    befores.push(before);
    before += source.split('\n').length;
  }
  return (place) => {
    const cell = befores.findLastIndex((one) => one < place);
    return place > 0 && cell >= 0 ? { cell: cell + 1, line: place - (befores[cell] as number) } : undefined;
  };
}

const rowsOf = (called: readonly number[], placeOf: PlaceOf): TableRow[] =>
  called.flatMap((place, index) => {
    const at = placeOf(place);
    return at ? [{ row: index + 1, ...at }] : [];
  });

/** What Python answers of a cell. */
type ToldOfCell = [value: string | undefined, error: Described | undefined, passed: number[], called: number[]];

function errorOf(told: Described, { placeOf, advise }: Running): CellError {
  const [name, words, place, traceback, raises, said, asked] = told;
  const [at, advice] = [placeOf(place), advise([raises, said], asked)];
  return { name, words, traceback, ...(advice && { advice }), ...(at && { at }) };
}

/** What Python looks at while it runs, and the number by which it is told to stop. */
const INTERRUPT = new Uint8Array(1);
const STOP = 2;

/** Runs one cell. One whose output is full is interrupted: an endless loop that prints shows what it printed. What ends Python itself is thrown. */
function runCell(running: Running, cells: Cells, number: number, ran: CellRan): void {
  const { pyodide } = running.python;
  const stop = () => {
    INTERRUPT[0] = STOP;
  };
  const [output, warnings] = [new Output(stop), new Output(stop)];
  pyodide.setInterruptBuffer(INTERRUPT);
  pyodide.setStdout({ write: output.write });
  pyodide.setStderr({ write: warnings.write });
  try {
    const [value, error, passed, called] = cells.run(number).toJs() as ToldOfCell;
    if (value !== undefined && value !== null) ran.value = value;
    if (called.length > 0) ran.rows = rowsOf(called, running.placeOf);
    if (error) ran.error = errorOf(error, running);
    if (passed.length > 0) ran.passed = passed;
  } finally {
    INTERRUPT[0] = 0;
    ran.output = output.text;
    ran.warnings = warnings.text;
  }
}

/** Sizes as Python hands them over: a number where it is small. */
type Sizes = readonly (number | bigint | Sizes)[];

const exact = (sizes: Sizes): Returned =>
  sizes.map((one) => (typeof one === 'object' ? exact(one) : BigInt(one))) as unknown as Returned;

function linesOf(cells: Cells, placeOf: PlaceOf): LineShape[] {
  const told = cells.lines().toJs() as [number, Sizes, number, SizeNames | undefined][];
  return told.flatMap(([place, shape, times, names]) => {
    const at = placeOf(place);
    return at ? [{ ...at, shape: exact(shape), times, ...(names?.flat(9).some(Boolean) && { names }) }] : [];
  });
}

/** Runs cells in order; `ran` is filled as they end, and holds what stands if Python itself ends and this throws. */
export function runCells(
  python: Python,
  imported: PyProxy,
  sources: readonly string[],
  ran: CellsRan,
  advise: Advise,
): void {
  const placeOf = placing(sources);
  const { pyodide } = python;
  const cells = imported.Cells(pyodide.toPy([...sources])) as Cells;
  for (const number of sources.keys()) {
    const one: CellRan = { output: '', warnings: '' };
    ran.cells.push(one);
    runCell({ python, placeOf, advise }, cells, number + 1, one);
    if (one.error) break;
  }
  ran.lines = linesOf(cells, placeOf);
  cells.end();
  cells.destroy();
}
