/** Rooms for the parts of a layer's picture: they follow from the definition alone, and are found when the book is built. */
import type { LayerDefinition } from '#calc/layers/define.ts';
import { KEY_LINE, TICK_HEIGHT } from './ruler.ts';
import type { Box, PlacedText } from './shapes.ts';
import { LINE } from './shapes.ts';

/** The rooms of one arrangement. */
export interface PictureRooms {
  width: number;
  height: number;
  input: Box;
  output: Box;
  /** Of no height where the definition keeps nothing, or does nothing: that is said in a line. */
  kept: Box;
  ruler: Box;
  /** How many entries of the ruler's key stand side by side. */
  columns: number;
  /** Where the heads stand: of the input, the output, what is kept, the ruler. */
  heads: readonly Pick<PlacedText, 'x' | 'y'>[];
  /** Where is said what a tick is: at the end of the line of the ruler's head, or below it. */
  note: Pick<PlacedText, 'x' | 'y' | 'anchor'>;
  narrow: boolean;
}

/** Room for a line above each room. */
const HEAD = 26;
/** How far above a room its head is written. */
const ABOVE = 12;
/** A definition of more tensors gets more room for them, and so does one that keeps some under a head of their own. */
const MANY = 6;
/** Width where there is much room and where there is little, and height of what goes in and comes out where that stands alone. */
const WIDE = 640;
const NARROW = 320;
const DATA = 130;

const room = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** What goes in, what comes out and what is kept: side by side, or what is kept below. */
function upperRooms({ weights, buffers = [] }: LayerDefinition, narrow: boolean) {
  const keeps = weights.length > 0;
  const tall = weights.length > MANY ? 280 : buffers.length > 0 ? 230 : 190;
  const [width, data] = narrow ? [NARROW, 145] : [WIDE, keeps ? 130 : 290];
  const height = narrow || !keeps ? DATA : tall;
  const beside = room(data + 24, HEAD, width - 2 * data - 48, tall);
  const below = room(0, HEAD + DATA + 40, width, keeps ? tall : 0);
  return {
    input: room(0, HEAD, data, height),
    output: room(width - data, HEAD, data, height),
    kept: keeps && !narrow ? beside : below,
  };
}

/** The rooms where there is much of it, and where there is little; for a key of so many entries. */
export function roomsOf(layer: LayerDefinition, entries: number): PictureRooms[] {
  return [false, true].map((narrow) => {
    const upper = upperRooms(layer, narrow);
    const { y, height } = upper.kept;
    const [width, columns] = narrow ? [NARROW, 2] : [WIDE, 4];
    const under = narrow && entries ? LINE : 0;
    const tall = entries && TICK_HEIGHT + 8 + Math.ceil(entries / columns) * KEY_LINE;
    const ruler = room(0, y + height + (height ? 48 : HEAD) + under, width, tall);
    const heads = [upper.input, upper.output, upper.kept, { x: 0, y: ruler.y - under }];
    return {
      ...upper,
      ...{ width, columns, ruler, narrow, height: ruler.y + tall + (entries ? 4 : -4) },
      heads: heads.map((at) => ({ x: at.x, y: at.y - ABOVE })),
      note: { x: narrow ? 0 : width, y: ruler.y - ABOVE, ...(!narrow && { anchor: 'end' }) },
    };
  });
}
