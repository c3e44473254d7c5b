/** What goes into a layer and what comes out, as boxes to one scale: a face of the last two sizes, as deep as all others. */
import type { Returned, Shape } from '#calc/fields/shapes.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { returnedOf, tensorsOf } from '#calc/layers/primitives.ts';
import { message } from '#i18n/message.ts';
import type { Box, DrawnPart, Outline, PlacedText, SideScale } from './shapes.ts';
import { breakMarks, LINE, rectangle, round, scaleFor, sizeText, widthOf } from './shapes.ts';
import type { LayerPictureWords } from './words.ts';

/** Tensors of one shape, and how many. */
export interface Data {
  shape: Shape;
  times: number;
}

const flat = (returned: Returned): Shape[] =>
  returned.every((one) => typeof one === 'bigint')
    ? [returned as Shape]
    : (returned as readonly Returned[]).flatMap(flat);

/** Tensors of the same shape together. */
function alike(shapes: readonly Shape[]): Data[] {
  const found: { shape: Shape; times: number }[] = [];
  for (const shape of shapes) {
    const known = found.find((one) => String(one.shape) === String(shape));
    if (known) known.times++;
    else found.push({ shape, times: 1 });
  }
  return found;
}

export const dataOf = (layer: LayerDefinition, shown: Evaluation): { input: Data[]; output: Data[] } => ({
  input: alike(tensorsOf(layer, shown)),
  output: alike(flat(returnedOf(layer, shown))),
});

/** Of a shape with many sizes the first two and the last two. */
const MOST_SIZES = 5;

/** `2 × (7, 3, 20)`. */
export function shapeText({ shape, times }: Data): string {
  const sizes = shape.map(sizeText);
  const said = sizes.length > MOST_SIZES ? [...sizes.slice(0, 2), '…', ...sizes.slice(-2)] : sizes;
  return `${times > 1 ? `${times} × ` : ''}(${said.join(', ')}${sizes.length === 1 ? ',' : ''})`;
}

/** A text in as many lines as it needs. */
function inLines(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/(?<=,) /)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean);
}

interface Sides {
  columns: number;
  rows: number;
  depth: number;
}

function sidesOf({ shape }: Data): Sides {
  const sizes = shape.map(Number);
  return {
    columns: sizes.at(-1) ?? 1,
    rows: sizes.at(-2) ?? 1,
    depth: sizes.slice(0, -2).reduce((all, size) => all * size, 1),
  };
}

/** How far a box reaches up and to the right, for each number that it is deep. */
const ASLANT = { x: 0.45, y: 0.3 };

interface Measured {
  face: { width: number; height: number };
  deep: { x: number; y: number };
}

function measure(data: Data, { length }: SideScale): Measured {
  const { columns, rows, depth } = sidesOf(data);
  const deep = depth > 1 ? length(depth) : 0;
  return {
    face: { width: length(columns), height: length(rows) },
    deep: { x: deep * ASLANT.x, y: deep * ASLANT.y },
  };
}

function outlinesOf(data: Data, box: Box, { face, deep }: Measured, { broken }: SideScale): Outline[] {
  const front = { x: box.x, y: box.y + deep.y, ...face };
  const [x, y, width] = [round(front.x), round(front.y), round(face.width)];
  const [right, up, height] = [round(deep.x), round(-deep.y), round(face.height)];
  const { columns, rows, depth } = sidesOf(data);
  const sides =
    deep.x > 0
      ? `M${x} ${y}l${right} ${up}h${width}v${height}l${-right} ${-up}M${round(x + width)} ${y}l${right} ${up}`
      : '';
  return [
    ...(sides ? [{ d: sides, look: 'side' } as const] : []),
    { d: rectangle(front), look: 'face' },
    ...(broken(rows) ? breakMarks(front, true) : []),
    ...(broken(columns) ? breakMarks(front, false) : []),
    ...(broken(depth) ? breakMarks({ ...box, height: deep.y }, false) : []),
  ];
}

const GAP = 14;

/** The boxes of one side of the layer, one below the other, each with its shape under it. */
function column(
  all: readonly Data[],
  room: Box,
  of: 'input' | 'output',
  { words, scale }: { words: LayerPictureWords; scale: SideScale },
): DrawnPart[] | null {
  let { y } = room;
  const parts = all.map((data): DrawnPart => {
    const measured = measure(data, scale);
    const { face, deep } = measured;
    const box = { x: room.x, y, width: face.width + deep.x, height: face.height + deep.y };
    const lines = inLines(shapeText(data), room.width);
    const labels = lines.map(
      (text, index): PlacedText => ({ x: room.x, y: y + box.height + (index + 1) * LINE - 1, spans: [[text]] }),
    );
    y += box.height + lines.length * LINE + GAP;
    const quantity = of === 'input' ? 'in' : 'out';
    const says = message(words.part, { name: words[of], what: shapeText(data) });
    return {
      of: [of],
      says,
      quantity,
      quantities: [quantity, 'size'],
      box,
      outlines: outlinesOf(data, box, measured, scale),
      labels,
    };
  });
  const fits = y - GAP <= room.y + room.height && parts.every(({ box }) => box.width <= room.width);
  return fits ? parts : null;
}

/** All that goes in and comes out, each within its room. */
export function dataParts(
  { input, output }: ReturnType<typeof dataOf>,
  from: Box,
  to: Box,
  words: LayerPictureWords,
): DrawnPart[] {
  const sides = [...input, ...output].map(sidesOf).flatMap(({ columns, rows, depth }) => [columns, rows, depth]);
  const found = scaleFor(sides, (scale) => {
    const parts = [column(input, from, 'input', { words, scale }), column(output, to, 'output', { words, scale })];
    return parts[0] && parts[1] ? [...parts[0], ...parts[1]] : null;
  });
  return found ?? [];
}
