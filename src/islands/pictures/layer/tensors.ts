/** The tensors that a layer keeps, as rectangles to one scale: as many rows and columns as their numbers have. */
import type { Quantity } from '#calc/fields/fields.ts';
import { scalarOf } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Weight } from '#calc/layers/define.ts';
import type { CountedWeight, Evaluation } from '#calc/layers/evaluate.ts';
import { shapeTexts } from '#calc/layers/evaluate.ts';
import { buffersOf } from '#calc/layers/primitives.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { Box, DrawnPart, Outline, PlacedText, SideScale, Span } from './shapes.ts';
import { breakMarks, LINE, rectangle, round, scaleFor, sizeText, spansWidth, TEXT } from './shapes.ts';
import type { LayerPictureWords } from './words.ts';

/** A tensor as a rectangle of numbers. */
export interface DrawnTensor {
  counted: CountedWeight;
  quantity: Quantity;
  quantities: readonly Quantity[];
  rows: number;
  columns: number;
  /** Kernels down and across; each is a tile of the rectangle. */
  tiles: readonly [down: number, across: number];
  /** Matrices of the same size that stand one above the other, as the shape says; and their letters. */
  stacked: number;
  letters: string;
  sizes: readonly Span[];
  kept: boolean;
}

/** The first quantity that an expression of a size names. */
function quantityIn(layer: LayerDefinition, text: string): Quantity {
  const found = (text.match(/[a-z]\w*/g) ?? []).map((name) => scalarOf(layer, name)?.quantity ?? 'none');
  return found.find((one) => one !== 'none') ?? 'none';
}

/** Rows and columns: of kernels, all rows of each, and all their columns side by side. */
function sidesOf(shape: readonly number[]) {
  const [rows = 1, columns = 1, ...kernel] = shape;
  const down = kernel.length > 1 ? (kernel.at(-2) as number) : 1;
  const across = kernel.reduce((all, size) => all * size, 1) / down;
  return {
    rows: rows * down,
    columns: columns * across,
    tiles: kernel.length > 0 ? ([rows, columns] as const) : ([1, 1] as const),
  };
}

function tensorOf(layer: LayerDefinition, { options }: Evaluation, counted: CountedWeight, kept: boolean): DrawnTensor {
  const { name, shape, copies } = counted;
  const weight = [...layer.weights, ...(layer.buffers ?? [])].find((one) => one.name === name) as Weight;
  const texts = shapeTexts(weight, options);
  const hues = texts.map((text) => quantityIn(layer, text));
  const quantity: Quantity = kept ? 'none' : /bias/.test(name) ? 'bias' : 'kernel';
  const sizes = shape.flatMap((size, index): Span[] => [
    ...(index > 0 ? [[' × '] as const] : []),
    [sizeText(size), hues[index] as Quantity],
  ]);
  return {
    counted,
    quantity,
    quantities: [...new Set<Quantity>([quantity, ...hues])].filter((one) => one !== 'none'),
    ...sidesOf(shape.map(Number)),
    stacked: Number(/^(\d+) \* /.exec(texts[0] ?? '')?.[1] ?? 1),
    letters: weight.stacked ?? '',
    sizes: [
      ...(copies > 1n ? [[`${sizeText(copies)} × (`] as const] : []),
      ...(shape.length > 0 ? sizes : [['1'] as const]),
      ...(copies > 1n ? [[')'] as const] : []),
    ],
    kept,
  };
}

/** Tensors of one piece of the layer: by the module whose name they begin with, or a weight and its bias. */
const pieceOf = (name: string): string =>
  name.includes('.') ? name.replace(/\..*/, '') : name.replace(/weight|bias/, '');

export interface TensorGroup {
  name: string;
  tensors: DrawnTensor[];
}

export function tensorGroups(layer: LayerDefinition, shown: Evaluation): TensorGroup[] {
  const pieces = new Map<string, DrawnTensor[]>();
  for (const [all, kept] of [
    [shown.weights, false],
    [buffersOf(layer, shown), true],
  ] as const)
    for (const one of all)
      pieces.set(pieceOf(one.name), [...(pieces.get(pieceOf(one.name)) ?? []), tensorOf(layer, shown, one, kept)]);
  return [...pieces].map(([key, tensors]) => ({
    name: tensors[0]?.counted.name.includes('.')
      ? key
      : (tensors[0]?.counted.name ?? '') + (tensors.length > 1 ? ' + bias' : ''),
    tensors,
  }));
}

/** `80 × 10 + 80`: a weight and its bias on one line, and a line for each weight. */
function sizeLines(tensors: readonly DrawnTensor[]): Span[][] {
  const lines: Span[][] = [];
  for (const { sizes, quantity } of tensors) {
    const last = lines.at(-1);
    if (quantity === 'bias' && last) last.push([' + '], ...sizes.map(([text]): Span => [text, 'bias']));
    else lines.push([...sizes]);
  }
  return lines;
}

const GAP = 7;
const BETWEEN = 22;

/** Lines within a rectangle: around matrices that are stacked, kernels, and single numbers where they can be told apart. */
function innerLines({ rows, columns, tiles, stacked }: DrawnTensor, { x, y, width, height }: Box): Outline[] {
  const across = (count: number) =>
    Array.from(
      { length: count - 1 },
      (_, index) => `M${round(x + ((index + 1) * width) / count)} ${round(y)}v${round(height)}`,
    ).join('');
  const down = (count: number) =>
    Array.from(
      { length: count - 1 },
      (_, index) => `M${round(x)} ${round(y + ((index + 1) * height) / count)}h${round(width)}`,
    ).join('');
  const lines = (look: Outline['look'], rows: number, columns: number, least: number): Outline[] =>
    height / rows < least || width / columns < least || rows * columns === 1
      ? []
      : [{ d: down(rows) + across(columns), look }];
  return [
    ...lines('cells', rows, columns, 3.5),
    ...lines('split', tiles[0], tiles[1], 5),
    ...lines('side', stacked, 1, 4),
  ];
}

function partOf(tensor: DrawnTensor, box: Box, scale: SideScale, words: LayerPictureWords): DrawnPart {
  const { counted, quantity, quantities, rows, columns, kept, letters, stacked } = tensor;
  const each = box.height / stacked;
  const lettered = letters.length === stacked && each >= TEXT + 2 && box.width >= TEXT;
  return {
    of: [counted.name],
    says: message(words.part, { name: `${counted.name} ${pythonShape(counted.shape)}`, what: grouped(counted.count) }),
    quantity,
    quantities,
    box,
    outlines: [
      { d: rectangle(box), look: kept ? 'kept' : 'face' },
      ...innerLines(tensor, box),
      ...(scale.broken(rows) ? breakMarks(box, true) : []),
      ...(scale.broken(columns) ? breakMarks(box, false) : []),
    ],
    labels: lettered
      ? [...letters].map(
          (letter, index): PlacedText => ({
            x: box.x + box.width / 2,
            y: box.y + (index + 0.5) * each + 4.5,
            spans: [[letter]],
            anchor: 'middle',
          }),
        )
      : [],
  };
}

interface Room {
  room: Box;
  words: LayerPictureWords;
}

/** How much is written at the tensors: names and sizes, sizes, or nothing. */
const WRITTEN = [2, 1, 0] as const;

/** Places all pieces in lines, from the left; nothing where they need more room. */
function flow(
  pieces: readonly TensorGroup[],
  { room, words }: Room,
  written: number,
  scale: SideScale,
): DrawnPart[] | null {
  const parts: DrawnPart[] = [];
  let [x, y, tallest] = [room.x, room.y, 0];
  for (const { name, tensors } of pieces) {
    const lines = written === 0 ? [] : [...(written === 2 ? [[[name] as const]] : []), ...sizeLines(tensors)];
    const drawn = tensors.reduce((sum, { columns }) => sum + scale.length(columns) + GAP, -GAP);
    const width = Math.max(drawn, ...lines.map(spansWidth));
    if (x > room.x && x + width > room.x + room.width) [x, y, tallest] = [room.x, y + tallest + 12, 0];
    const top = y + lines.length * LINE + (lines.length > 0 ? 3 : 0);
    const height = Math.max(...tensors.map(({ rows }) => scale.length(rows)));
    if (x + width > room.x + room.width || top + height > room.y + room.height) return null;
    const labels = lines.map((spans, index): PlacedText => ({ x, y: y + (index + 1) * LINE - 4, spans }));
    let left = x;
    tensors.forEach((tensor, index) => {
      const box = { x: left, y: top, width: scale.length(tensor.columns), height: scale.length(tensor.rows) };
      const part = partOf(tensor, box, scale, words);
      parts.push({ ...part, labels: [...part.labels, ...(index === 0 ? labels : [])] });
      left += box.width + GAP;
    });
    tallest = Math.max(tallest, top + height - y);
    x += width + BETWEEN;
  }
  return parts;
}

/** All tensors of a layer within a room. */
export function tensorParts(layer: LayerDefinition, shown: Evaluation, room: Room): DrawnPart[] {
  const pieces = tensorGroups(layer, shown);
  const sides = pieces.flatMap(({ tensors }) => tensors.flatMap(({ rows, columns }) => [rows, columns]));
  for (const written of WRITTEN) {
    const found = scaleFor(sides, (scale) => flow(pieces, room, written, scale));
    if (found) return found;
  }
  return [];
}
