/** The tensors that a layer keeps, as rectangles to one scale: as many rows and columns as their numbers have. */
import type { Quantity } from '#calc/fields/fields.ts';
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition, Weight } from '#calc/layers/define.ts';
import type { CountedWeight, Evaluation } from '#calc/layers/evaluate.ts';
import { buffersOf } from '#calc/layers/primitives.ts';
import { grouped } from '#calc/numbers/units.ts';
import type { Pictured } from './pictured.ts';
import type { Box, DrawnPart, Length, Outline, PlacedText, Span } from './shapes.ts';
import { breakMarks, LINE, path, rectangle, scaleFor, sizeText, TEXT, widthOf } from './shapes.ts';
import type { PictureNames } from './words.ts';
import { partSays } from './words.ts';

/** A tensor as a rectangle of numbers. */
export interface DrawnTensor {
  counted: CountedWeight;
  quantity: Quantity;
  rows: number;
  columns: number;
  /** Kernels down and across; each is a tile of the rectangle. */
  tiles: readonly [down: number, across: number];
  /** Matrices of the same size that stand one above the other, as the shape says; and their letters. */
  stacked: number;
  letters: string;
  sizes: Span[];
  kept: boolean;
}

/** Rows and columns: of kernels, all rows of each, and all their columns side by side. */
function sidesOf([rows = 1, columns = 1, ...kernel]: number[]) {
  const down = kernel.length > 1 ? (kernel.at(-2) as number) : 1;
  const across = kernel.reduce((all, size) => all * size, 1 / down);
  return {
    rows: rows * down,
    columns: columns * across,
    tiles: [kernel[0] ? rows : 1, kernel[0] ? columns : 1] as const,
  };
}

function tensorOf(
  weight: Weight,
  counted: CountedWeight,
  { options }: Evaluation,
  hues: PictureNames['hues'],
  kept: boolean,
): DrawnTensor {
  const { name, shape, copies } = counted;
  const texts = typeof weight.shape === 'function' ? weight.shape(options) : weight.shape;
  const quantity = kept ? 'none' : /bias/.test(name) ? 'bias' : 'kernel';
  const found = texts.map((text) =>
    text
      .match(/[a-z]\w*/g)
      ?.map((one) => hues[one])
      .find(Boolean),
  );
  const sizes = shape.flatMap((size, index): Span[] => [[index > 0 ? ' × ' : ''], [sizeText(size), found[index]]]);
  return {
    counted,
    quantity,
    ...sidesOf(shape.map(Number)),
    stacked: Number(/^(\d+) \*/.exec(texts[0] ?? '')?.[1] ?? 1),
    letters: weight.stacked ?? '',
    sizes: copies > 1n ? [[`${sizeText(copies)} × (`], ...sizes, [')']] : shape[0] ? sizes : [['1']],
    kept,
  };
}

/** Tensors of one piece of the layer: by the module whose name they begin with, or a weight and its bias. */
export function tensorGroups(
  layer: LayerDefinition,
  shown: Evaluation,
  hues: PictureNames['hues'],
): [name: string, DrawnTensor[]][] {
  const groups: Record<string, DrawnTensor[]> = {};
  const add = (all: readonly CountedWeight[], from: readonly Weight[] = [], kept = false) => {
    for (const counted of all) {
      const { name } = counted;
      const weight = from.find((one) => one.name === name) as Weight;
      const key = /^(\w+)\./.exec(name)?.[1] ?? ` ${name.replace(/weight|bias/, '')}`;
      groups[key] = [...(groups[key] ?? []), tensorOf(weight, counted, shown, hues, kept)];
    }
  };
  add(shown.weights, layer.weights);
  add(buffersOf(layer, shown), layer.buffers, true);
  const called = (key: string, [first, second]: DrawnTensor[]) =>
    key[0] === ' ' ? `${first?.counted.name}${second ? ' + bias' : ''}` : key;
  return Object.entries(groups).map(([key, tensors]) => [called(key, tensors), tensors]);
}

/** `80 × 10 + 80`: a weight and its bias on one line, and a line for each weight. */
function sizeLines(tensors: readonly DrawnTensor[]): Span[][] {
  const lines: Span[][] = [];
  for (const { sizes, quantity } of tensors)
    if (quantity === 'bias' && lines[0]) lines.at(-1)?.push([' + '], ...sizes.map(([text]): Span => [text, 'bias']));
    else lines.push([...sizes]);
  return lines;
}

/** Lines that part a rectangle into so many rows, and into so many columns, where those are not too narrow. */
function parted({ x, y, width, height }: Box, rows: number, columns: number, least = 4): string {
  const [tall, wide] = [height / rows, width / columns];
  let d = '';
  for (let row = 1; row < rows && tall >= least; row++) d += path`M${x} ${y + row * tall}h${width}`;
  for (let column = 1; column < columns && wide >= least; column++) d += path`M${x + column * wide} ${y}v${height}`;
  return d;
}

function tensorPart(tensor: DrawnTensor, box: Box, whole: number, names: PictureNames): DrawnPart {
  const { counted, quantity, rows, columns, tiles, kept, letters, stacked } = tensor;
  const { x, y, width, height } = box;
  const each = height / stacked;
  const outlines: Outline[] = [
    [kept ? 'kept' : 'face', rectangle(box)],
    ['cells', Math.min(height / rows, width / columns) < 4 ? '' : parted(box, rows, columns)],
    ['split', parted(box, ...tiles, 9)],
    ['side', parted(box, stacked, 1)],
    breakMarks(box, rows, columns, whole),
  ];
  const lettered = letters.length === stacked && each > TEXT && width > TEXT;
  return {
    of: counted.name,
    says: partSays(names, `${counted.name} ${pythonShape(counted.shape)}`, grouped(counted.count)),
    quantity,
    box,
    outlines,
    labels: [...(lettered ? letters : '')].map((letter, index) => ({
      x: x + width / 2,
      y: y + (index + 0.5) * each + 4.5,
      spans: [[letter]],
      anchor: 'middle',
    })),
  };
}

const GAP = 7;
const BETWEEN = 22;
const APART = 12;

/** All tensors of a layer within a room: in lines from the left, with names and sizes, sizes alone, or nothing at them. */
export function tensorParts({ groups, whole }: Pictured, room: Box, names: PictureNames): DrawnPart[] {
  const [right, bottom] = [room.x + room.width, room.y + room.height];
  // Under a head of their own, where those that are learned end.
  const kept = groups.find(([, [first]]) => first?.kept);
  const flow = (written: number, length: Length): DrawnPart[] | undefined => {
    const parts: DrawnPart[] = [];
    let { x, y } = room;
    let lowest = y - APART;
    for (const group of groups) {
      const [name, tensors] = group;
      const lines = written > 0 ? sizeLines(tensors) : [];
      if (written > 1) lines.unshift([[name]]);
      const drawn = tensors.reduce((sum, { columns }) => sum + length(columns) + GAP, -GAP);
      const width = Math.max(drawn, ...lines.map((spans) => widthOf(spans.map(([text]) => text).join(''))));
      if (group === kept || (x > room.x && x + width > right)) [x, y] = [room.x, lowest + APART];
      if (group === kept) y += LINE;
      const top = y + lines.length * LINE + 3;
      const labels = lines.map((spans, index): PlacedText => ({ x, y: y + (index + 1) * LINE - 4, spans }));
      if (group === kept) labels.push({ x, y: y - 4, spans: [[names.words.buffers]], strong: true });
      let left = x;
      for (const tensor of tensors) {
        const box = { x: left, y: top, width: length(tensor.columns), height: length(tensor.rows) };
        const part = tensorPart(tensor, box, whole.kept, names);
        part.labels.push(...labels.splice(0));
        parts.push(part);
        left += box.width + GAP;
        lowest = Math.max(lowest, top + box.height);
      }
      x += width + BETWEEN;
      if (x - BETWEEN > right || lowest > bottom) return undefined;
    }
    return parts;
  };
  for (const written of [2, 1, 0]) {
    const found = scaleFor(whole.kept, (length) => flow(written, length));
    if (found) return found;
  }
  return [];
}
