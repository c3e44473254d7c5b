/**
 * `npm run -s count -- 'nn.Conv2d(3, 7, 3)' 16,3,5,5`: counts a module on an input, by the book and as every counting
 * tool prints it; also a file of Python, or what its names make. `--json` prints one object, `--by-layer` what each layer
 * costs, `--explain 3465` says which count a figure is, `--help` how it is called.
 * On bad input one line on standard error, and exit status 2.
 */
import { answerAll } from './answer.ts';

const {
  status,
  text,
  said = [],
} = await answerAll(process.argv.slice(2), async (target, shapes) => {
  const { countByPython } = await import('./python.ts');
  return countByPython(target, shapes);
});
for (const line of said) process.stderr.write(`${line}\n`);
process[status === 0 ? 'stdout' : 'stderr'].write(`${text}\n`);
process.exitCode = status;
