/** Upsampling: the old values of a small map, and how one new value is made of them, blend by blend. */

/** Old values, chosen so that each blend is whole. */
export const OLD = [
  [4, 12, 20],
  [8, 24, 16],
  [0, 28, 32],
] as const;

/** The new value that is followed: it lies in the middle, nearer to one old value than to three others. */
export const NEW = { row: 2, column: 3 };

/** A place on one side and its share of a value, as `over` of `under`. */
interface Share {
  at: number;
  over: number;
  under: number;
}

/**
 * The old places along one side that a new one is made of. Nearest: the one that it lies in. Blended: PyTorch 2.13's
 * `area_pixel_compute_source_index` without `align_corners`, x = (i + ½) / factor − ½, between the two around x.
 */
export function sharesOf(index: number, factor: number, blends: boolean): Share[] {
  if (!blends) return [{ at: Math.floor(index / factor), over: 1, under: 1 }];
  const under = 2 * factor;
  const place = 2 * index + 1 - factor;
  const at = Math.floor(place / under);
  const over = place - at * under;
  return [
    { at, over: under - over, under },
    { at: at + 1, over, under },
  ].filter((one) => one.over > 0);
}

/** What is made of some values, each with its share. */
export interface Blend {
  parts: readonly (Share & { value: number })[];
  value: number;
}

function blend(shares: readonly Share[], valueAt: (at: number) => number): Blend {
  const parts = shares.map((share) => ({ ...share, value: valueAt(share.at) }));
  return { parts, value: parts.reduce((sum, { value, over, under }) => sum + (value * over) / under, 0) };
}

/** The new value that is followed: what is made in each row first, and what of these. A copy is a blend of one part. */
export function blendsOf(factor: number, blends: boolean): { rows: readonly Blend[]; last: Blend } {
  const across = sharesOf(NEW.column, factor, blends);
  const down = sharesOf(NEW.row, factor, blends);
  const rows = down.map(({ at }) => blend(across, (column) => OLD[at]?.[column] ?? 0));
  return { rows, last: blend(down, (at) => rows[down.findIndex((one) => one.at === at)]?.value ?? 0) };
}

/** A blend multiplies each of its parts by a share, and adds the products up. */
export const workOfBlend = ({ parts }: Blend) => ({ multiply: parts.length, add: parts.length - 1 });
