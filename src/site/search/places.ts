/** Reads the places of a built page. */
import type { Place, PlaceKind } from '#search/record.ts';
import { lineOf, linesOf } from './lines.ts';
import type { Node } from './tree.ts';
import { all, classesOf, first, idOf, isExample } from './tree.ts';

interface Section {
  heading: Node;
  body: Node[];
}

interface Page {
  url: string;
  kind: PlaceKind;
  title: string;
  number: string | undefined;
  header: Node;
  /** What stands before the first heading. */
  opening: Node[];
  sections: Section[];
}

/** Under which headings places begin: a page of questions has one of third order for each, in groups. */
const headingOf = (kind: PlaceKind): ((node: Node) => boolean) => {
  const names = kind === 'question' ? ['h2', 'h3'] : ['h2'];
  return (node) => names.includes(node.tagName ?? '') && idOf(node) !== undefined;
};

/** Sections of a row of nodes: each heading with what follows it. */
function sectionsOf(nodes: readonly Node[], isHeading: (node: Node) => boolean) {
  const opening: Node[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    if (isHeading(node)) sections.push({ heading: node, body: [] });
    else (sections.at(-1)?.body ?? opening).push(node);
  }
  return { opening, sections };
}

/** The parts of a text in a row: what follows a question, and may be folded, holds some of them. */
const textOf = ({ children = [] }: Node): readonly Node[] =>
  children.flatMap((child) => (classesOf(child).includes('prose') ? textOf(child) : [child]));

/** The body of an article: its text, or the entries of a list that has a heading each. */
function bodyOf(article: Node): readonly Node[] {
  const prose = first(article, 'prose');
  if (prose) return textOf(prose);
  return all(article, ({ tagName }) => tagName === 'li').flatMap(({ children = [] }) => children);
}

function pageOf(article: Node, url: string): Page {
  const header = first(article, 'header');
  const heading = header && first(header, 'h1');
  if (!header || !heading) throw new Error(`search index: ${url} has no title`);
  const number = first(heading, 'number');
  const digits = (number?.children ?? []).map(({ value = '' }) => value).join('');
  const kind = article.properties?.dataSearch as PlaceKind;
  return {
    url,
    kind,
    title: lineOf(heading),
    number: digits || undefined,
    header,
    ...sectionsOf(bodyOf(article), headingOf(kind)),
  };
}

const leadOf = ({ header }: Page): Node[] => [first(header, 'lead')].filter((node) => node !== undefined);

/** A place with the number of its chapter, if it stands in one. */
const placeIn = ({ number, kind }: Page, place: Omit<Place, 'kind' | 'number'>): Place => ({
  kind,
  ...(number !== undefined && { number }),
  ...place,
});

const headOf = (page: Page): Place =>
  placeIn(page, {
    url: page.url,
    page: '',
    title: page.title,
    names: [],
    lines: linesOf([...leadOf(page), ...page.opening], isExample),
  });

/** A heading of the glossary holds the term in both languages; the other one is what it is called besides. */
function namesIn(heading: Node): { title: string; names: string[] } {
  const others = all(heading, ({ properties }) => properties?.lang !== undefined);
  const own = { ...heading, children: (heading.children ?? []).filter((child) => !others.includes(child)) };
  return { title: lineOf(own), names: others.map(lineOf) };
}

const sectionPlace = (page: Page, { heading, body }: Section): Place =>
  placeIn(page, {
    url: `${page.url}#${idOf(heading)}`,
    page: page.kind === 'glossary' ? '' : page.title,
    ...namesIn(heading),
    lines: linesOf(body, isExample),
  });

/** A live example: called by its line of code, or by its name where it counts no layer. */
function examplePlace(page: Page, around: Node): Place {
  const example = classesOf(around).includes('example') ? around : first(around, 'example');
  if (!example) throw new Error(`search index: ${page.url} has a calculator without an example`);
  const id = idOf(example) ?? '';
  const heading = first(example, 'h3');
  const name = lineOf(heading);
  const code = (first(example, 'textarea')?.children ?? []).map(({ value = '' }) => value).join('');
  const title = code || name;
  const beside =
    around === example ? [] : (around.children ?? []).filter((child) => first(child, 'example') === undefined);
  const body = [...(example.children ?? []).filter((child) => !classesOf(child).includes('cell-head')), ...beside];
  const names = [id, name].filter((one) => one !== title && one !== '');
  return {
    ...placeIn(page, { url: `${page.url}#${id}`, page: page.title, title, names, lines: linesOf(body) }),
    kind: 'example',
  };
}

/** A layer is one place, whose sections have addresses of their own: a hundred pages have the same headings. */
function layerPlace(page: Page): Place {
  const lines = linesOf(leadOf(page));
  const parts = page.sections.map(({ heading, body }) => {
    const from = lines.length;
    lines.push(...linesOf(body));
    return { id: idOf(heading) ?? '', from };
  });
  const family = lineOf(first(page.header, 'kicker')).split('·').at(-1)?.trim() ?? '';
  const slug = page.url.split('/').at(-2) ?? '';
  return placeIn(page, { url: page.url, page: family, title: page.title, names: [slug], lines, parts });
}

/** The places of an article. Throws where it has a heading that would not be found. */
export function articlePlaces(article: Node, url: string): Place[] {
  const page = pageOf(article, url);
  const lost = all(article, headingOf(page.kind)).filter(
    (one) => !page.sections.some(({ heading }) => heading === one),
  );
  if (lost.length > 0) throw new Error(`search index: ${url}#${idOf(lost[0] as Node)} stands in no section`);
  if (page.kind === 'layer') return [layerPlace(page)];
  const sections = page.sections.flatMap((section) => [
    sectionPlace(page, section),
    ...section.body
      .flatMap((node) => (isExample(node) ? [node] : all(node, isExample)))
      .map((one) => examplePlace(page, one)),
  ]);
  return [headOf(page), ...sections];
}
