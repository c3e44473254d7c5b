/**
 * Runs what must hold, and ends with one line: `N passed, N failed`. By itself the whole truth, with a sample of what
 * takes longer; `quick` is lint, types and rooms, `long` takes no samples. Every step runs, whatever failed before it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, SUBPATH } from './places.ts';

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Where a step of tests counts them; any other step is one thing that passes or fails. */
  report?: string;
}

interface Outcome {
  name: string;
  seconds: number;
  passed: number;
  failed: number;
}

const LINT: Step = { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] };
const TYPES: Step = { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] };
/** Beside a build, which has written what types need of `.astro/` long before. */
const TYPES_ALONE: Step = { ...TYPES, command: [...TYPES.command, '--noSync'] };
const BUILD: Step = { name: 'build', command: ['astro', 'build', '--silent'] };
const BUILD_BELOW: Step = {
  name: 'build under a sub-path',
  command: ['astro', 'build', '--silent', '--outDir', SUBPATH.directory],
  env: { BASE: SUBPATH.base, SITE: SUBPATH.site, REPOSITORY: SUBPATH.repository },
};

/** The tests of a project of `vitest.config.ts`. */
function tests(project: string): Step {
  const report = join(CACHE, `report-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project, ...reporters];
  return { name: `tests: ${project}`, command, report };
}

/**
 * Phases follow each other; the lanes of a phase run side by side, for two cores; the steps of a lane follow each other.
 * Builds write the same `.astro/`, so they never run side by side.
 */
const PHASES: Record<string, Step[][][]> = {
  quick: [[[TYPES, LINT], [tests('rooms')]]],
  whole: [
    [
      [BUILD, BUILD_BELOW],
      [LINT, tests('rooms'), TYPES_ALONE],
    ],
    [[tests('built')]],
    [[tests('browser')]],
  ],
};

/** Runs a command; answers if it was green. What it says is shown as it comes, or once it has ended. */
function execute({ name, command, env = {} }: Step, atOnce: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], {
      stdio: ['ignore', atOnce ? 'inherit' : 'pipe', atOnce ? 'inherit' : 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
    child.on('error', ({ message }) => said.push(Buffer.from(`${message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat([...said, Buffer.from(`${code === 0 ? 'passed' : 'FAILED'}: ${name}\n`)]));
      resolve(code === 0);
    });
  });
}

/** How many tests of a report passed and failed. A run that reports nothing has failed. */
function readReport(report: string, green: boolean): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that fails to load has no failed test of its own, yet the run is not green.
    const failed = Math.max(numFailedTests, green ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function run(step: Step, atOnce: boolean): Promise<Outcome> {
  const { name, report } = step;
  if (report) rmSync(report, { force: true });
  const start = performance.now();
  const green = await execute(step, atOnce);
  const seconds = Math.round((performance.now() - start) / 1000);
  const counted = report ? readReport(report, green) : { passed: Number(green), failed: Number(!green) };
  return { name, seconds, ...counted };
}

async function runLane(steps: Step[], atOnce: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await run(step, atOnce));
  return outcomes;
}

const length = process.argv[2] ?? 'test';
const phases = PHASES[length === 'quick' ? 'quick' : 'whole'] as Step[][][];
if (length === 'long') process.env.FLOPBOOK_LONG = '1';
mkdirSync(CACHE, { recursive: true });
const start = performance.now();
const outcomes: Outcome[] = [];
for (const lanes of phases)
  outcomes.push(...(await Promise.all(lanes.map((lane) => runLane(lane, lanes.length === 1)))).flat());
const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
const seconds = Math.round((performance.now() - start) / 1000);
for (const outcome of [...outcomes, { name: 'in all', seconds }])
  process.stdout.write(`${String(outcome.seconds).padStart(6)} s  ${outcome.name}\n`);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') === 0 ? 0 : 1;
