/** Where the parts of a layer's picture stand, in rooms whose sizes no value changes. */
import { message } from '#i18n/message.ts';
import { dataParts } from './data.ts';
import type { Pictured } from './pictured.ts';
import type { PictureRooms } from './rooms.ts';
import { FEW, rulerParts } from './ruler.ts';
import type { DrawnPart, PlacedText } from './shapes.ts';
import { sizeText } from './shapes.ts';
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
  const { heads, note, kept, ruler, columns } = rooms;
  const fills = { all: sizeText(all), tick: sizeText((all + 50n) / FEW), parameters: sizeText(parameters) };
  const spans = (said: string) => [[message(said, fills)]] as const;
  const said = [words.input, words.output, parameters ? words.kept : words.nothing, all ? words.work : words.no_work];
  const labels: PlacedText[] = heads.map((at, index) => ({ ...at, spans: spans(said[index] as string), strong: true }));
  if (all) labels.push({ ...note, spans: spans(all > FEW ? words.percent : words.few) });
  const parts = [
    ...dataParts(pictured, rooms, names),
    ...tensorParts(pictured, kept, names),
    ...rulerParts(pictured, ruler, columns, names),
  ];
  return { parts, labels };
}
