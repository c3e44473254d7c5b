/** A question of a chapter in a notebook: its prompt, and its answers and slips folded below it. */
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { grouped } from '#calc/numbers/units.ts';
import { wordsOf } from '#i18n/index.ts';
import { firstExample } from '#site/chapters.ts';
import type { Asking } from '../choices.ts';
import { choiceParts, choicesOf } from '../choices.ts';
import { evaluateExample, readReplacements } from '../claims.ts';
import { goalsOf } from '../goals.ts';
import { fixedCounts } from '../quantities.ts';
import { outcomesOf } from '../questions.ts';
import type { Chapter } from './chapter.ts';
import type { MdxNode, Writers } from './source.ts';
import { insideOf, saysOf } from './source.ts';

/** Tags of these names in a tree, in their order, wherever Markdown has put them. */
const tagsNamed = (node: MdxNode, names: readonly string[]): MdxNode[] =>
  names.includes(node.name ?? '') ? [node] : (node.children ?? []).flatMap((child) => tagsNamed(child, names));

/** An answer or slip as a notebook reads it. */
type Told = { kind: string; is: string; at: string; says: string } & Record<string, string>;

/** What is told of a question, a line each, and what is shown before it is. */
interface Lines {
  shows: string[];
  told: string[];
}

const markOf = ({ kind }: Told): string => (kind === 'answer' ? '✓' : '✗');

/**
 * A wrong answer that the chapter names stands here; those that are usual for the layer wait on the page, and so do counts
 * of networks.
 */
function numberLines(asking: Record<string, string>, all: readonly Told[], { locale, slug }: Chapter): Lines {
  const { question } = wordsOf(locale);
  const { id = '', of = firstExample(slug), with: replaced = '', network } = asking;
  if (network !== undefined) return { shows: [], told: all.map((one) => `- ${markOf(one)} ${one.says}`) };
  const at = `${slug}, question '${id}'`;
  const found = fixedCounts(slug, asking, at) ?? evaluateExample(slug, of, readReplacements(replaced), at);
  const line = ({ is, says }: { is: string; says: string }) =>
    `**${grouped(evaluateExpression(is, found.values))}** ${says}`;
  const answers = outcomesOf(
    all.filter(({ kind }) => kind === 'answer'),
    found,
    question,
    at,
  ).answers.map((one) => `- ✓ ${line(one)}`);
  const slips = all.filter(({ kind }) => kind === 'slip').map((one) => `- ✗ ${line(one)}`);
  return { shows: [], told: [...answers, ...slips] };
}

/** The choices as a list, or the lines in their order, and then what is said of each; what networks count stands on the page. */
function choiceLines(asking: Record<string, string>, all: readonly Told[], { locale, slug }: Chapter): Lines {
  const at = `${slug}, question '${asking.id}'`;
  const ofNetworks = [asking, ...all].some((one) => one.network !== undefined);
  const counted = ofNetworks ? undefined : choicesOf(slug, locale, asking as unknown as Asking, all, at).choices;
  const parts = all.map((one) => ({ mark: markOf(one), ...choiceParts(one.says) }));
  return {
    shows: [parts.map(({ shows }) => `- ${shows}`).join('\n')],
    told: parts.map(({ mark, shows, says }, index) => {
      const count = counted?.[index]?.count;
      return `- ${mark} ${shows}${count ? ` **${count}**` : ''}${wordsOf(locale).notebooks.colon} ${says}`;
    }),
  };
}

/** The layers that reach what is asked. */
function goalLines(asking: Record<string, string>, all: readonly Told[], { locale, slug }: Chapter): Lines {
  const { id = '', of = firstExample(slug), until = '' } = asking;
  const at = `${slug}, question '${id}'`;
  const { ways } = goalsOf({ slug, of, until, at }, all, wordsOf(locale).question);
  return { shows: [], told: ways.map(({ call, says }) => `- ✓ \`${call}\` ${says}`) };
}

const LINES = { number: numberLines, which: choiceLines, line: choiceLines, make: goalLines };

/** A question with its prompt, and what is told of it folded away. */
export function questionText(tag: MdxNode, chapter: Chapter, writers: Writers): string {
  const { question, notebooks } = wordsOf(chapter.locale);
  const asking = saysOf(tag);
  const { id = '', kind = 'number' } = asking;
  const at = `${chapter.slug}, question '${id}'`;
  const all = tagsNamed(tag, ['Answer', 'Slip']).map(
    (one): Told => ({
      ...{ is: '', at },
      ...saysOf(one),
      kind: String(one.name).toLowerCase(),
      says: insideOf(chapter.text, one, writers),
    }),
  );
  const { shows, told } = LINES[kind as keyof typeof LINES](asking, all, chapter);
  return [
    `<a id="${id}"></a>`,
    `**${question.titles[kind as keyof typeof LINES]}${notebooks.colon}** ${insideOf(chapter.text, tag, writers).trim()}`,
    ...shows,
    `<details>\n<summary>${question.reveal}</summary>`,
    ...told,
    '</details>',
  ].join('\n\n');
}
