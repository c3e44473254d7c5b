/** A network under the roofline of a machine, call by call, and what its calls come to together. */
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { exactCost } from '#calc/costs/evaluate.ts';
import { bytesOfFigures, waitsForMemory } from '#calc/costs/traffic.ts';
import { sum } from '#calc/numbers/exact.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { ratio } from '#calc/numbers/ratio.ts';
import type { Machine } from './machines.ts';

/** Rows that hold no others. */
const leaves = (rows: readonly NetworkRow[]): NetworkRow[] =>
  rows.flatMap((row) => (row.rows.length > 0 ? leaves(row.rows) : [row]));

/** The least that an input takes, each call by itself: at the peak, or at the bandwidth where the memory is what it waits for. */
const TIME = parseExpression('((flops - waiting) / peak + waiting_bytes / bandwidth) / batch');

/**
 * Operations and bytes of a batch in float16, and of those the ones in calls that wait for the memory: they do fewer
 * operations a byte than the machine could. Calls that move nothing are left out.
 */
export function networkUnderRoof(machine: Machine, rows: readonly NetworkRow[], batch: bigint): Record<string, Ratio> {
  const calls = leaves(rows).filter((row) => bytesOfFigures(row, batch) > 0n);
  const waiting = calls.filter((row) => waitsForMemory(row, batch, machine.ridge));
  const flops = (of: typeof calls) => ratio(sum(of.map((row) => batch * row.flops)));
  const bytes = (of: typeof calls) => ratio(sum(of.map((row) => bytesOfFigures(row, batch))));
  const numbers = {
    batch: ratio(batch),
    peak: machine.peak.value,
    bandwidth: machine.bandwidth.value,
    flops: flops(calls),
    bytes: bytes(calls),
    waiting: flops(waiting),
    waiting_bytes: bytes(waiting),
    calls: ratio(BigInt(calls.length)),
    waiting_calls: ratio(BigInt(waiting.length)),
  };
  return { ...numbers, time: exactCost(TIME, numbers) };
}
