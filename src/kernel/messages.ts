/** What the page and the worker that runs Python say to each other. All of it is plain data. */
import type { CountedLayer } from '#calc/conventions/countedLayers.ts';
import type { CountedObject } from '#calc/conventions/countedRun.ts';
import type { Coverage } from '#calc/conventions/coverage.ts';
import type { ToolKey } from '#calc/conventions/define.ts';
import type { PagedTable } from '#calc/conventions/networkRows.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import type { Explained } from '#calc/questions/whichCount.ts';
import type { RunMemory } from '#calc/run/memory.ts';
import type { Advice } from './advice/index.ts';
import type { CellRan, LinePlace, LineShape } from './cells.ts';
import type { PythonFiles } from './page/files.ts';
import type { CountRemark, CountStage, HowCounted, ToCount } from './session.ts';

/** Why Python cannot start here. */
export type PythonFailure =
  /** The browser has no WebAssembly; or no workers that are modules. */
  | 'no_web_assembly'
  | 'no_module_worker'
  /** The host's policy, or the browser's, forbids it. */
  | 'policy'
  /** A file of Python did not come; or came as another type than the browser runs. */
  | 'missing_file'
  | 'wrong_type'
  | 'out_of_memory'
  /** Anything else. */
  | 'broken';

/** Why a run has no answer. */
export type RunEnd =
  | PythonFailure
  /** By hand; or since another run was asked for before it began. */
  | 'stopped'
  | 'replaced'
  /** It ran longer than it may. */
  | 'too_long'
  /** The worker itself ended. */
  | 'ended';

/** A call in a forward pass, in figures, with the line that made it where that is known. */
export interface PassedLayer extends CountedLayer {
  at?: LinePlace;
}

/** A forward pass that a count has run, in figures. */
export interface ForwardPass extends CountedObject {
  className: string;
  inputs: Shape[];
  /** Every call that makes something, in the order they run. */
  layers: PassedLayer[];
}

export interface CellsAnswer {
  kind: 'cells';
  /** Those that ran: none behind the first that raises. */
  cells: CellRan[];
  lines: LineShape[];
  /** True where a cell has ended Python itself. */
  fatal: boolean;
}

/** A model that was counted: what was counted as Python writes it, how, and what a reader should know of it. */
export interface CountedWhole {
  ok: true;
  pass: ForwardPass;
  code: string;
  how: HowCounted;
  said: readonly CountRemark[];
  /** What each tool counts of it, and what not. */
  coverage: Readonly<Record<ToolKey, Coverage>>;
  /** What its inputs keep in memory. */
  memory: RunMemory;
  /** Figures that a reader could ask about. */
  asks: readonly string[];
}

/** Why a count came to nothing. */
export interface FailedCount {
  ok: false;
  name: string;
  words: string;
  line: number;
  /** What the book says below the words. */
  advice?: Advice;
  /** The shapes that were guessed and not taken. */
  tried: readonly Shape[];
  stage: CountStage;
  fatal: boolean;
}

export type CountedModel = CountedWhole | FailedCount;

/** A network as its page shows it: its table by levels, its totals, and what each tool counts of it. */
export interface NetworkCounted {
  ok: true;
  table: PagedTable;
  counted: CountedObject;
  coverage: Readonly<Record<ToolKey, Coverage>>;
  said: readonly CountRemark[];
  /** What it was counted on, and what that keeps in memory. */
  input: Shape;
  memory: RunMemory;
}

export interface CountedAnswer {
  kind: 'count';
  counted: CountedModel;
}

export interface NetworkAnswer {
  kind: 'network';
  network: NetworkCounted | FailedCount;
}

/** What torchinfo prints of the model that was counted last; nothing where none was. */
export interface SummaryAnswer {
  kind: 'summary';
  summary: string | undefined;
}

/** What a figure is beside the model that was counted last; nothing where none was. */
export interface ExplainedAnswer {
  kind: 'explained';
  explained: Explained | undefined;
}

export type PythonAnswer = CellsAnswer | CountedAnswer | NetworkAnswer | SummaryAnswer | ExplainedAnswer;

/** What the worker is asked for. */
export type PythonTask =
  | { kind: 'cells'; sources: readonly string[] }
  | { kind: 'count'; model: ToCount }
  | { kind: 'network'; model: ToCount }
  | { kind: 'summary' }
  | { kind: 'explain'; figure: string };

/** What the page gives the worker to begin with, once. */
export interface PythonBeginning {
  /** All that is said from here on goes through it. */
  port: MessagePort;
  files: PythonFiles;
  /** The heap of Python after an earlier start, where the page has kept it. */
  snapshot?: Uint8Array | undefined;
  /** Python as an earlier worker of this page has compiled it. */
  compiled?: WebAssembly.Module | undefined;
}

/** What the worker tells. */
export type PythonTold =
  | { kind: 'progress'; loaded: number; total: number }
  /** What the page may keep for the next start; told before any code of a reader's runs, and believed only then. */
  | { kind: 'snapshot'; snapshot: Uint8Array<ArrayBuffer> }
  | { kind: 'compiled'; compiled: WebAssembly.Module }
  | { kind: 'ready' }
  | { kind: 'failed'; reason: PythonFailure; words: string }
  /** `ended` where Python runs nothing more behind it: the next task needs another worker. */
  | { kind: 'answer'; id: number; answer: PythonAnswer; ended: boolean };

/** What the page asks. */
export interface PythonAsked {
  id: number;
  task: PythonTask;
}
