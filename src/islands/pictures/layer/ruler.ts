/** The operations of a layer as a ruler: a tick each while they are few, then a tick for each percent, shaped by its kind. */
import type { LayerDefinition, Primitive } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { countFor, grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { Box, DrawnPart } from './shapes.ts';
import { LINE, round } from './shapes.ts';
import type { PictureNames } from './words.ts';

/** Height of the ticks, and what lies between them and their names. */
const TALL = 30;

/** A tick of each kind, from its foot: how it is drawn, so that it is known without a hue. */
const TICKS: Readonly<Record<Primitive, (x: number, foot: number, reach: number) => string>> = {
  multiply: (x, foot) => `M${x} ${foot}v${-TALL}`,
  add: (x, foot) => `M${x} ${foot}v-15`,
  compare: (x, foot) => `M${x} ${foot}v-9m0-5v-9`,
  divide: (x, foot) => `M${x} ${foot}v-11m0-4v-2m0-4v-9`,
  exponential: (x, foot, reach) => `M${x} ${foot}v-18l${-reach}-9M${x} ${foot - 18}l${reach}-9`,
  square_root: (x, foot, reach) => `M${round(x - reach)} ${foot - 8}L${x} ${foot}V${foot - 24}h${reach}`,
  look_up: (x, foot) => `M${x} ${foot}v-5m0-4v-3m0-4v-3`,
};

const KINDS = Object.keys(TICKS) as Primitive[];

/** The kinds that a definition has, whatever its options. */
export const kindsOf = ({ operations }: LayerDefinition): Primitive[] =>
  KINDS.filter((kind) => operations.some(({ primitive }) => primitive === kind));

export interface DrawnWork {
  name: string;
  kind: Primitive;
  count: bigint;
}

/** The operations that are done, kind by kind. */
export const drawnWork = (layer: LayerDefinition, { operations }: Evaluation): DrawnWork[] =>
  KINDS.flatMap((kind) =>
    layer.operations
      .filter(({ primitive, name }) => primitive === kind && (operations[name] ?? 0n) > 0n)
      .map(({ name }) => ({ name, kind, count: operations[name] as bigint })),
  );

const sum = (work: readonly DrawnWork[]): bigint => work.reduce((all, { count }) => all + count, 0n);

/** How many operations a tick stands for: one, or a hundredth of all. */
export const FEW = 100n;

/** A key line for each kind: its tick, its name and count. */
function keyLine(kind: Primitive, work: readonly DrawnWork[], name: string, box: Box): DrawnPart {
  const [mark, text] = [box.x + 5, box.x + 14];
  return {
    of: work.map((one) => one.name),
    quantity: 'none',
    quantities: [],
    box,
    outlines: [{ d: TICKS[kind](mark, box.y + TALL, 4), look: 'tick' }],
    labels: [
      { x: text, y: box.y + 13, spans: [[name]] },
      { x: text, y: box.y + 13 + LINE, spans: [[work.length > 0 ? countFor(sum(work)) : '0']] },
    ],
  };
}

interface RulerWords extends PictureNames {
  /** How many entries of the key stand side by side. */
  columns: number;
}

/** Ticks of all operations, each as many as its share. */
function ticksOf(work: readonly DrawnWork[], room: Box, { words, operations }: PictureNames): DrawnPart[] {
  const all = sum(work);
  const ticks = all < FEW ? Number(all) : 100;
  const step = room.width / 100;
  let before = 0n;
  const at = () => Number((before * BigInt(2 * ticks) + all) / (2n * all));
  return work.map(({ name, kind, count }): DrawnPart => {
    const first = at();
    before += count;
    const [left, right] = [first * step, at() * step];
    const d = Array.from({ length: at() - first }, (_, index) =>
      TICKS[kind](round(room.x + left + (index + 0.5) * step), room.y + TALL, round(step * 0.34)),
    );
    return {
      of: [name],
      says: message(words.part, { name: operations[name] ?? name, what: grouped(count) }),
      quantity: /bias/.test(name) ? 'bias' : 'none',
      quantities: /bias/.test(name) ? ['bias'] : [],
      box: { x: room.x + left, y: room.y, width: right - left, height: TALL },
      outlines: [{ d: d.join(''), look: 'tick' }],
      labels: [],
    };
  });
}

/** Ticks of all operations, and the key to them. */
export function rulerParts(layer: LayerDefinition, shown: Evaluation, room: Box, names: RulerWords): DrawnPart[] {
  const { columns, words } = names;
  const work = drawnWork(layer, shown);
  const width = room.width / columns;
  const keys = kindsOf(layer).map((kind, index) => {
    const [x, y] = [room.x + (index % columns) * width, room.y + TALL + 16 + Math.floor(index / columns) * KEY];
    const ofKind = work.filter((one) => one.kind === kind);
    return keyLine(kind, ofKind, words.kinds[kind], { x, y, width, height: TALL });
  });
  return [...ticksOf(work, room, names), ...keys];
}

const KEY = 42;

/** How tall the ruler with its key is. */
export const rulerHeight = (layer: LayerDefinition, columns: number): number =>
  TALL + 16 + Math.ceil(kindsOf(layer).length / columns) * KEY - 8;
