/** Answers a command line: what it asks for, or why not in one line. */

import { layerNamed } from '#calc/layers/index.ts';
import { explain } from '#calc/questions/whichCount.ts';
import type { Run } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { HELP, readArguments, shapeArgument, USAGE } from './arguments.ts';
import { Complaint } from './complaint.ts';
import { explanationText } from './explanation.ts';
import { complaintOf, problemText } from './faults.ts';
import { countedObject, toJson } from './json.ts';
import { printable } from './quoted.ts';
import { table } from './table.ts';

export interface Reply {
  /** The exit status: 0, or 2 where the text is one line that says what is wrong. */
  status: 0 | 2;
  text: string;
}

/** Longer texts are read, but no module is written so. */
const LONGEST = 100_000;

/** The run of a module on an input, as both are typed. */
function runOf(code: string, shape: string): Run {
  if (code.length > LONGEST)
    throw new Complaint(`the module is ${code.length} characters long: at most ${LONGEST} are read`);
  const read = readModule(code, layerNamed);
  if (!read.ok) throw new Complaint(complaintOf(read.fault));
  const recorded = record(read.module, shapeArgument(shape));
  if (!recorded.ok) throw new Complaint(problemText(recorded));
  return recorded.run;
}

function run(args: readonly string[]): string {
  const asked = readArguments(args);
  if (asked.help) return HELP;
  const [code, shape, ...more] = asked.positionals;
  if (!code || !shape || more.length > 0) throw new Complaint(`a module and an input shape are needed: ${USAGE}`);
  const made = runOf(code, shape);
  if (asked.explain !== undefined) {
    const explained = explain(asked.explain, made);
    const said = explanationText(asked.explain, explained);
    if (!explained.ok) throw new Complaint(said);
    return said;
  }
  return asked.json ? toJson(countedObject(made)) : table(code.trim(), made);
}

/** What ended a run, in words; an error that is no complaint is a fault of this program. */
function reasonOf(error: unknown): string {
  if (error instanceof Complaint) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  return /call stack/.test(words)
    ? 'the module is too long a chain of calls: count it in parts'
    : `this cannot be counted, by a fault of the program: ${words}`;
}

/** The answer to the arguments of a command line. Never throws. */
export function answer(args: readonly string[]): Reply {
  try {
    return { status: 0, text: printable(run(args)) };
  } catch (error) {
    return { status: 2, text: printable(reasonOf(error).replace(/\s+/g, ' ')) };
  }
}
