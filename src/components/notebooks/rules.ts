/** What each tag of the vocabulary becomes in a notebook. */
import { layerNamed } from '#calc/layers/index.ts';
import { grouped } from '#calc/numbers/units.ts';
import { countingProgram } from '#calc/printed/countingProgram.ts';
import { printProgram } from '#calc/printed/oneConvProgram.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { exampleOf } from '#site/chapters.ts';
import { ROUTE } from '#site/route.ts';
import type { ComponentName } from '#site/vocabulary.ts';
import { isComponentName } from '#site/vocabulary.ts';
import { evaluateExample } from '../claims.ts';
import { exampleTitle } from '../titles.ts';
import type { Chapter } from './chapter.ts';
import { figureText, growthText } from './figures.ts';
import { questionText } from './questions.ts';
import type { MdxNode, Writers } from './source.ts';
import { insideOf, saysOf } from './source.ts';
import { conventionRows, toolsTable } from './tables.ts';

/** A cell of code, and what is said before it. */
export interface MadeCode {
  id: string;
  before: string;
  source: string;
  raises: boolean;
}

export type RuleResult = string | MadeCode;

type Rule = (tag: MdxNode, chapter: Chapter, writers: Writers) => RuleResult;

export const isMadeCode = (made: RuleResult): made is MadeCode => typeof made !== 'string';

/** A number or a word in a sentence: the text that the page checks and shows. */
const itsText: Rule = (tag, { text }, writers) => insideOf(text, tag, writers);

/** What only the page can do. */
const leftOut: Rule = () => '';

/** A program that makes the layer of an example, behind the figures that stand in it; none for the converter. */
function exampleCode(tag: MdxNode, chapter: Chapter, writers: Writers): RuleResult {
  const { locale, slug, home } = chapter;
  const { id = '' } = saysOf(tag);
  const { counts, layer: name, values } = exampleOf(slug, id);
  const layer = layerNamed(name);
  if (!layer) return '';
  const found = evaluateExample(slug, id, {}, id);
  const title = exampleTitle(locale, slug, id);
  const before = message(wordsOf(locale).notebooks.example, {
    title: home === undefined ? title : `[${title}](${home}#${id})`,
    parameters: grouped(found.parameters),
    flops: grouped(found.flops),
  });
  const figures = (tag.children ?? [])
    .filter(({ name }) => name === 'Figure')
    .map((one) => figureText(one, chapter, writers));
  return {
    id,
    before: [...figures, `<a id="${id}"></a>`, before].join('\n\n'),
    source:
      counts === 'summary'
        ? printProgram(layer, found, values.returns === 'true').trimEnd()
        : countingProgram(layer, found),
    raises: false,
  };
}

function cellCode(tag: MdxNode, { cellOf }: Chapter): RuleResult {
  const { id, source, raises } = cellOf(saysOf(tag).id ?? '');
  return { id, before: '', source, raises };
}

/** The way through the book, as links where the host is known. */
function routeText({ home, titleOf }: Chapter): string {
  return ROUTE.map(({ slug, id }, index) => {
    const title = titleOf(slug, id);
    return `${index + 1}. ${home === undefined ? title : `[${title}](${new URL(`../${slug}/#${id}`, home)})`}`;
  }).join('\n');
}

/** The compiler asks for a rule for each tag. Answers and slips stand in their questions, which read them themselves. */
export const RULES: Readonly<Record<ComponentName, Rule>> = {
  Address: leftOut,
  Amount: itsText,
  Answer: leftOut,
  Asked: leftOut,
  Cell: cellCode,
  Citations: leftOut,
  ConventionRows: (tag, { locale }) => {
    const { of = '', input = '' } = saysOf(tag);
    return conventionRows(locale, of, input);
  },
  Cost: itsText,
  Count: itsText,
  Example: exampleCode,
  ExampleList: leftOut,
  Figure: figureText,
  FrameCode: leftOut,
  Growth: growthText,
  Legend: leftOut,
  LinkMaker: leftOut,
  Machines: leftOut,
  Moved: itsText,
  Network: leftOut,
  NetworkCount: itsText,
  NetworkShare: leftOut,
  Note: (tag, chapter, writers) =>
    message(wordsOf(chapter.locale).notebooks.note, { note: insideOf(chapter.text, tag, writers) }),
  Question: questionText,
  Roofline: leftOut,
  Route: (_, chapter) => routeText(chapter),
  Slip: leftOut,
  Speeds: leftOut,
  Term: itsText,
  Timing: itsText,
  Tools: (tag, { locale, slug }) => toolsTable(locale, slug, saysOf(tag).of ?? ''),
  TrainingMemory: leftOut,
  Try: itsText,
  Value: itsText,
  Playground: leftOut,
  WhichCount: leftOut,
};

/** What a tag becomes. Throws on one that no rule knows. */
export function madeOf(tag: MdxNode, chapter: Chapter, writers: Writers): RuleResult {
  const name = tag.name ?? '';
  if (!isComponentName(name)) throw new ReferenceError(`${chapter.slug}: no notebook knows the tag <${name}>`);
  return RULES[name](tag, chapter, writers);
}

/** What a tag in a sentence becomes. Throws on one that would be a cell. */
export function inlineOf(tag: MdxNode, chapter: Chapter, writers: Writers): string {
  const made = madeOf(tag, chapter, writers);
  if (isMadeCode(made)) throw new SyntaxError(`${chapter.slug}: <${tag.name}> stands in a sentence, and is a cell`);
  return made;
}
