/** What questions count: the numbers of an example, of a calculator, or of a network, by the names that expressions use. */
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { sumOfFigures } from '#calc/conventions/networkRows.ts';
import type { CostFound } from '#calc/costs/count.ts';
import { evaluateCost } from '#calc/costs/evaluate.ts';
import type { Environment } from '#calc/numbers/expression.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import { costOf, countsOf, firstExample } from '#site/chapters.ts';
import { countedNetwork } from '#site/networks/pages.ts';
import { machineNamed } from '#site/timings/machines.ts';
import { networkUnderRoof } from '#site/timings/networkRoof.ts';
import { evaluateExample, readReplacements } from './claims.ts';

/**
 * Where numbers come from: an example (`of`, `with` options replaced), or a network and a module in it, where a `machine` is
 * named under its roofline, on a `batch` of inputs.
 */
export interface CountSource {
  of?: string | undefined;
  with?: string | undefined;
  network?: string | undefined;
  path?: string | undefined;
  machine?: string | undefined;
  batch?: string | undefined;
}

const asRatios = (values: Readonly<Record<string, bigint>>): Record<string, Ratio> =>
  // Nothing that is counted stands below zero.
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value < 0n ? [] : [[name, ratio(value)]])));

const rowsAt = (rows: readonly NetworkRow[], wanted: string): NetworkRow[] =>
  rows.flatMap((row) => (row.path === wanted ? [row] : rowsAt(row.rows, wanted)));

function ofNetwork(name: string, { path, machine, batch = '1' }: CountSource): Record<string, Ratio> {
  const { table } = countedNetwork(name);
  const rows = path === undefined ? table.rows : rowsAt(table.rows, path);
  if (rows.length === 0) throw new ReferenceError(`${name} has no module '${path}'`);
  if (machine !== undefined) return networkUnderRoof(machineNamed(machine), rows, BigInt(batch));
  const found = path === undefined ? [table.total] : rows;
  const { params, macs, flops, activations, learned, passed } = sumOfFigures(found);
  return asRatios({ parameters: params, macs, flops, activations, learned, passed });
}

/** What a calculator comes to with some of its texts replaced. */
function countedCost(slug: string, of: string, replaced: string): CostFound {
  const { definition, values } = costOf(slug, of);
  const others = readReplacements(replaced);
  const unknown = Object.keys(others).find((name) => !Object.hasOwn(values, name));
  if (unknown !== undefined) throw new ReferenceError(`${definition.name} has no field '${unknown}'`);
  const found = evaluateCost(definition, { ...values, ...others } as typeof values);
  if (!found.ok) throw new RangeError(`'${of}' is impossible here (${found.condition ?? found.faults[0]?.field})`);
  return found;
}

function ofCost(slug: string, of: string, replaced: string): Readonly<Record<string, Ratio>> {
  const { numbers, values } = countedCost(slug, of, replaced);
  return { ...numbers, ...values };
}

/** The numbers of a source, exactly. Throws on one that is not there, and on options that do not go together. */
export function quantitiesOf(slug: string, source: CountSource, at: string): Readonly<Record<string, Ratio>> {
  const { of = firstExample(slug), with: replaced = '', network } = source;
  if (network !== undefined) return ofNetwork(network, source);
  if (countsOf(slug, of) === 'cost') return ofCost(slug, of, replaced);
  return asRatios(evaluateExample(slug, of, readReplacements(replaced), at).values as Record<string, bigint>);
}

/** What a question that follows no layer is counted over: whole numbers, and how those that have a name come about. */
export interface FixedCounts {
  values: Environment;
  forms: Readonly<Record<string, string>>;
}

/** The numbers of a calculator or of a network, those that are whole; nothing for an example of a layer. */
export function fixedCounts(slug: string, source: CountSource, at: string): FixedCounts | undefined {
  const { of = firstExample(slug), with: replaced = '', network } = source;
  const isCost = network === undefined && countsOf(slug, of) === 'cost';
  if (network === undefined && !isCost) return undefined;
  const whole = Object.entries(quantitiesOf(slug, source, at)).filter(([, { under }]) => under === 1n);
  return {
    values: Object.fromEntries(whole.map(([name, { over }]) => [name, over])),
    forms: isCost ? countedCost(slug, of, replaced).forms : {},
  };
}
