/** Where the parts of a layer's picture stand: two arrangements, of heights that no value changes. */
import { message } from '#i18n/message.ts';
import { dataParts } from './data.ts';
import type { Pictured } from './pictured.ts';
import { FEW, kindsOf, rulerHeight, rulerParts } from './ruler.ts';
import type { Box, DrawnPart, PlacedText } from './shapes.ts';
import { LINE, sizeText } from './shapes.ts';
import { tensorParts } from './tensors.ts';
import type { PictureNames } from './words.ts';

export interface Arranged {
  width: number;
  height: number;
  parts: DrawnPart[];
  /** What stands above the parts. */
  labels: PlacedText[];
}

/** Room for a line above each room. */
const HEAD = 26;
/** A definition of more tensors gets more room for them. */
const MANY = 6;
/** Width where there is much room, and height of what goes in and comes out where that stands alone. */
const WIDE = 640;
const DATA = 130;

/** Rooms for what goes in, what comes out and what is kept: side by side, or what is kept below. */
function upperRooms(keeps: number, width: number): Record<'input' | 'output' | 'kept', Box> {
  const narrow = width < WIDE;
  const tall = keeps > MANY ? 280 : 190;
  const data = narrow ? 145 : keeps ? 130 : 290;
  const room = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
  const side = narrow || !keeps ? DATA : tall;
  return {
    input: room(0, HEAD, data, side),
    output: room(width - data, HEAD, data, side),
    kept: narrow ? room(0, HEAD + DATA + 40, width, tall) : room(data + 24, HEAD, width - 2 * data - 48, tall),
  };
}

/** The picture of a layer where there is much room, or little. */
export function arrange(pictured: Pictured, names: PictureNames, narrow: boolean): Arranged {
  const { words } = names;
  const { layer, all, parameters } = pictured;
  const keeps = layer.weights.length;
  const [width, columns] = narrow ? [320, 2] : [WIDE, 4];
  const rooms = upperRooms(keeps, width);
  const { output, kept } = rooms;
  const fills = { all: sizeText(all), tick: sizeText((all + 50n) / FEW), parameters: sizeText(parameters) };
  const text = (x: number, y: number, said: string): PlacedText => ({ x, y: y - 12, spans: [[message(said, fills)]] });
  const head = (x: number, y: number, said: string): PlacedText => ({ ...text(x, y, said), strong: true });
  const labels = [head(0, HEAD, words.input), head(output.x, HEAD, words.output)];
  const parts = dataParts(pictured, rooms, names);
  if (keeps) {
    labels.push(head(kept.x, kept.y, parameters ? words.kept : words.nothing));
    parts.push(...tensorParts(pictured, kept, names));
  }
  const end = keeps ? kept.y + kept.height : HEAD + DATA;
  if (!kindsOf(layer)[0]) return { width, height: end + 4, parts, labels };
  const top = end + 48;
  const ruler = { x: 0, y: narrow ? top + LINE : top, width, height: rulerHeight(layer, columns) };
  labels.push(head(0, top, all ? words.work : words.no_work));
  const note = text(narrow ? 0 : width, ruler.y, all < FEW ? words.few : words.percent);
  if (all) labels.push(narrow ? note : { ...note, anchor: 'end' });
  parts.push(...rulerParts(pictured, ruler, columns, names));
  return { width, height: ruler.y + ruler.height + 4, parts, labels };
}
