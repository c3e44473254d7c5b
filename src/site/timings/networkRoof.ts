/** A network under the roofline of a machine, call by call, and what its calls come to together. */
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { exactCost } from '#calc/costs/evaluate.ts';
import { bytesMoved } from '#calc/costs/traffic.ts';
import { sum } from '#calc/numbers/exact.ts';
import { parseExpression } from '#calc/numbers/expression.ts';
import type { Ratio } from '#calc/numbers/ratio.ts';
import { below, ratio } from '#calc/numbers/ratio.ts';
import { BYTES } from '#calc/numbers/units.ts';
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
  const calls = leaves(rows)
    .map((row) => ({ flops: batch * row.flops, bytes: bytesMoved(row, batch, BYTES.float16) }))
    .filter(({ bytes }) => bytes > 0n);
  const waiting = calls.filter(({ flops, bytes }) => flops === 0n || below(ratio(flops, bytes), machine.ridge));
  const total = (of: typeof calls, key: 'flops' | 'bytes') => ratio(sum(of.map((one) => one[key])));
  const numbers = {
    batch: ratio(batch),
    peak: machine.peak.value,
    bandwidth: machine.bandwidth.value,
    flops: total(calls, 'flops'),
    bytes: total(calls, 'bytes'),
    waiting: total(waiting, 'flops'),
    waiting_bytes: total(waiting, 'bytes'),
    calls: ratio(BigInt(calls.length)),
    waiting_calls: ratio(BigInt(waiting.length)),
  };
  return { ...numbers, time: exactCost(TIME, numbers) };
}
