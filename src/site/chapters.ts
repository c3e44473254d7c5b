/** The book's order, its examples, and the addresses of its pages. */

import type { CostDefinition, CostTexts } from '#calc/costs/define.ts';
import { costNamed } from '#calc/costs/index.ts';
import type { FieldName } from '#calc/fields/fields.ts';
import type { ConversionTexts } from '#calc/numbers/conversion.ts';
import { CONVERSION_FIELDS } from '#calc/numbers/conversion.ts';
import chaptersText from '#content/chapters.yaml?raw';
import examplesText from '#content/examples.yaml?raw';
import pagesText from '#content/pages.yaml?raw';
import type { Locale } from '#i18n/index.ts';
import type { KindName } from './kinds.ts';
import { pathTo } from './paths.ts';
import { CALCULATOR, LAYER_PAGES, startOf } from './reference.ts';
import type { WrittenExample } from './schemas/examples.ts';
import { readExamples } from './schemas/examples.ts';
import { readSlugs } from './schemas/slugs.ts';

/** Chapters in reading order, by the last part of their addresses. */
export const CHAPTERS = readSlugs('content/chapters.yaml', chaptersText);

/** Pages of text that are no chapters and bear no number, by the last part of their addresses. */
export const PAGES = readSlugs('content/pages.yaml', pagesText, CHAPTERS);

/** The page for those who teach with the book. */
export const TEACHERS = 'for-teachers';

/** The page that counts what a reader brings. */
export const PLAYGROUND = 'playground';

/** The page of what learners ask. */
export const QUESTIONS = 'questions';

/** The chapter whose examples the covers show. */
export const COVER_CHAPTER = 'parameters';

/** An example as the chapter states it: what it counts, its layer, and its values as texts. */
export interface ExampleSource {
  counts: KindName;
  /** None, an empty text, for the converter and for calculators of what is not one layer. */
  layer: string;
  /** The calculator that it is, by name; an empty text for all others. */
  cost: string;
  values: Texts;
  /** The example of the chapter whose layer and values it follows, and the values it has to itself. */
  of: string | undefined;
  own: Texts;
  /** The one option that it teaches, and what the layer without that has otherwise; none where it teaches no single one. */
  taught: Taught | undefined;
  /** True where it stands folded among others. */
  folds: boolean;
  /** Its place among the examples of its chapter, from 1: the n of `In [n]`. */
  number: number;
}

type Texts = Readonly<Partial<Record<FieldName, string>>>;

export interface Taught {
  field: FieldName;
  without: Texts;
}

const WRITTEN = readExamples(examplesText, CHAPTERS);

/** The calculator on the page of a layer; written nowhere, since its layer says it. */
function calculatorOf(slug: string, id: string): WrittenExample | undefined {
  const layer = id === CALCULATOR && slug.startsWith('layers/') ? LAYER_PAGES.get(slug.slice(7)) : undefined;
  return layer && { counts: 'layer', layer: layer.name, ...startOf(layer) };
}

/** An example as it is written down, and its place in its chapter. */
function writtenOf(here: string, name: string) {
  const cut = name.lastIndexOf('/');
  const [slug, id] = cut < 0 ? [here, name] : [name.slice(0, cut), name.slice(cut + 1)];
  const calculator = calculatorOf(slug, id);
  if (calculator) return { slug, written: calculator, number: 1 };
  const chapter = WRITTEN[slug] ?? {};
  const written = Object.hasOwn(chapter, id) ? chapter[id] : undefined;
  if (!written) throw new ReferenceError(`content/examples.yaml has no example '${id}' in chapter '${slug}'`);
  return { slug, written, number: Object.keys(chapter).indexOf(id) + 1 };
}

const textsOf = (values: Readonly<Record<string, unknown>>): Texts =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)]));

/**
 * An example by its id in a chapter, or from anywhere as `chapter/id`. Throws if the chapter has none of that name.
 */
export function exampleOf(here: string, name: string): ExampleSource {
  const { slug, written, number } = writtenOf(here, name);
  const { counts, of, layer, cost = '', name: _, teaches, without = {}, folds = false, ...values } = written;
  const base = of === undefined ? undefined : exampleOf(slug, String(of));
  const own = textsOf(values);
  return {
    counts,
    layer: base?.layer ?? String(layer ?? ''),
    cost: String(cost),
    values: { ...base?.values, ...own },
    of: of === undefined ? undefined : String(of),
    own,
    taught: teaches === undefined ? undefined : { field: teaches as FieldName, without: textsOf(without) },
    folds: folds === true,
    number,
  };
}

/** What an example counts: the name of its kind. */
export function countsOf(here: string, name: string): KindName {
  return writtenOf(here, name).written.counts;
}

/** What an example is called in a language, where it has a name to itself and not the one of its kind. */
export function nameOf(here: string, id: string, locale: Locale): string | undefined {
  return writtenOf(here, id).written.name?.[locale];
}

/** What the converter starts from, and its place in its chapter. */
export function conversionOf(here: string, name: string): { values: ConversionTexts; number: number } {
  const { written, number } = writtenOf(here, name);
  const [value, unit, speed, utilisation] = CONVERSION_FIELDS.map((field) => String(written[field]));
  return { values: { value, unit, speed, utilisation } as ConversionTexts, number };
}

/** What a calculator that is not one layer starts from, and its place in its chapter. Throws for another kind. */
export function costOf(here: string, name: string): { definition: CostDefinition; values: CostTexts; number: number } {
  const { cost, own, number } = exampleOf(here, name);
  return { definition: costNamed(cost), values: own as CostTexts, number };
}

/** The ids of a chapter's examples, in its order. */
export function examplesOf(slug: string): string[] {
  return Object.keys(WRITTEN[slug] ?? {});
}

/** The example that a tag without `of` means: the chapter's first. */
export function firstExample(slug: string): string {
  return examplesOf(slug)[0] ?? '';
}

/** The path of a chapter, or of the cover if none is named. */
export function pathOf(locale: Locale, slug?: string): string {
  return pathTo(slug ? `${locale}/${slug}/` : `${locale}/`);
}

/** The path of an example alone on a page, to be framed elsewhere. */
export function pathOfFrame(locale: Locale, slug: string, id: string): string {
  return pathTo(`${locale}/embed/${slug}/${id}/`);
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
