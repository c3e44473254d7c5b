/** The operations of a layer as a ruler: a tick each while they are few, then a tick for each percent, shaped by its kind. */
import type { Primitive } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { KeyEntry } from './key.ts';
import type { Pictured } from './pictured.ts';
import type { Box, DrawnPart } from './shapes.ts';
import { LINE, path, sizeText } from './shapes.ts';
import type { PictureNames } from './words.ts';
import { partSays } from './words.ts';

/** How tall a tick is at most, and a line of the key with what lies above it. */
export const TICK_HEIGHT = 30;
export const KEY_LINE = 42;

/** A tick of each kind, from its foot: how it is drawn, so that it is known without a hue. */
const TICKS: Readonly<Record<Primitive, string>> = {
  multiply: 'v-30',
  add: 'v-15',
  compare: 'v-9m0-5v-9',
  divide: 'v-11m0-4v-2m0-4v-9',
  exponential: 'v-18l-2-9m2 9l2-9',
  square_root: 'm-2-8l2 8v-24h2',
  look_up: 'v-5m0-4v-3m0-4v-3',
};

export const PRIMITIVE_ORDER = Object.keys(TICKS) as Primitive[];

export interface DrawnWork {
  name: string;
  entry: KeyEntry;
  count: bigint;
}

/** The operations that are done, as the key has them. */
export const drawnWork = (entries: readonly KeyEntry[], { operations }: Evaluation): DrawnWork[] =>
  entries
    .flatMap((entry) => entry.of.map((name) => ({ name, entry, count: operations[name] ?? 0n })))
    .filter(({ count }) => count);

/** Beyond so many a tick stands for a hundredth of all operations, up to them for one. */
export const FEW = 100n;

const tick = (kind: Primitive, x: number, foot: number): string => path`M${x} ${foot}${TICKS[kind]}`;

/** Ticks of all operations, each as many as its share. */
function ticksOf({ work, all }: Pictured, { x, y, width }: Box, names: PictureNames): DrawnPart[] {
  const ticks = all < FEW ? all : FEW;
  let before = 0n;
  const at = () => Number((before * 2n * ticks + all) / (2n * all));
  return work.map(({ name, entry, count }): DrawnPart => {
    const first = at();
    before += count;
    const last = at();
    const place = (index: number) => x + (index * width) / 100;
    let d = '';
    for (let index = first; index < last; index++) d += tick(entry.kind, place(index + 0.5), y + TICK_HEIGHT);
    return {
      of: name,
      says: partSays(names, names.operations[name] ?? name, grouped(count)),
      quantity: entry.quantity,
      box: { x: place(first), y, width: place(last) - place(first), height: TICK_HEIGHT },
      outlines: [['tick', d]],
      labels: [],
    };
  });
}

/** Ticks of all operations; and a key to them, so many entries side by side. */
export function rulerParts(pictured: Pictured, room: Box, columns: number, names: PictureNames): DrawnPart[] {
  const width = room.width / columns;
  const entries = [...new Set(pictured.work.map(({ entry }) => entry))];
  const keys = entries.map((entry, index): DrawnPart => {
    const { said, kind, quantity } = entry;
    const [x, y] = [(index % columns) * width, room.y + TICK_HEIGHT + 16 + Math.floor(index / columns) * KEY_LINE];
    const work = pictured.work.filter((one) => one.entry === entry);
    const texts = [said, sizeText(work.reduce((sum, { count }) => sum + count, 0n))];
    return {
      of: work.map(({ name }) => name).join(' '),
      quantity,
      box: { x, y, width, height: TICK_HEIGHT },
      outlines: [['tick', tick(kind, x + 5, y + TICK_HEIGHT)]],
      labels: texts.map((text, line) => ({ x: x + 14, y: y + 13 + line * LINE, spans: [[text]] })),
    };
  });
  return [...ticksOf(pictured, room, names), ...keys];
}
