import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatValue } from '#calc/fields/fields.ts';
import { LAYERS } from '#calc/layers/index.ts';
import { BYTES } from '#calc/numbers/units.ts';
import { evaluateExample } from '#components/claims.ts';
import { LOCALES } from '#i18n/index.ts';
import { toolWords } from '#i18n/tools/index.ts';
import { CHAPTERS, PAGES, readingMinutes } from '#site/chapters.ts';
import { NETWORK_PAGES, NETWORK_SECTIONS } from '#site/networks/pages.ts';
import { LAYER_PAGES, TOOL_PAGES } from '#site/reference.ts';
import { COMPONENT_NAMES } from '#site/vocabulary.ts';
import { prose, readSource, sources } from './texts.ts';

/** Component tags with their attributes, in order; the text inside is compared elsewhere. */
const tags = (body: string): string[] => body.match(/<[A-Z]\w*[^>]*>/g) ?? [];
const headingIds = (body: string): string[] =>
  [...body.matchAll(/^#+ .*\{#([\w-]+)\}$/gm)].map((match) => match[1] as string);
const formulas = (body: string): string[] =>
  (body.match(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g) ?? []).map((tex) => tex.replace(/\\text\{[^}]*\}/g, '\\text{}'));
const amounts = (body: string): string[] =>
  [...body.matchAll(/<(?:Amount|Cost|Count|NetworkCount|Timing|Value)[^>]*>([^<]*)</g)].map(
    (match) => match[1] as string,
  );
const code = (body: string): string[] => body.match(/^```[\s\S]*?^```$|`[^`]+`/gm) ?? [];

const linksIn = (line: string): string[] =>
  [...line.matchAll(/\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] as string);

/** Ids that an address may end in: of headings, figures and examples. */
const idsIn = (body: string): string[] => [
  ...headingIds(body),
  ...[...body.matchAll(/<\w+ id="([\w-]+)"/g)].map((match) => match[1] as string),
];

/** True for a link into the reference that leads to no page of a tool or a layer, or to no section of it. */
function deadReference(kind: string, slug: string, id: string | undefined): boolean {
  if (kind === 'layers') return !LAYER_PAGES.has(slug);
  return !TOOL_PAGES.includes(slug) || (id !== undefined && !Object.hasOwn(toolWords('en', slug).notes, id));
}

/** True for a link that sets an example which is not there, or fields that it lacks, or values that it refuses. */
function deadSetting(slug: string, query: string, id: string): boolean {
  const pairs = query.split('&').map((pair) => /^([\w-]+)\.(\w+)=([\w,.]+)$/.exec(pair));
  if (!pairs.every((pair) => pair?.[1] === id)) return true;
  try {
    evaluateExample(slug, id, Object.fromEntries(pairs.map((pair) => [pair?.[2], pair?.[3]])), slug);
    return false;
  } catch {
    return true;
  }
}

/** True for a link to a page of a network that is not there, or to no section of it. */
const deadNetwork = (slug: string | undefined, id: string | undefined): boolean =>
  (slug !== undefined && !NETWORK_PAGES.has(slug)) ||
  (id !== undefined && !(NETWORK_SECTIONS as readonly string[]).includes(id));

/** True for a link that leads to no chapter or place of the book. Links elsewhere are not followed. */
function deadLink(path: string, href: string): boolean {
  if (/^https?:/.test(href)) return false;
  const compared = /^\.\.\/networks\/compare\/(?:\?one=([\w-]+)&other=([\w-]+))?$/.exec(href);
  if (compared) return compared.slice(1).some((slug) => slug !== undefined && !NETWORK_PAGES.has(slug));
  const setting = /^\.\.\/([\w/-]+)\/\?([^#]+)#([\w-]+)$/.exec(href);
  if (setting) return deadSetting(setting[1] as string, setting[2] as string, setting[3] as string);
  const network = /^\.\.\/networks\/(?:([\w-]+)\/(?:#([\w-]+))?)?$/.exec(href);
  if (network) return deadNetwork(network[1], network[2]);
  const reference = /^\.\.\/(tools|layers)\/([\w-]+)\/(?:#([\w-]+))?$/.exec(href);
  if (reference) return deadReference(reference[1] as string, reference[2] as string, reference[3]);
  const match = /^(?:\.\.\/([\w-]+)\/)?(?:#([\w-]+))?$/.exec(href);
  if (!match || href === '') return true;
  const [, slug, id] = match;
  if (slug !== undefined && ![...CHAPTERS, ...PAGES].includes(slug)) return true;
  const target = slug === undefined ? path : path.replace(/[\w-]+\.mdx$/, `${slug}.mdx`);
  return id !== undefined && !idsIn(readSource(target).body).includes(id);
}

type Written = Record<string, Record<string, Record<string, unknown>>>;

/** Numbers that any paragraph may state as given: the examples' values, PyTorch's defaults, bytes of types. */
const EVERYWHERE = [
  ...Object.values(parse(readFileSync('content/examples.yaml', 'utf8')) as Written)
    .flatMap((chapter) => Object.values(chapter))
    .flatMap((example) => Object.values(example).map(String)),
  ...LAYERS.flatMap(({ options }) => options.map(({ initial }) => (initial === undefined ? '' : formatValue(initial)))),
  ...Object.values(BYTES).map(String),
];

/** Numbers that a paragraph may state as given: those of everywhere, and what its own variations set. */
function given(paragraph: string): Set<string> {
  const set = [...paragraph.matchAll(/(?:with|until)="([^"]*)"/g)].flatMap(
    (match) => (match[1] as string).match(/\d+/g) ?? [],
  );
  return new Set([...EVERYWHERE, ...set]);
}

/** For each line the text that may give its numbers: itself, and the opening tags of the question and the choice it stands in. */
function giving(lines: readonly string[]): string[] {
  const open = { Question: '', Choice: '' };
  return lines.map((line) => {
    open.Question = /^<Question [^>]*>/.exec(line)?.[0] ?? open.Question;
    open.Choice = /^<(?:Answer|Slip)[^>]*>$/.exec(line)?.[0] ?? open.Choice;
    const text = open.Question + open.Choice + line;
    if (line === '</Question>') open.Question = '';
    if (/^<\/(?:Answer|Slip)>$/.test(line)) open.Choice = '';
    return text;
  });
}

describe('the list of chapters', () => {
  it.each(LOCALES)('has a file for each in %s, and no file beside', (locale) => {
    expect(readdirSync(`content/${locale}`).sort()).toEqual(
      [...CHAPTERS, ...PAGES, 'cover'].map((name) => `${name}.mdx`).sort(),
    );
  });
});

describe.each(LOCALES.flatMap(sources))('$path', ({ path, body, firstLine, front }) => {
  it('imports nothing, scripts nothing, styles nothing', () => {
    expect(body).not.toMatch(/^import |^export |client:|style=|<script/m);
  });

  it('uses the vocabulary only', () => {
    for (const tag of tags(body)) expect(COMPONENT_NAMES, `${path}: ${tag}`).toContain(/<(\w+)/.exec(tag)?.[1]);
  });

  it('writes an id at every heading, each once', () => {
    const headings = body.match(/^#+ /gm) ?? [];
    const ids = headingIds(body);
    expect(ids).toHaveLength(headings.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('types no result by hand: every number is an amount, or given in its paragraph', () => {
    const texts = giving(body.split('\n'));
    for (const [index, line] of prose(body).split('\n').entries()) {
      const allowed = given(texts[index] as string);
      // Numbers that belong to a word, such as float32 or ResNet-50, name a thing and count nothing.
      const numbers = line.match(/(?<![A-Za-z\d]|[A-Za-z]-)\d[\d,.]*\d|(?<![A-Za-z\d.]|[A-Za-z]-)\d(?!\d)/g) ?? [];
      for (const number of numbers)
        expect(allowed.has(number), `${path}:${firstLine + index}: ${number} is neither computed nor given`).toBe(true);
    }
  });

  it('has no exclamation mark, no hedge and no filler', () => {
    expect(prose(body)).not.toMatch(
      /[!！]|\b(basically|simply put|of course|obviously|just note|let's|in order to)\b|让我们|众所周知/i,
    );
  });

  it('has no dead link', () => {
    for (const [index, line] of body.split('\n').entries()) {
      for (const href of linksIn(line))
        expect(deadLink(path, href), `${path}:${firstLine + index}: ${href} leads nowhere`).toBe(false);
    }
  });

  it('names another chapter by its title', () => {
    for (const [, title, slug] of body.matchAll(/\[\*([^*]+)\*\]\(\.\.\/([\w-]+)\//g))
      expect(title, path).toBe(readSource(path.replace(/[\w-]+\.mdx$/, `${slug}.mdx`)).front.title);
  });

  it('fills its front matter', () => {
    for (const [key, value] of Object.entries(front)) expect(String(value).length, key).toBeGreaterThan(0);
  });
});

describe('the languages', () => {
  const others = LOCALES.filter((locale) => locale !== 'en').flatMap(sources);

  it.each(others)('say in $path what the English says', ({ path, body }) => {
    const english = readSource(path.replace(/^content\/[^/]+/, 'content/en')).body;
    for (const of of [tags, headingIds, formulas, amounts, code]) expect(of(body)).toEqual(of(english));
  });
});

describe('a number in a question', () => {
  it('may be given by the tag that opens it or its choice, and by no other', () => {
    const lines = ['<Question id="predict-x" with="groups=41">', '41 groups', '</Question>', '41 groups'];
    expect(giving(lines).map((text) => given(text).has('41'))).toEqual([true, true, true, false]);
    const choice = ['<Slip with="groups=41">', '41 groups', '</Slip>', '41 groups'];
    expect(giving(choice).map((text) => given(text).has('41'))).toEqual([true, true, true, false]);
  });
});

describe('a link in a chapter', () => {
  const at = 'content/en/parameters.mdx';

  it.each([
    '#the-rule',
    '#worked-example',
    '../parameters/',
    '../playground/',
    '../parameters/#memory',
    '../tools/thop/',
    '../tools/thop/#batchnorm',
    '../layers/conv2d/',
    '../networks/compare/',
    '../networks/compare/?one=gpt2&other=llama',
    '../layers/relu/?calculator.input_shape=1,64,56,56#calculator',
    '../flops/?feature-map.bias=false&feature-map.out_channels=7#feature-map',
    '../networks/resnet50/#fit',
    'https://pytorch.org',
  ])('%s is alive', (href) => {
    expect(deadLink(at, href)).toBe(false);
  });

  it.each([
    '#nowhere',
    '../nowhere/',
    '../parameters/#nowhere',
    '../tools/nowhere/',
    '../tools/thop/#nowhere',
    '../layers/nowhere/',
    '../networks/nowhere/',
    '../networks/compare/?one=gpt2&other=nowhere',
    '../networks/resnet50/#nowhere',
    '../flops/?feature-map.nothing=7#feature-map',
    '../flops/?feature-map.kernel_size=9#feature-map',
    '../flops/?one-output.bias=false#feature-map',
    '../flops/?nowhere.bias=false#nowhere',
    '../nowhere/?feature-map.bias=false#feature-map',
    '/en/parameters/',
    'parameters',
  ])('%s is dead', (href) => {
    expect(deadLink(at, href)).toBe(true);
  });
});

describe('reading time', () => {
  it('counts words and characters, and is never nothing', () => {
    expect(readingMinutes('')).toBe(1);
    expect(readingMinutes('word '.repeat(900))).toBe(5);
    expect(readingMinutes('字'.repeat(960))).toBe(3);
  });
});
