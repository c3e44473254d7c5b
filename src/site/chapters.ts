/** The book's order, its examples, and the addresses of its pages. */
import { parse } from 'yaml';
import type { ConversionTexts } from '#calc/conversion.ts';
import { CONVERSION_FIELDS } from '#calc/conversion.ts';
import type { FieldName } from '#calc/fields.ts';
import chaptersText from '#content/chapters.yaml?raw';
import examplesText from '#content/examples.yaml?raw';
import type { Locale } from '#i18n/index.ts';

/** Chapters in reading order, by the last part of their addresses. */
export const CHAPTERS: readonly string[] = parse(chaptersText);

/** The chapter whose examples the covers show. */
export const COVER_CHAPTER = 'parameters';

/** What an example counts. */
export type Counts = 'parameters' | 'one-output' | 'flops' | 'summary';

/** An example as the chapter states it: what it counts, its layer, and its values as texts. */
export interface ExampleSource {
  counts: Counts;
  layer: string;
  values: Texts;
  /** The example of the chapter whose layer and values it follows, and the values it has to itself. */
  of: string | undefined;
  own: Texts;
  /** Its place among the examples of its chapter, from 1: the n of `In [n]`. */
  number: number;
}

type Texts = Readonly<Partial<Record<FieldName, string>>>;

type Written = Record<string, Record<string, Record<string, string | number | boolean>>>;

const WRITTEN: Written = parse(examplesText);

/** An example as it is written down, and its place in its chapter. */
function writtenOf(here: string, name: string) {
  const [slug, id] = name.includes('/') ? (name.split('/') as [string, string]) : [here, name];
  const chapter = WRITTEN[slug] ?? {};
  const written = Object.hasOwn(chapter, id) ? chapter[id] : undefined;
  if (!written) throw new ReferenceError(`content/examples.yaml has no example '${id}' in chapter '${slug}'`);
  return { slug, written, number: Object.keys(chapter).indexOf(id) + 1 };
}

/**
 * An example by its id in a chapter, or from anywhere as `chapter/id`. Throws if the chapter has none of that name.
 */
export function exampleOf(here: string, name: string): ExampleSource {
  const { slug, written, number } = writtenOf(here, name);
  const { counts, of, layer, ...values } = written;
  const base = of === undefined ? undefined : exampleOf(slug, String(of));
  const own: Texts = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)]));
  return {
    counts: counts as Counts,
    layer: base?.layer ?? String(layer),
    values: { ...base?.values, ...own },
    of: of === undefined ? undefined : String(of),
    own,
    number,
  };
}

/** What an example shows: counts of a layer, or a conversion, which has no layer. */
export function countsOf(here: string, name: string): Counts | 'conversion' {
  return writtenOf(here, name).written.counts as Counts | 'conversion';
}

/** What the converter starts from, and its place in its chapter. */
export function conversionOf(here: string, name: string): { values: ConversionTexts; number: number } {
  const { written, number } = writtenOf(here, name);
  const [value, unit, speed, utilisation] = CONVERSION_FIELDS.map((field) => String(written[field]));
  return { values: { value, unit, speed, utilisation } as ConversionTexts, number };
}

/** The example that a tag without `of` means: the chapter's first. */
export function firstExample(slug: string): string {
  return Object.keys(WRITTEN[slug] ?? {})[0] ?? '';
}

/** The path of a file in `public/` or a page, under the base the site is served from. */
export function pathTo(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The path of a chapter, or of the cover if none is named. */
export function pathOf(locale: Locale, slug?: string): string {
  return pathTo(slug ? `${locale}/${slug}/` : `${locale}/`);
}

/** Words a minute in English, and characters a minute in Chinese, of a reader who follows the numbers. */
const PACE = { word: 180, character: 320 };

/** Minutes to read a chapter's source, at least one. Markup and formulas count as what they show: little. */
export function readingMinutes(body: string): number {
  const prose = body.replace(/<[^>]*>|\$[^$]*\$/g, ' x ');
  const characters = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = prose.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / PACE.character + words / PACE.word));
}
