/**
 * Networks of the book from code to the table, cold and warm, beside what torchinfo and FlopCounterMode take under the real
 * PyTorch on the same machine, where BENCH_PYTHON names a Python that has them; and how the time grows with depth.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { networkTable } from '../../src/calc/conventions/networkRows.ts';
import { warmSession } from '../../src/kernel/node/warm.ts';
import type { Session } from '../../src/kernel/session.ts';

const NETWORKS = [
  { name: 'ResNet-50', module: 'networks.resnet', call: 'resnet50', shape: [1n, 3n, 224n, 224n] },
  { name: 'GPT-2', module: 'networks.gpt2', call: 'gpt2', shape: [1n, 1024n] },
] as const;

type Timed = (typeof NETWORKS)[number];

const TOOLS = [
  { key: 'torchinfo', name: 'torchinfo' },
  { key: 'flop_counter', name: 'FlopCounterMode' },
] as const;

/** How often each is measured; the median counts. */
const ROUNDS = 3;

/** Depths at which the time for a layer is told. */
const DEPTHS = [100, 1000, 10_000];

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** From code to a table with levels, every tool's figures in it. */
function countInto(session: Session, expression: string, shape: readonly bigint[]): void {
  const answer = session.count({ expression, shapes: [[...shape]] });
  if (!answer.ok) throw new Error(`${expression}: ${answer.name}: ${answer.words}`);
  networkTable(answer.run);
}

async function mediansOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < ROUNDS; at++) times.push(await timeOf(work));
  return median(times);
}

/** With the start of Python, and in a session that has counted it before. */
async function ownTimes({ call, shape }: Timed): Promise<{ cold: number; warm: number }> {
  const cold = await mediansOf(async () => countInto(await warmSession(), call, shape));
  const session = await warmSession();
  countInto(session, call, shape);
  return { cold, warm: await mediansOf(() => countInto(session, call, shape)) };
}

/** A tool's milliseconds under the real PyTorch. */
async function toolTimes(python: string, tool: string, { module, call, shape }: Timed) {
  const script = fileURLToPath(new URL('tools.py', import.meta.url));
  const run = (...more: string[]): string => {
    const args = [script, tool, module, call, shape.join(','), ...more];
    const { status, stdout, stderr } = spawnSync(python, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${python}: ${stderr.trim().split('\n').at(-1)}`);
    return stdout;
  };
  const cold = await mediansOf(() => run('--cold'));
  const warm = JSON.parse(run().trim().split('\n').at(-1) ?? '') as { cpu: number; meta: number };
  return { cold, ...warm };
}

const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** A network: this book's times, then each tool's in those. */
async function report(network: Timed, python: string | undefined, print: (line: string) => void): Promise<void> {
  const own = await ownTimes(network);
  print(`  ${network.name}: cold ${ms(own.cold)}, warm ${ms(own.warm)}`);
  if (python === undefined) return;
  for (const { key, name } of TOOLS) {
    const { cold, cpu, meta } = await toolTimes(python, key, network);
    const times = (tool: number, book: number): string => `${(tool / book).toPrecision(2)} times (${ms(tool)})`;
    const warm = `warm ${times(cpu, own.warm)}, without computing, on the meta device, ${times(meta, own.warm)}`;
    print(`    ${name}: cold ${times(cold, own.cold)}; ${warm}`);
  }
}

/** The time for a layer of ever deeper networks, which is the same at every depth where the time grows with it. */
async function depthLines(): Promise<string[]> {
  const session = await warmSession();
  const network = (depth: number): string =>
    `torch.nn.Sequential(*(torch.nn.Linear(8, 8) if i % 2 == 0 else torch.nn.ReLU() for i in range(${depth})))`;
  const each: number[] = [];
  for (const depth of DEPTHS) each.push((await mediansOf(() => countInto(session, network(depth), [1n, 8n]))) / depth);
  const said = DEPTHS.map((depth, at) => `${((each[at] ?? 0) * 1000).toFixed(0)} µs at ${depth}`).join(', ');
  return [
    '  depth, a layer of nn.Sequential(nn.Linear(8, 8), nn.ReLU(), …) from code to table:',
    `    ${said}; at ${DEPTHS.at(-1)} ${((each.at(-1) ?? 0) / (each.at(-2) ?? 1)).toFixed(2)} of what it takes at ${DEPTHS.at(-2)}`,
  ];
}

/** Prints the report, a line as soon as it is known. */
export async function reportNetworks(print: (line: string) => void): Promise<void> {
  const python = process.env.BENCH_PYTHON;
  const beside = python
    ? 'beside the tools under PyTorch'
    : 'without the tools: BENCH_PYTHON names no Python with torch';
  print(`networks from code to table, medians of ${ROUNDS}, ${beside}:`);
  for (const line of await depthLines()) print(line);
  for (const network of NETWORKS) await report(network, python, print);
}
