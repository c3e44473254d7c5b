/** The whole truth, in one command: format and lint, types, two builds, then every test; one line at the end. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, SUBPATH } from './places.ts';

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const STEPS: Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'build', command: ['astro', 'build', '--silent'] },
  {
    name: 'build under a sub-path',
    command: ['astro', 'build', '--silent', '--outDir', SUBPATH.directory],
    env: { BASE: SUBPATH.base, SITE: SUBPATH.site, REPOSITORY: SUBPATH.repository },
  },
];

function run({ name, command, env = {} }: Step): boolean {
  const [program, ...args] = command;
  const { status } = spawnSync('npx', ['--no-install', program as string, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  process.stdout.write(`${status === 0 ? 'passed' : 'FAILED'}: ${name}\n`);
  return status === 0;
}

/** Runs the tests of all rooms; answers how many passed and failed. A run that reports nothing has failed. */
function runTests(): { passed: number; failed: number } {
  const report = join(CACHE, 'report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const green = run({ name: 'tests', command: ['vitest', 'run', '--config', 'test/vitest.config.ts', ...reporters] });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that fails to load has no failed test of its own, yet the run is not green.
    const failed = Math.max(numFailedTests, green ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(CACHE, { recursive: true });
const steps = STEPS.map(run);
const tests = runTests();
const passed = steps.filter(Boolean).length + tests.passed;
const failed = steps.filter((green) => !green).length + tests.failed;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
