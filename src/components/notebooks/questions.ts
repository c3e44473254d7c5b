/** A question of a chapter in a notebook: its prompt, and its answers and slips folded below it. */
import { evaluateExpression } from '#calc/numbers/expression.ts';
import { grouped } from '#calc/numbers/units.ts';
import { wordsOf } from '#i18n/index.ts';
import { firstExample } from '#site/chapters.ts';
import { evaluateExample, readReplacements } from '../claims.ts';
import { outcomesOf } from '../questions.ts';
import type { Chapter } from './chapter.ts';
import type { MdxNode, Writers } from './source.ts';
import { insideOf, saysOf } from './source.ts';

/** Tags of a name in a tree, wherever Markdown has put them. */
const tagsNamed = (node: MdxNode, name: string): MdxNode[] =>
  node.name === name ? [node] : (node.children ?? []).flatMap((child) => tagsNamed(child, name));

/** A wrong answer that the chapter names stands here; those that are usual for the layer wait on the page. */
export function questionText(tag: MdxNode, { locale, slug, text }: Chapter, writers: Writers): string {
  const { question, notebooks } = wordsOf(locale);
  const { id = '', of = firstExample(slug), with: replaced = '' } = saysOf(tag);
  const at = `${slug}, question '${id}'`;
  const found = evaluateExample(slug, of, readReplacements(replaced), at);
  const told = (name: 'Answer' | 'Slip') =>
    tagsNamed(tag, name).map((one) => {
      const { is = '' } = saysOf(one);
      return { kind: name.toLowerCase(), is, at, says: insideOf(text, one, writers) };
    });
  const [answers, slips] = [told('Answer'), told('Slip')];
  const line = ({ is, says }: { is: string; says: string }) =>
    `**${grouped(evaluateExpression(is, found.values))}** ${says}`;
  return [
    `<a id="${id}"></a>`,
    `**${question.title}${notebooks.colon}** ${insideOf(text, tag, writers).trim()}`,
    `<details>\n<summary>${question.reveal}</summary>`,
    ...outcomesOf(answers, found, question, at).answers.map((one) => `- ✓ ${line(one)}`),
    ...slips.map((one) => `- ✗ ${line(one)}`),
    '</details>',
  ].join('\n\n');
}
