import { describe, expect, it } from 'vitest';
import type { ChapterNode, Told } from '#site/answerPlugin.ts';
import { isTold, toldIn } from '#site/answerPlugin.ts';

/** A chapter in short: `#` a heading, `?a` a question of that id, a blank nothing, all else a paragraph. */
const nodeOf = (text: string): ChapterNode => {
  if (text.trim() === '') return { type: 'text', value: text };
  if (text.startsWith('#')) return { type: 'element', tagName: text.startsWith('##') ? 'h3' : 'h2', value: text };
  if (!text.startsWith('?')) return { type: 'element', tagName: 'p', value: text };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Question',
    value: text,
    attributes: [{ name: 'id', value: text.slice(1) }],
  };
};

const written = (node: ChapterNode | Told<ChapterNode>): string =>
  isTold(node) ? `${node.first ? 'first ' : ''}${node.of}(${node.nodes.map(written).join(' ')})` : String(node.value);

/** What stands in which part, without blanks. */
const parts = (...texts: string[]): string =>
  toldIn(texts.map(nodeOf))
    .map(written)
    .filter((text) => text.trim() !== '')
    .join(' ');

describe('what follows a question', () => {
  it('ends at the next heading of any order, or with the chapter', () => {
    expect(parts('#', 'p', '?a', 'q', 'r', '#', 's')).toBe('# p ?a first a(q r) # s');
    expect(parts('#', '?a', 'q', '##', 'r')).toBe('# ?a first a(q) ## r');
    expect(parts('#', '?a', 'q', '#', '?b', 'r')).toBe('# ?a first a(q) # ?b b(r)');
  });

  it('holds the next question of the section, with what that one needs before it and what follows it', () => {
    expect(parts('#', '?a', 'q', '?b', 'r', '#', 's')).toBe('# ?a first a(q ?b b(r)) # s');
  });

  it('is nothing where a heading or the end follows at once, and one part behind questions in a row', () => {
    expect(parts('#', '?a', '#', 'p')).toBe('# ?a # p');
    expect(parts('#', 'p', '?a')).toBe('# p ?a');
    expect(parts('#', '?a', '?b', 'p')).toBe('# ?a ?b first b(p)');
  });

  it('does not begin with the blanks between tags', () => {
    expect(toldIn(['?a', '\n', 'p', '\n'].map(nodeOf)).map(written)).toEqual(['?a', '\n', 'first a(p \n)']);
    expect(parts('#', '?a', '\n', '#')).toBe('# ?a #');
  });
});
