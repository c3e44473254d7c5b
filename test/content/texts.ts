/** What the book says, language by language: its chapters as they are written, and the words around them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { refusals as refusalsEn } from '#i18n/code/en.ts';
import { refusals as refusalsZh } from '#i18n/code/zh-cn.ts';
import type { Locale } from '#i18n/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { toolWords } from '#i18n/tools/index.ts';
import { TOOL_PAGES } from '#site/reference.ts';
import type { WrittenTerm } from '#site/schemas/glossary.ts';
import { readGlossary } from '#site/schemas/glossary.ts';

export interface Source {
  path: string;
  slug: string;
  front: Record<string, unknown>;
  /** The text after the front matter, with the line it starts on. */
  body: string;
  firstLine: number;
}

export function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) throw new Error(`${path}:1: no front matter`);
  const [head, front = ''] = match;
  const slug = path.replace(/^.*\/|\.mdx$/g, '');
  return { path, slug, front: parse(front), body: text.slice(head.length), firstLine: head.split('\n').length };
}

/** Every page of text of a language: chapters, cover, and what stands beside them. */
export const sources = (locale: Locale): Source[] =>
  readdirSync(`content/${locale}`).map((file) => readSource(`content/${locale}/${file}`));

/** The text without anything that is computed, typeset or code; its lines stay. */
export const prose = (body: string): string =>
  body
    .replace(/^```[\s\S]*?^```$/gm, (code) => code.replace(/[^\n]/g, ''))
    .replace(/<(Amount|Cost|Count|NetworkCount|Timing|Value|Try)[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]*>|`[^`]*`|\{#[\w-]+\}|(?<=\])\([^)]*\)/g, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, (tex) => tex.replace(/[^\n]/g, ''));

/** A text, and where it stands: file and line, or the path of its key. */
export interface Said {
  at: string;
  text: string;
}

/** The texts of a tree of words, each with the path to it. */
export const textsIn = (tree: unknown, at = ''): Said[] =>
  typeof tree === 'string'
    ? [{ at, text: tree }]
    : Object.entries((tree ?? {}) as object).flatMap(([key, value]) => textsIn(value, at ? `${at}.${key}` : key));

/** The front matter and the lines of a page, as they are written. */
export const linesOf = ({ path, front, body, firstLine }: Source): Said[] => [
  ...textsIn(front, path),
  ...body.split('\n').map((text, index) => ({ at: `${path}:${firstLine + index}`, text })),
];

export const FAMILIES = readdirSync('src/i18n/layers/en').map((file) => file.replace('.ts', '')) as Parameters<
  typeof familyWords
>[1][];

/** Terms of the glossary without what else they are called, which the search alone reads. */
function termsIn(locale: Locale): Said[] {
  const written = readGlossary(readFileSync('content/glossary.yaml', 'utf8'));
  const shown = ({ term, means }: WrittenTerm) => ({ term, means });
  return Object.entries(written).flatMap(([id, term]) => textsIn(shown(term[locale]), `glossary.${id}`));
}

/** Keys of a tool's words that hold code or a path. */
const CODE = /\.(code|how|input|source)$/;

/** The words of a language beside its chapters: interface, layers, tools, refused code, glossary. */
export const words = (locale: Locale): Said[] => [
  ...textsIn(wordsOf(locale), 'interface'),
  ...FAMILIES.flatMap((family) => textsIn(familyWords(locale, family), `layers.${family}`)),
  ...TOOL_PAGES.flatMap((tool) => textsIn(toolWords(locale, tool), `tools.${tool}`)).filter(({ at }) => !CODE.test(at)),
  ...textsIn(locale === 'en' ? refusalsEn : refusalsZh, 'code'),
  ...termsIn(locale),
];
