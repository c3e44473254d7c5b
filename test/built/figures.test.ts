/** Figures of the built chapters: each chapter has one, they are numbered one after the other, and their numbers are those of the text. */
import { describe, expect, it } from 'vitest';
import { LOCALES, wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { shareText } from '#islands/network/view.ts';
import { CHAPTERS } from '#site/chapters.ts';
import { pages } from './weight.ts';

const PAGES = new Map(pages().map(({ path, html }) => [path, html]));
const figuresOf = (path: string): string[] => PAGES.get(path)?.match(/<figure\b[\s\S]*?<\/figure>/g) ?? [];

/** What a figure is called that has a number; the picture of an example's layer is called otherwise. */
const titlesIn = (figures: readonly string[]): string[] =>
  figures.flatMap((figure) => /<figcaption>\s*<b>([^<]*\d)<a class="permalink" href="#fig-/.exec(figure)?.[1] ?? []);

describe.each(LOCALES)('the chapters in %s', (locale) => {
  it.each(CHAPTERS)('%s has figures, numbered in their order', (slug) => {
    const figures = figuresOf(`/${locale}/${slug}/`);
    expect(figures.length).toBeGreaterThan(0);
    const titles = titlesIn(figures);
    expect(titles).toEqual(titles.map((_, index) => message(wordsOf(locale).shell.figure, { n: index + 1 })));
  });

  it.each(['own-model', 'from-layers-to-a-network', 'deeper-with-less'])('%s has a figure with a number', (slug) => {
    expect(titlesIn(figuresOf(`/${locale}/${slug}/`)).length).toBe(1);
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
