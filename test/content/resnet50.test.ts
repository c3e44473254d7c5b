/** The section on ResNet-50: each number in print comes from a run of the network, or is told as unexplained. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ratio } from '#calc/numbers/ratio.ts';
import { onScale } from '#calc/numbers/scales.ts';
import { LOCALES } from '#i18n/index.ts';

const SECTION = /\{#not-the-papers\}(.*?)\n## /s;
const UNEXPLAINED = { en: 'The other two numbers are not explained.', 'zh-cn': '另外两个数没有解释。' } as const;

const sectionOf = (locale: (typeof LOCALES)[number]): string =>
  SECTION.exec(readFileSync(`content/${locale}/deeper-with-less.mdx`, 'utf8'))?.[1] ?? '';

const values = (text: string): string[] => [...text.matchAll(/<Count value="([^"]*)"/g)].map(([, value = '']) => value);

/** What a run gives, as the page has it: `4.12` of `4.12 G`. */
const counted = (text: string): string[] =>
  [...text.matchAll(/<NetworkCount [^>]*as="G"[^>]*>([\d.]+) G</g)].map(([, value = '']) => value);

describe.each(LOCALES)('the counts of ResNet-50 in %s', (locale) => {
  const section = sectionOf(locale);
  const asked = section.split('\n').find((line) => line.includes('github.com/sovrasov')) ?? '';

  it('are typed where they are quoted from others alone, and never reckoned there', () => {
    const quoted = new Set(values(asked));
    expect([...quoted].sort()).toEqual(['224', '3800000000', '3840000000', '4090000000', '4120000000']);
    for (const value of values(section)) expect(quoted.has(value), value).toBe(true);
  });

  it('are each explained by a run, or told as unexplained beside what comes nearest', () => {
    const [, after = ''] = section.split(UNEXPLAINED[locale]);
    expect(after).not.toBe('');
    const paragraph = after.split('\n')[0] ?? '';
    for (const value of values(asked).filter((one) => one !== '224')) {
      const digits = onScale(ratio(BigInt(value)), 'G', 3);
      const explained = counted(section).includes(digits);
      expect(values(paragraph).includes(value), digits).toBe(!explained);
    }
    expect(counted(paragraph)).toEqual(['3.86']);
  });

  it('hold the book’s own, in all its digits', () => {
    expect(section).toContain('<NetworkCount of="resnet50" by="book">8,206,449,344</NetworkCount>');
  });
});
