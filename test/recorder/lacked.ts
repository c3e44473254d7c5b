/**
 * Which of PyTorch's public names are not here: kept in test/fixtures/lacked.json by `npx node test/recorder/lacked.ts`.
 * A name that comes to be here leaves the list; none may join it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { warmSession } from '../../src/kernel/node/warm.ts';
import names from '../fixtures/names.json' with { type: 'json' };

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the use of every name that is not here says, by the module it is missed in. */
export async function lackedNow(): Promise<Record<string, Record<string, string>>> {
  const session = await warmSession();
  const told = readFileSync(file('lacked.py'), 'utf8');
  const asked = JSON.stringify(JSON.stringify(names));
  const ran = session.run(`${told}\nprint(outcomes(json.loads(${asked})))`);
  if (ran.error) throw new Error(ran.error.traceback);
  return JSON.parse(ran.output);
}

if (process.argv[1] === file('lacked.ts')) {
  const found = Object.entries(await lackedNow()).map(([path, each]) => [path, Object.keys(each).join(' ')]);
  writeFileSync(file('../fixtures/lacked.json'), `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
}
