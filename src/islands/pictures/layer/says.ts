/** What a picture of a layer shows, in words. */
import { pythonShape } from '#calc/fields/shapes.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import { grouped } from '#calc/numbers/units.ts';
import { message } from '#i18n/message.ts';
import type { Data } from './data.ts';
import type { Pictured } from './pictured.ts';
import type { DrawnTensor } from './tensors.ts';
import type { LayerPictureWords, PictureNames } from './words.ts';

/** Which form a tensor is drawn in. */
function formOf(
  { kernel }: LayerDefinition,
  { counted, rows, columns, stacked }: DrawnTensor,
): keyof LayerPictureWords {
  const dimensions = counted.shape.length;
  if (rows * columns === 1) return 'alt_single';
  if (kernel && dimensions > 2) return 'alt_kernels';
  if (stacked > 1 && dimensions > 1) return 'alt_stacked';
  if (rows === 1 || columns === 1 || dimensions < 2) return 'alt_line';
  return dimensions > 2 ? 'alt_runs' : 'alt_plain';
}

function tensorSays(layer: LayerDefinition, tensor: DrawnTensor, words: LayerPictureWords): string {
  const { counted, tiles, stacked, columns } = tensor;
  const { name, shape } = counted;
  const [down, across] = tiles;
  const fills = { name, shape: pythonShape(shape), stacked, down, across, run: columns / across };
  return message(words[formOf(layer, tensor)] as string, fills);
}

/** The whole picture in words. */
export function pictureSays(pictured: Pictured, { words, does, operations }: PictureNames): string {
  const { layer, input, output, groups, whole, work, all } = pictured;
  const listed = (said: readonly string[]) =>
    said[0] ? said.reduce((before, one) => message(words.alt_next, { before, one })) : '';
  /** What is said of one, and that a side of it is broken. */
  const saidOf = (said: string, sides: readonly number[], longest: number) =>
    sides.some((side) => side > longest) ? message(words.alt_broken, { said }) : said;
  const tensors = groups.flatMap(([, group]) => group);
  const data = (all: readonly Data[]) => listed(all.map((one) => saidOf(one.text, one.sides, whole.data)));
  const kept = (buffers: boolean) =>
    listed(
      tensors
        .filter((one) => one.kept === buffers)
        .map((one) => saidOf(tensorSays(layer, one, words), [one.rows, one.columns], whole.kept)),
    );
  const [list, buffers] = [kept(false), kept(true)];
  const done = listed(
    work.map(({ name, count }) => message(words.alt_done, { name: operations[name] ?? name, count: grouped(count) })),
  );
  return message(words.alt, {
    name: layer.name,
    does,
    input: data(input),
    output: data(output),
    kept: list ? message(words[buffers ? 'alt_buffers' : 'alt_kept'], { list, buffers }) : words.alt_nothing,
    work: done ? message(words.alt_work, { all: grouped(all), list: done }) : words.alt_no_work,
  });
}
