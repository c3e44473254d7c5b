/** Answers a command line: what it asks for, or why not in one line. */

import { countedLayers } from '#calc/conventions/countedLayers.ts';
import { countedObject } from '#calc/conventions/countedRun.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { readFigure } from '#calc/numbers/readFigure.ts';
import { explain } from '#calc/questions/whichCount.ts';
import type { Run } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import type { CallFault } from '#code/faults.ts';
import { readModule } from '#code/read.ts';
import type { Asked } from './arguments.ts';
import { HELP, readArguments, shapeArgument, USAGE } from './arguments.ts';
import { layersTable } from './byLayer.ts';
import { Complaint } from './complaint.ts';
import type { NetworkWithRun } from './explanation.ts';
import { explanationText, networksExplanationText } from './explanation.ts';
import { complaintOf, problemText } from './faults.ts';
import { fileIn } from './file.ts';
import { toJson } from './json.ts';
import type { PythonRun } from './python.ts';
import { printable } from './quoted.ts';
import { table } from './table.ts';

export interface Reply {
  /** The exit status: 0, or 2 where the text is one line that says what is wrong, perhaps with advice below. */
  status: 0 | 2;
  text: string;
  /** What a reader should know of the answer; it goes to standard error. */
  said?: readonly string[];
}

/** Runs what a plain line cannot say. */
export type CountByPython = (target: string, shapes: readonly Shape[]) => Promise<PythonRun>;

/** Longer texts are read, but no module is written so. */
const LONGEST = 100_000;

/** What Python may know better: it was not read as a line of layers. All else is a line that says something wrong. */
const FOR_PYTHON: readonly CallFault['reason'][] = [
  'needs_python',
  'unknown_function',
  'lacked_layer',
  'not_a_call',
  'not_read',
  'is_a_name',
  'called_name',
  'not_the_input',
  'several',
];

/** A plain line that only Python may read, with what is said if it cannot either. */
class NotPlain extends Complaint {}

/** The run of a module on an input, as both are typed. */
function runOf(code: string, shape: string): Run {
  if (code.length > LONGEST)
    throw new Complaint(`the module is ${code.length} characters long: at most ${LONGEST} are read`);
  const read = readModule(code, layerNamed);
  if (!read.ok) {
    const words = complaintOf(read.fault);
    throw FOR_PYTHON.includes(read.fault.reason) ? new NotPlain(words) : new Complaint(words);
  }
  const recorded = record(read.module, shapeArgument(shape));
  if (!recorded.ok) throw new Complaint(problemText(recorded));
  return recorded.run;
}

/** What a run is asked for. */
function answerOf(asked: Asked, code: string, run: Run): string {
  if (asked.explain !== undefined) {
    const explained = explain(asked.explain, run);
    const said = explanationText(asked.explain, explained);
    if (!explained.ok) throw new Complaint(said);
    return said;
  }
  if (asked.json) return toJson({ ...countedObject(run), ...(asked.byLayer && { layers: countedLayers(run) }) });
  return [table(code.trim(), run), ...(asked.byLayer ? ['Layer by layer', layersTable(run)] : [])].join('\n\n');
}

/** The module and the shapes of a command line. */
function targetOf({ positionals }: Asked): readonly [code: string, ...shapes: string[]] {
  const [code, ...shapes] = positionals;
  if (!code || shapes.length === 0) throw new Complaint(`a module and an input shape are needed: ${USAGE}`);
  return [code, ...shapes];
}

function runPlain(asked: Asked): string {
  const [code, shape = '', ...more] = targetOf(asked);
  if (fileIn(code) || more.length > 0)
    throw new NotPlain(
      more.length === 0
        ? `a module and an input shape are needed: ${USAGE}`
        : 'several input shapes are for a module that takes several tensors: a function is written of x, which is one, and nothing else has a name here',
    );
  return answerOf(asked, code, runOf(code, shape));
}

/** What ended a run, in words; an error that is no complaint is a fault of this program. */
function reasonOf(error: unknown): string {
  if (error instanceof Complaint) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  return /call stack/.test(words)
    ? 'the module is too long a chain of calls: count it in parts'
    : `this cannot be counted, by a fault of the program: ${words}`;
}

function refusal(error: unknown): Reply {
  const below = error instanceof Complaint ? error.below.trimEnd() : '';
  return { status: 2, text: `${printable(reasonOf(error).replace(/\s+/g, ' '))}${below && `\n${below}`}` };
}

const plainReply = (asked: Asked): Reply => ({ status: 0, text: printable(asked.help ? HELP : runPlain(asked)) });

/** The answer to the arguments of a command line, from a plain line alone. Never throws. */
export function answer(args: readonly string[]): Reply {
  try {
    return plainReply(readArguments(args));
  } catch (error) {
    return refusal(error);
  }
}

/** What Python cannot read either: then what the reader of plain lines says is better. */
const UNREAD = /^(?:SyntaxError|NameError|IndentationError)\b/;

async function runByPython(asked: Asked, plain: NotPlain, count: CountByPython): Promise<Reply> {
  const [code, ...shapes] = targetOf(asked);
  try {
    const { run, code: counted, said } = await count(code, shapes.map(shapeArgument));
    return { status: 0, text: printable(answerOf(asked, counted, run)), said };
  } catch (error) {
    const unread = error instanceof Complaint && UNREAD.test(error.message) && !fileIn(code);
    throw unread ? plain : error;
  }
}

/** A name, or the call of one: what may be a network's, and no layer's. */
const NAME = /^\s*[\w.-]+\s*(?:\(|$)/;

/** A class of torchvision that makes networks, called: `models.VisionTransformer(…)`. */
const CLASS = /^\s*(?:torchvision\.)?models\.(?:\w+\.)*[A-Z]\w*\(/;

/** What the run of a network is asked for; a figure that nothing explains is looked for with its decimal point elsewhere. */
function networkAnswer(asked: Asked, code: string, network: NetworkWithRun): string {
  const { run } = network;
  const { explain: figure } = asked;
  const explained = figure === undefined ? undefined : explain(figure, run);
  if (figure === undefined || !explained?.ok || explained.fits.length > 0) return answerOf(asked, code, run);
  return networksExplanationText(`${network.network} ${figure}`, [network]) || answerOf(asked, code, run);
}

/** The answer of a network by its name; nothing where the target is none. */
async function networkReply(asked: Asked, count: CountByPython): Promise<Reply | undefined> {
  const [target = '', ...shapes] = asked.positionals;
  if (!NAME.test(target) || /^\s*(?:nn|F|torch)\./.test(target) || fileIn(target)) return undefined;
  const { networkIn, unknownNetwork } = await import('./networks.ts');
  const found = networkIn(target);
  if (!found) {
    if (CLASS.test(target)) {
      const { run, said } = await count(target, shapes.map(shapeArgument));
      return { status: 0, text: printable(answerOf(asked, target, run)), said };
    }
    const unknown = layerNamed(target.split('(')[0] ?? '') ? undefined : unknownNetwork(target);
    if (unknown) throw unknown;
    return undefined;
  }
  const { network, call } = found;
  const given = shapes.length > 0 ? shapes : [network.input];
  const { run, said } = await count(call, given.map(shapeArgument));
  const usual = shapes.length > 0 ? [] : [`counted on ${network.input}, the usual input of ${network.name}`];
  const made = { network: network.name, ...(call !== network.call && { call }), input: given.join(' '), run };
  const text = networkAnswer(asked, call, made);
  return { status: 0, text: printable(text), said: [...usual, ...said] };
}

/** What a figure is of the networks that stand beside it, `ResNet-34 2.18 M`, each on its usual input; nothing where none does. */
async function namedFigureReply(text: string, count: CountByPython): Promise<Reply | undefined> {
  const { networksNamedIn } = await import('./networks.ts');
  const counted: NetworkWithRun[] = [];
  for (const { name, call, input } of networksNamedIn(text))
    counted.push({ network: name, input, run: (await count(call, [shapeArgument(input)])).run });
  const said = counted.length > 0 && networksExplanationText(text, counted);
  return said ? { status: 0, text: printable(said) } : undefined;
}

/** What needs no module; nothing where a module is asked about. */
async function wholeReply(
  { list, help, explain: figure, positionals }: Asked,
  count: CountByPython,
): Promise<Reply | undefined> {
  if (help) return undefined;
  if (list) return { status: 0, text: printable((await import('./networks.ts')).networkList()) };
  if (figure === undefined || positionals.length > 0) return undefined;
  const read = readFigure(figure);
  if (!read.ok) {
    const named = await namedFigureReply(figure, count);
    if (named) return named;
    throw new Complaint(explanationText(figure, read));
  }
  return { status: 0, text: printable((await import('./published.ts')).publishedAnswer(figure)) };
}

/** The answer to the arguments of a command line; what no plain line says is left to Python. Never throws. */
export async function answerAll(args: readonly string[], count: CountByPython): Promise<Reply> {
  try {
    const asked = readArguments(args);
    const named = (await wholeReply(asked, count)) ?? (await networkReply(asked, count));
    if (named) return named;
    try {
      return plainReply(asked);
    } catch (error) {
      if (error instanceof NotPlain) return await runByPython(asked, error, count);
      throw error;
    }
  } catch (error) {
    return refusal(error);
  }
}
