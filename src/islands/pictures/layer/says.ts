/** What a picture of a layer shows, in words. */
import { pythonShape } from '#calc/fields/shapes.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { Pictured } from './pictured.ts';
import type { DrawnTensor } from './tensors.ts';
import type { LayerPictureWords, PictureNames } from './words.ts';

function tensorSays({ counted, tiles, stacked }: DrawnTensor, words: LayerPictureWords): string {
  const { name, shape } = counted;
  const form = stacked > 1 ? 'alt_stacked' : shape.length > 2 ? 'alt_kernels' : 'alt_plain';
  const [down, across] = tiles;
  const fills = { name, shape: pythonShape(shape), stacked, down, across };
  return message(words[shape.length < 2 ? 'alt_line' : form], fills);
}

/** The whole picture in words. */
export function pictureSays(pictured: Pictured, { words, operations }: PictureNames): string {
  const { layer, input, output, groups, work, all } = pictured;
  const listed = (said: readonly string[]) =>
    said[0] ? said.reduce((before, one) => message(words.alt_next, { before, one })) : '';
  const tensors = groups.flatMap(([, group]) => group);
  const kept = (buffers: boolean) =>
    listed(tensors.filter((one) => one.kept === buffers).map((one) => tensorSays(one, words)));
  const [list, buffers] = [kept(false), kept(true)];
  const done = listed(
    work.map(({ name, count }) => message(words.alt_done, { name: operations[name] ?? name, count: grouped(count) })),
  );
  return message(words.alt, {
    name: layer.name,
    input: listed(input.map(({ text }) => text)),
    output: listed(output.map(({ text }) => text)),
    kept: list ? message(words[buffers ? 'alt_buffers' : 'alt_kept'], { list, buffers }) : words.alt_nothing,
    work: done ? message(words.alt_work, { all: grouped(all), list: done }) : words.alt_no_work,
  });
}
