/** What a plain line cannot say: files and expressions, run by Python. */
import { existsSync, readFileSync } from 'node:fs';
import type { Shape } from '#calc/fields/shapes.ts';
import type { Run } from '#calc/run/call.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Advice } from '#kernel/advice/index.ts';
import type { CountRemark } from '#kernel/session.ts';
import { remarkParts } from '#kernel/shown.ts';
import { adviceText } from './advice.ts';
import { Complaint } from './complaint.ts';
import { fileIn } from './file.ts';
import { limited } from './limited.ts';
import { quoted } from './quoted.ts';

export interface PythonRun {
  run: Run;
  /** What was counted, as Python writes it. */
  code: string;
  said: readonly string[];
}

interface Target {
  filename: string;
  source?: string;
  expression?: string;
}

/** What stands before an expression that begins with torchvision's name, or with its networks'. */
const IMPORTS = 'import torchvision\nfrom torchvision import models\n';

function targetOf(target: string): Target {
  const named = fileIn(target);
  if (/^\s*(?:torchvision|models)\./.test(target))
    return { filename: '<expression>', source: IMPORTS, expression: target };
  if (!named) return { filename: '<expression>', expression: target };
  const { file, ...rest } = named;
  if (!existsSync(file)) throw new Complaint(`there is no file ${quoted(file)}`);
  return { filename: file, source: readFileSync(file, 'utf8'), ...rest };
}

const remarkText = (remark: CountRemark): string =>
  message(wordsOf('en').playground.remarks[remark.kind], remarkParts(remark));

/** What the book says where Python says nothing; of a class in a file, how it is made on the command line. */
async function refusedText(advice: Advice | undefined, inFile: boolean): Promise<string> {
  const said = (await adviceText(advice)).trim();
  const made = inFile && advice?.kind === 'needs_arguments' ? ` Write :${advice.values.class}(…) behind the file.` : '';
  return `${said}${made}`;
}

/** Counts a file or an expression. Throws a complaint with PyTorch's words, and the line, where it raises. */
export async function countByPython(target: string, shapes: readonly Shape[]): Promise<PythonRun> {
  const asked = targetOf(target);
  const counted = await limited((session) => session.count({ ...asked, shapes }));
  if (counted.ok) {
    const code =
      asked.source === undefined || asked.expression !== undefined
        ? target.trim()
        : `${asked.filename}:${counted.code}`;
    return { run: counted.run, code, said: counted.said.map(remarkText) };
  }
  const { name, words, line, advice } = counted;
  if (name === '') throw new Complaint(await refusedText(advice, asked.source !== undefined));
  const where = line > 0 && asked.source !== undefined ? `${asked.filename}, line ${line}: ` : '';
  throw new Complaint(`${where}${name ? `${name}: ` : ''}${words}`, await adviceText(advice));
}
