/** Where the parts of a layer's picture stand, in rooms whose sizes no value changes. */
import { message } from '#i18n/message.ts';
import { dataParts } from './data.ts';
import type { Pictured } from './pictured.ts';
import type { PictureRooms } from './rooms.ts';
import { FEW, rulerParts } from './ruler.ts';
import type { Box, DrawnPart, PlacedText } from './shapes.ts';
import { LINE, sizeText } from './shapes.ts';
import { tensorParts } from './tensors.ts';
import type { PictureNames } from './words.ts';

export interface Arranged {
  parts: DrawnPart[];
  /** What stands above the parts. */
  labels: PlacedText[];
}

/** The picture of a layer in one of its arrangements. */
export function arrange(pictured: Pictured, rooms: PictureRooms, names: PictureNames): Arranged {
  const { words } = names;
  const { all, parameters } = pictured;
  const { input, output, kept, ruler, narrow, width, columns } = rooms;
  const fills = { all: sizeText(all), tick: sizeText((all + 50n) / FEW), parameters: sizeText(parameters) };
  const labels: PlacedText[] = [];
  const write = (x: number, y: number, said: string, more?: Partial<PlacedText>) =>
    labels.push({ x, y: y - 12, spans: [[message(said, fills)]], ...more });
  const head = ({ x, y }: Box, said: string, above = 0) => write(x, y - above, said, { strong: true });
  head(input, words.input);
  head(output, words.output);
  const parts = dataParts(pictured, rooms, names);
  head(kept, parameters ? words.kept : words.nothing);
  head(ruler, all ? words.work : words.no_work, narrow && ruler.height ? LINE : 0);
  const note = all > FEW ? words.percent : words.few;
  if (all) write(narrow ? 0 : width, ruler.y, note, narrow ? {} : { anchor: 'end' });
  parts.push(...tensorParts(pictured, kept, names), ...rulerParts(pictured, ruler, columns, names));
  return { parts, labels };
}
