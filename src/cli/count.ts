/**
 * `npm run -s count -- 'nn.Conv2d(3, 7, 3)' 16,3,5,5`: counts a module on an input, by the book and as every counting
 * tool prints it. `--json` prints one object, `--explain 3465` says which count a figure is, `--help` how it is called.
 * On bad input one line on standard error, and exit status 2.
 */
import { answer } from './answer.ts';

const { status, text } = answer(process.argv.slice(2));
process[status === 0 ? 'stdout' : 'stderr'].write(`${text}\n`);
process.exitCode = status;
