/** Rooms for the parts of a layer's picture: they follow from the definition alone, and are found when the book is built. */
import type { LayerDefinition, Primitive } from '#calc/layers/define.ts';
import { KEY_LINE, PRIMITIVE_ORDER, TICK_HEIGHT } from './ruler.ts';
import type { Box } from './shapes.ts';
import { LINE } from './shapes.ts';

/** The rooms of one arrangement. */
export interface PictureRooms {
  width: number;
  height: number;
  input: Box;
  output: Box;
  /** None where the definition keeps nothing, or does nothing. */
  kept: Box | null;
  ruler: Box | null;
  /** How many entries of the ruler's key stand side by side. */
  columns: number;
  /** The kinds of operations that the definition has, whatever its options. */
  kinds: readonly Primitive[];
  /** True where the note on a tick stands under the head of the ruler, not at its end. */
  narrow: boolean;
}

/** Room for a line above each room. */
const HEAD = 26;
/** A definition of more tensors gets more room for them. */
const MANY = 6;
/** Width where there is much room and where there is little, and height of what goes in and comes out where that stands alone. */
const WIDE = 640;
const NARROW = 320;
const DATA = 130;

const room = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** What goes in, what comes out and what is kept: side by side, or what is kept below. */
function upperRooms(keeps: number, narrow: boolean): Pick<PictureRooms, 'input' | 'output' | 'kept'> {
  const tall = keeps > MANY ? 280 : 190;
  const [width, data] = narrow ? [NARROW, 145] : [WIDE, keeps ? 130 : 290];
  const height = narrow || !keeps ? DATA : tall;
  const beside = room(data + 24, HEAD, width - 2 * data - 48, tall);
  const below = room(0, HEAD + DATA + 40, width, tall);
  return {
    input: room(0, HEAD, data, height),
    output: room(width - data, HEAD, data, height),
    kept: keeps ? (narrow ? below : beside) : null,
  };
}

/** The rooms where there is much of it, and where there is little. */
export function roomsOf(layer: LayerDefinition): PictureRooms[] {
  const kinds = PRIMITIVE_ORDER.filter((kind) => layer.operations.some(({ primitive }) => primitive === kind));
  return [false, true].map((narrow) => {
    const upper = upperRooms(layer.weights.length, narrow);
    const last = upper.kept ?? upper.input;
    const end = last.y + last.height;
    const [width, columns] = narrow ? [NARROW, 2] : [WIDE, 4];
    const note = narrow ? LINE : 0;
    const tall = TICK_HEIGHT + 8 + Math.ceil(kinds.length / columns) * KEY_LINE;
    const ruler = kinds[0] ? room(0, end + 48 + note, width, tall) : null;
    return { ...upper, width, columns, kinds, ruler, narrow, height: (ruler ? ruler.y + ruler.height : end) + 4 };
  });
}
