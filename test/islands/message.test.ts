import { describe, expect, it } from 'vitest';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

describe('message', () => {
  it('fills holes and chooses by number', () => {
    expect(message('{n} {n|kernel|kernels}', { n: 1 })).toBe('1 kernel');
    expect(message('{n} {n|kernel|kernels}', { n: 7n })).toBe('7 kernels');
    expect(message('{n|one|{n} of {m}}', { n: 2, m: 3 })).toBe('2 of 3');
    expect(message('{a}{b}', { a: '<b>', b: '{a}' })).toBe('<b>{a}');
    expect(message('{missing}', {})).toBe('{missing}');
  });
});

/** Every text of a word list, by the path of its key. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

const holes = (text: string): string[] => [...new Set(text.match(/\{\w+/g) ?? [])].sort();

describe('the interface words', () => {
  const [english, chinese] = [new Map(texts(wordsOf('en'))), new Map(texts(wordsOf('zh-cn')))];

  it('have the same keys in both languages, none empty', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    // Between words of a search stands a space, in Chinese nothing.
    for (const [key, text] of [...english, ...chinese])
      if (key !== 'found.space') expect(text.trim(), key).not.toBe('');
  });

  it('have the same holes in both languages', () => {
    for (const [key, text] of english) {
      // A plural hole of English has no twin where Chinese has no plural.
      expect(holes(chinese.get(key) ?? ''), key).toEqual(holes(text));
    }
  });

  it('are set in full-width punctuation in Chinese', () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,.;:?!]/);
  });
});
