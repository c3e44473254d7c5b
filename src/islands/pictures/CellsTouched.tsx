/** One row of a convolution, seen from the side: the cells of the tensor, and which of them each step of the kernel touches. */
import type { Reach as Reached } from '#calc/conv2d/cellsTouched.ts';
import { isOutside, meetings, reachOf } from '#calc/conv2d/cellsTouched.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { learnFamily } from '../example/families/families.ts';
import type { ModelProps } from '../example/ModelView.ts';
import { ModelView } from '../example/ModelView.ts';
import { Drawing } from './cellsTouched/Drawing.tsx';
import { touchLayout } from './cellsTouched/layout.ts';

interface Props extends ModelProps {
  words: Words['reach'];
}

/** What the picture shows, in sentences. */
function sentences(reach: Reached, words: Words['reach']): string {
  const met = meetings(reach);
  const count = (outside: boolean, touched: boolean) =>
    met.filter((times, cell) => isOutside(reach, cell) === outside && times > 0 === touched).length;
  const fills = {
    cells: reach.cells - reach.before - reach.after,
    steps: reach.touched.length,
    added: count(true, true),
    left: count(false, false),
  };
  const { spreads, gathers, cut, added, empty, left } = words;
  return [
    message(reach.spreads ? spreads : gathers, fills),
    fills.added > 0 ? message(reach.spreads ? cut : added, fills) : '',
    fills.left > 0 ? message(reach.spreads ? empty : left, fills) : '',
  ]
    .filter(Boolean)
    .reduce((one, other) => message(words.both, { one, other }));
}

export default class Reach extends ModelView<Props> {
  static ready = learnFamily;

  override render({ id, words }: Readonly<Props>) {
    const { layer, shown, held } = this.model;
    const reach = reachOf(layer, shown.value);
    if (!reach) return <p class="too-large">{words.too_large}</p>;
    const says = sentences(reach, words);
    return (
      <div class="picture" data-follows={id} data-held={held.value}>
        {(['wide', 'narrow'] as const).map((name) => (
          <Drawing key={name} reach={reach} at={touchLayout(reach, name)} words={words} says={says} />
        ))}
        <p class="reach-says" aria-hidden="true">
          {says}
        </p>
      </div>
    );
  }
}
