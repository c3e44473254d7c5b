/** Where the parts of a layer's picture stand: two arrangements, of heights that no value changes. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { message } from '#i18n/message.ts';
import { dataOf, dataParts } from './data.ts';
import { FEW, kindsOf, rulerHeight, rulerParts } from './ruler.ts';
import type { Box, DrawnPart, PlacedText } from './shapes.ts';
import { LINE, sizeText } from './shapes.ts';
import { tensorParts } from './tensors.ts';
import type { PictureNames } from './words.ts';

export interface Arranged {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  parts: readonly DrawnPart[];
  /** What stands above the parts, and words in the place of parts that there are none of. */
  labels: readonly PlacedText[];
}

const HEAD = 26;
/** A definition of more tensors gets more room for them. */
const MANY = 6;

/** Rooms for what goes in, what is kept, what comes out, and what is done. */
interface Rooms {
  width: number;
  height: number;
  input: Box;
  kept: Box;
  output: Box;
  ruler?: Box;
  /** How many entries of its key stand side by side. */
  columns: number;
}

const WIDE = 640;
const NARROW = 320;

/** What goes in, what is kept and what comes out side by side; or, where there is little room, what is kept below. */
function upperRooms({ weights }: LayerDefinition, name: Arranged['name']): Pick<Rooms, 'input' | 'kept' | 'output'> {
  const tall = weights.length > MANY ? 280 : 190;
  if (name === 'narrow') {
    const room = (x: number): Box => ({ x, y: HEAD, width: 145, height: 130 });
    const kept = { x: 0, y: HEAD + 130 + 14 + HEAD, width: NARROW, height: tall };
    return { input: room(0), output: room(NARROW - 145), kept };
  }
  const height = weights.length > 0 ? tall : 130;
  const data = weights.length > 0 ? 130 : 290;
  const room = (x: number, width: number): Box => ({ x, y: HEAD, width, height });
  return { input: room(0, data), kept: room(data + 24, WIDE - 2 * data - 48), output: room(WIDE - data, data) };
}

function roomsOf(layer: LayerDefinition, name: Arranged['name']): Rooms {
  const upper = upperRooms(layer, name);
  const last = layer.weights.length > 0 ? upper.kept : upper.input;
  const end = last.y + last.height;
  const [width, columns, note] = name === 'wide' ? [WIDE, 4, 0] : [NARROW, 2, LINE];
  if (kindsOf(layer).length === 0) return { ...upper, width, columns, height: end + 4 };
  const ruler = { x: 0, y: end + 22 + HEAD + note, width, height: rulerHeight(layer, columns) };
  return { ...upper, width, columns, ruler, height: ruler.y + ruler.height + 4 };
}

/** The heads above the rooms; and what a tick of the ruler is, at its end or, where there is little room, under its head. */
function headsOf(layer: LayerDefinition, shown: Evaluation, { words }: PictureNames, rooms: Rooms): PlacedText[] {
  const { input, kept, output, ruler } = rooms;
  const all = Object.values(shown.operations).reduce((sum, count) => sum + count, 0n);
  const fills = { all: sizeText(all), tick: sizeText((all + 50n) / 100n), parameters: sizeText(shown.parameters) };
  const head = ({ x, y }: Box, text: string): PlacedText => ({
    x,
    y: y - 12,
    spans: [[message(text, fills)]],
    strong: true,
  });
  const heads = [head(input, words.input), head(output, words.output)];
  if (layer.weights.length > 0) heads.push(head(kept, shown.parameters > 0n ? words.kept : words.nothing));
  if (!ruler) return heads;
  const above = ruler.width < WIDE ? LINE : 0;
  heads.push(head({ ...ruler, y: ruler.y - above }, all > 0n ? words.work : words.no_work));
  if (all === 0n) return heads;
  const note = message(all < FEW ? words.few : words.percent, fills);
  const at: Pick<PlacedText, 'x' | 'anchor'> = above > 0 ? { x: 0 } : { x: WIDE, anchor: 'end' };
  return [...heads, { ...at, y: ruler.y - 12, spans: [[note]] }];
}

/** The picture of a layer under an evaluation of it. */
export function arrange(
  layer: LayerDefinition,
  shown: Evaluation,
  names: PictureNames,
  name: Arranged['name'],
): Arranged {
  const { words } = names;
  const rooms = roomsOf(layer, name);
  const { input, kept, output, ruler, width, height, columns } = rooms;
  return {
    name,
    width,
    height,
    parts: [
      ...dataParts(dataOf(layer, shown), input, output, words),
      ...tensorParts(layer, shown, { room: kept, words }),
      ...(ruler ? rulerParts(layer, shown, ruler, { columns, ...names }) : []),
    ],
    labels: headsOf(layer, shown, names, rooms),
  };
}
