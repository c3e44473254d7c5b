/** Figures of the built chapters: each chapter has one, they are numbered one after the other, and their numbers are those of the text. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#i18n/index.ts';
import { shareText } from '#islands/network/view.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { pages } from './weight.ts';

const PAGES = new Map(pages().map(({ path, html }) => [path, html]));
const figuresOf = (path: string): string[] => PAGES.get(path)?.match(/<figure\b[\s\S]*?<\/figure>/g) ?? [];
/** Those with a number, which others than pictures of one kind lack. */
const numbered = (figures: readonly string[]) =>
  figures.filter((figure) => figure.startsWith('<figure class="figure"'));

describe.each(LOCALES)('the chapters in %s', (locale) => {
  it.each(CHAPTERS)('%s has figures, numbered in their order', (slug) => {
    const figures = figuresOf(`/${locale}/${slug}/`);
    expect(figures.length).toBeGreaterThan(0);
    const numbers = numbered(figures).map((figure) => Number(/<figcaption>\s*<b>\D*(\d+)/.exec(figure)?.[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('say of LeNet-5 and VGG-16 in the picture what the text counts of them', () => {
    const path = `/${locale}/from-layers-to-a-network/`;
    const [figure = ''] = figuresOf(path);
    const [alt = ''] = /(?<=aria-label=")[^"]*/.exec(figure) ?? [];
    for (const counted of ['61,706', '416,520', '138,357,544', '15,470,264,320']) {
      expect(alt).toContain(counted);
      expect(figure.replace(/aria-label="[^"]*"/g, '')).toContain(counted);
    }
    const [all, connected] = [138_357_544n, 123_642_856n];
    for (const count of [all, connected]) expect(PAGES.get(path)).toContain(`value="${count}"`);
    for (const part of [connected, all - connected]) expect(alt).toContain(shareText(part, all));
  });
});
