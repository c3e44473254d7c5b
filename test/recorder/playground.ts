/**
 * Prints the checks of the playground, as readers take them away, as JSON. PyTorch runs each in a process of its own:
 * `npx node test/recorder/playground.ts | python test/recorder/playground.py > test/fixtures/playground.json`
 * keeps which of them hold, for the tests to compare.
 */
import { warmSession } from '../../src/kernel/node/warm.ts';
import { Sessions } from '../../src/kernel/sessions.ts';
import { checkOf, codeMark, GIVEN } from '../islands/checkedModels.ts';

const sessions = new Sessions(warmSession);
const checks = [];
for (const [index, [name, given]] of [...GIVEN].entries()) {
  try {
    const text = checkOf(await sessions.session(), given, index);
    checks.push({ name, mark: codeMark(text), text });
  } catch (error) {
    process.stderr.write(`${name} is not counted: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
process.stdout.write(JSON.stringify(checks));
