/** The drawings of a figure as its page has them before any hand touches it, and their sizes. */
import renderToString from 'preact-render-to-string';
import type { Words } from '#i18n/index.ts';
import type { ModelProps } from '#islands/example/ModelView.ts';
import type { Texts } from '#islands/example/texts.ts';
import Orders from '#islands/frames/Orders.tsx';
import Anatomy from '#islands/pictures/Anatomy.tsx';
import Reach from '#islands/pictures/CellsTouched.tsx';
import Channels from '#islands/pictures/Channels.tsx';
import Frames from '#islands/pictures/Frames.tsx';
import KernelAtWork from '#islands/pictures/KernelAtWork.tsx';
import Places from '#islands/pictures/Places.tsx';
import Scatter from '#islands/pictures/Scatter.tsx';
import TickField from '#islands/pictures/TickField.tsx';
import { ordersOf } from '../figures/orders.ts';
import { placesProps } from '../figures/places.ts';
import { STILL_PICTURES } from '../figures/still.ts';

/** One drawing of a figure. */
export interface Drawn {
  svg: string;
  /** What it shows, in words. */
  says: string;
  /** The box that it is drawn in. */
  box: readonly [x: number, y: number, width: number, height: number];
}

/** An example of a layer, and what the layer has otherwise without the option that it teaches. */
export interface DrawnFrom extends ModelProps {
  without?: Texts;
}

/** What a figure is made of, by its kind; the pictures that stand in it are drawn for a wide page and for a narrow one. */
const VIEWS: Readonly<Record<string, (model: DrawnFrom, words: Words) => string>> = {
  anatomy: (model, words) => renderToString(<Anatomy {...model} words={words.anatomy} />),
  'kernel-at-work': (model, words) =>
    renderToString(<KernelAtWork {...model} words={words.work} operations={words.operations} />),
  ticks: (model, words) => renderToString(<TickField {...model} words={words.tick_field} />),
  orders: (_, words) => renderToString(<Orders {...ordersOf(words)} words={words.orders} />),
  reach: (model, words) => renderToString(<Reach {...model} words={words.reach} />),
  places: ({ without = {}, ...model }, { taught }) =>
    renderToString(<Places {...model} {...placesProps(model, without, taught)} />),
  channels: ({ without = {}, ...model }, { taught }) =>
    renderToString(<Channels {...model} without={without} words={taught} />),
  frames: ({ without = {}, ...model }, { taught, film }) =>
    renderToString(<Frames {...model} without={without} words={{ ...taught, film }} />),
  scatter: ({ without = {}, ...model }, { taught, dual }) =>
    renderToString(<Scatter {...model} without={without} words={{ ...taught, dual }} />),
  ...Object.fromEntries(
    Object.entries(STILL_PICTURES).map(([kind, Still]) => [
      kind,
      (model: ModelProps, words: Words) => renderToString(<Still model={model} words={words} />),
    ]),
  ),
};

const attributeOf = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** HTML lets an attribute go without a value, a file of SVG does not: one that is empty says nothing. */
const wellFormed = (svg: string): string =>
  svg.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s[\w:-]+(="[^"]*")?/g, (all, value) => (value ? all : '')));

/** The drawings of a figure that a wide page shows. Throws on a kind of figure that there is not. */
export function drawingsOf(kind: string, model: DrawnFrom, words: Words): Drawn[] {
  const view = VIEWS[kind];
  if (!view) throw new ReferenceError(`there is no figure of kind '${kind}'`);
  const all = [...view(model, words).matchAll(/<svg\b[^>]*>[\s\S]*?<\/svg>/g)].map(([svg]) => {
    const [, tag = ''] = /^(<svg\b[^>]*>)/.exec(svg) ?? [];
    const [x = 0, y = 0, width = 0, height = 0] = attributeOf(tag, 'viewBox').split(/\s+/).map(Number);
    const classes = attributeOf(tag, 'class').split(' ');
    return { svg: wellFormed(svg), says: attributeOf(tag, 'aria-label'), box: [x, y, width, height] as const, classes };
  });
  return all.filter(({ says, classes }) => says !== '' && !classes.includes('tall') && !classes.includes('narrow'));
}
