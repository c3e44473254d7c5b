/** Scripts of `package.json` in a process of their own, by the Node that runs the tests. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Runs a script that is `node …`, as `npm run -s name -- …` does. */
export function runScript(name: string, args: readonly string[]) {
  const [, ...behind] = scripts[name]?.split(' ') ?? [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...behind, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
