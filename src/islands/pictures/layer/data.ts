/** What goes into a layer and what comes out, as boxes to one scale: a face of the last two sizes, as deep as all others. */
import type { Returned, Shape } from '#calc/fields/shapes.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { returnedOf, tensorsOf } from '#calc/layers/primitives.ts';
import type { Pictured } from './pictured.ts';
import type { Box, DrawnPart, Length } from './shapes.ts';
import { breakMarks, LINE, path, rectangle, scaleFor, sizeText, widthOf } from './shapes.ts';
import type { PictureNames } from './words.ts';
import { partSays } from './words.ts';

/** Of a shape with many sizes the first two and the last two. */
const MOST_SIZES = 5;

/** Tensors of one shape, and how many. */
export interface Data {
  times: number;
  /** Columns, rows and depth. */
  sides: [number, number, number];
  /** `2 × (7, 3, 20)`. */
  text: string;
}

const flat = (returned: Returned): Shape[] =>
  typeof returned[0] === 'object' ? (returned as readonly Returned[]).flatMap(flat) : [returned as Shape];

/** Tensors of the same shape together. */
function alike(shapes: readonly Shape[]): Data[] {
  const found: Record<string, Data> = {};
  for (const shape of shapes) {
    const key = ` ${shape}`;
    const times = (found[key]?.times ?? 0) + 1;
    const sizes = shape.map(sizeText);
    if (sizes.length > MOST_SIZES) sizes.splice(2, sizes.length - 4, '…');
    const text = `${times > 1 ? `${times} × ` : ''}(${sizes.join(', ')}${shape.length === 1 ? ',' : ''})`;
    const [columns = 1, rows = 1, ...others] = shape.map(Number).reverse();
    found[key] = { times, text, sides: [columns, rows, others.reduce((all, size) => all * size, 1)] };
  }
  return Object.values(found);
}

/** What a layer is called with, and all that it returns. */
export const dataOf = (layer: LayerDefinition, shown: Evaluation): { input: Data[]; output: Data[] } => ({
  input: alike(tensorsOf(layer, shown)),
  output: alike(flat(returnedOf(layer, shown))),
});

/** A text in as many lines as it needs. */
function inLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines[0] && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const GAP = 14;

/** A box from its upper left corner on, with its shape in lines below. */
function dataPart(data: Data, { x, y, width }: Box, of: 'input' | 'output', length: Length, whole: number): DrawnPart {
  const [columns, rows, depth] = data.sides;
  const deep = depth > 1 ? length(depth) : 0;
  const [right, up] = [deep * 0.45, deep * 0.3];
  const face = { x, y: y + up, width: length(columns), height: length(rows) };
  const box = { x, y, width: face.width + right, height: face.height + up };
  const edge = path`l${right} ${-up}`;
  const sides = path`M${x} ${face.y}${edge}h${face.width}v${face.height}l${-right} ${up}M${x + face.width} ${face.y}${edge}`;
  return {
    of,
    quantity: of === 'input' ? 'in' : 'out',
    box,
    outlines: [
      ['side', deep ? sides : ''],
      ['face', rectangle(face)],
      breakMarks(face, rows, columns, whole),
      breakMarks({ ...box, height: up }, 1, depth, whole),
    ],
    labels: inLines(data.text, width).map((text, line) => ({
      x,
      y: y + box.height + (line + 1) * LINE - 1,
      spans: [[text]],
    })),
  };
}

/** Rooms for what goes in and what comes out. */
type DataRooms = Readonly<Record<'input' | 'output', Box>>;

/** All that goes in and comes out, one below the other in its room. */
export function dataParts(data: Pictured, rooms: DataRooms, names: PictureNames): DrawnPart[] {
  const whole = data.whole.data;
  const column = (of: 'input' | 'output', length: Length): DrawnPart[] | undefined => {
    const room = rooms[of];
    let { y } = room;
    const parts = data[of].map((one) => {
      const part = dataPart(one, { ...room, y }, of, length, whole);
      y += part.box.height + part.labels.length * LINE + GAP;
      return { ...part, says: partSays(names, names.words[of], one.text) };
    });
    return y - GAP <= room.y + room.height && parts.every(({ box }) => box.width <= room.width) ? parts : undefined;
  };
  const found = scaleFor(whole, (length) => {
    const [input, output] = [column('input', length), column('output', length)];
    return input && output && [...input, ...output];
  });
  return found ?? [];
}
