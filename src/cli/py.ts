/**
 * `npm run -s py -- file.py`: runs a program under the book's torch and prints what it prints. The exit status is
 * Python's; what it does not catch is told on standard error.
 */
import { readFileSync } from 'node:fs';
import { limit } from '#kernel/node/limit.ts';
import { warmSession } from '#kernel/node/warm.ts';

/** A model is counted in a moment: what takes longer is an endless loop, or a training that no shape needs. */
const SECONDS = 60;

const USAGE = 'usage: npm run -s py -- file.py';

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0 || file === '--help' || file === '-h') {
  process[file === '--help' || file === '-h' ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
  process.exitCode = file === '--help' || file === '-h' ? 0 : 2;
} else {
  const session = await warmSession();
  const limited = limit(session.python, SECONDS, `stopped: the program runs longer than ${SECONDS} seconds\n`);
  const { status, output, warnings, error } = session.run(readFileSync(file, 'utf8'), file);
  await limited.end();
  process.stdout.write(output);
  process.stderr.write(warnings + (error?.traceback ?? ''));
  process.exitCode = status;
}
