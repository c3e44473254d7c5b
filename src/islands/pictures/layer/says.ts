/** What a picture of a layer shows, in words. */
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { Data } from './data.ts';
import { dataOf, shapeText } from './data.ts';
import { drawnWork } from './ruler.ts';
import type { DrawnTensor, TensorGroup } from './tensors.ts';
import { tensorGroups } from './tensors.ts';
import type { LayerPictureWords, PictureNames } from './words.ts';

function tensorSays({ counted, tiles, stacked }: DrawnTensor, words: LayerPictureWords): string {
  const { name, shape } = counted;
  const form = shape.length > 2 ? words.alt_kernels : shape.length < 2 ? words.alt_line : words.alt_plain;
  const [down, across] = tiles;
  return message(stacked > 1 && shape.length > 1 ? words.alt_stacked : form, {
    name,
    shape: pythonShape(shape),
    stacked,
    down,
    across,
  });
}

/** One after the other, in one sentence. */
const listed = (all: readonly string[], words: LayerPictureWords): string =>
  all.reduce((before, one) => message(words.alt_next, { before, one }));

function keptSays(pieces: readonly TensorGroup[], words: LayerPictureWords): string {
  const tensors = pieces.flatMap((piece) => piece.tensors);
  const [learned, buffers] = [false, true].map((kept) =>
    tensors.filter((one) => one.kept === kept).map((one) => tensorSays(one, words)),
  );
  if (!learned?.length) return words.alt_nothing;
  const fills = { list: listed(learned, words), buffers: buffers?.length ? listed(buffers, words) : '' };
  return message(fills.buffers ? words.alt_buffers : words.alt_kept, fills);
}

/** The whole picture in words. */
export function pictureSays(layer: LayerDefinition, shown: Evaluation, { words, operations }: PictureNames): string {
  const { input, output } = dataOf(layer, shown);
  const shapes = (all: readonly Data[]) => listed(all.map(shapeText), words);
  const work = drawnWork(layer, shown);
  const done = work.map(({ name, count }) =>
    message(words.alt_done, { name: operations[name] ?? name, count: grouped(count) }),
  );
  const all = grouped(work.reduce((sum, { count }) => sum + count, 0n));
  return message(words.alt, {
    name: layer.name,
    input: shapes(input),
    output: shapes(output),
    kept: keptSays(tensorGroups(layer, shown), words),
    work: done.length > 0 ? message(words.alt_work, { all, list: listed(done, words) }) : words.alt_no_work,
  }).trim();
}
