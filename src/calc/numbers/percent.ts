/** Shares as a person reads them. */

/** A share in percent to two digits: 7 of 196 → `3.6`, 512 of 4,719,104 → `0.011`. `whole` is positive. */
export function percent(part: bigint, whole: bigint): string {
  const share = Number((part * 10n ** 20n) / whole) / 1e18;
  if (part > 0n && share < 0.0001) return '< 0.0001';
  return share > 0 && share < 9.95 ? share.toPrecision(2) : String(Math.round(share));
}
