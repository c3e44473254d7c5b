/**
 * `npm run -s py -- file.py`: runs a program under the book's torch and prints what it prints. The exit status is
 * Python's; what it does not catch is told on standard error, and below it what the book says of it.
 */
import { readFileSync, statSync } from 'node:fs';
import { adviceText } from './advice.ts';
import { limited } from './limited.ts';
import { quoted } from './quoted.ts';

const USAGE = 'usage: npm run -s py -- file.py';

interface Reply {
  status: number;
  output?: string;
  errors?: string;
}

async function answer([file, ...more]: readonly string[]): Promise<Reply> {
  if (file === '--help' || file === '-h') return { status: 0, output: `${USAGE}\n` };
  if (!file || more.length > 0) return { status: 2, errors: `${USAGE}\n` };
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    return { status: 2, errors: `there is no file ${quoted(file)}\n` };
  const source = readFileSync(file, 'utf8');
  const { status, output, warnings, error } = await limited((session) => session.run(source, file));
  return { status, output, errors: warnings + (error?.traceback ?? '') + (await adviceText(error?.advice)) };
}

const { status, output = '', errors = '' } = await answer(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = status;
