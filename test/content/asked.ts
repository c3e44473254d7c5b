/** The questions of chapters as they are written. */
import { readFileSync } from 'node:fs';
import type { ToldOne } from '#components/questions.ts';
import type { Locale } from '#i18n/index.ts';
import { CHAPTERS } from '#site/chapters.ts';

/** An answer or slip, with the text in it. */
export type WrittenOne = ToldOne & { kind: string; is: string; at: string; says: string };

export interface WrittenQuestion {
  locale: Locale;
  slug: string;
  id: string;
  kind: string;
  /** What its tag says of it. */
  says: Readonly<Record<string, string>>;
  /** Its answers and slips, in their order. */
  all: WrittenOne[];
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries([...written.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** The questions of a chapter in a language, in their order. */
export function questionsOf(locale: Locale, slug: string): WrittenQuestion[] {
  const body = readFileSync(`content/${locale}/${slug}.mdx`, 'utf8');
  return [...body.matchAll(/<Question( [^>]*)>([\s\S]*?)<\/Question>/g)].map(([, tag = '', inside = '']) => {
    const says = attributesOf(tag);
    const { id = '', kind = 'number' } = says;
    const at = `content/${locale}/${slug}.mdx, ${id}`;
    const all = [...inside.matchAll(/<(Answer|Slip)((?: [^>]*)?)>([\s\S]*?)<\/\1>/g)].map(
      ([, name = '', rest = '', text = '']): WrittenOne => ({
        ...{ is: '', at },
        ...attributesOf(rest),
        kind: name.toLowerCase(),
        says: text.trim(),
      }),
    );
    return { locale, slug, id, kind, says, all };
  });
}

/** All questions of a language's chapters. */
export const allQuestions = (locale: Locale): WrittenQuestion[] =>
  CHAPTERS.flatMap((slug) => questionsOf(locale, slug));
