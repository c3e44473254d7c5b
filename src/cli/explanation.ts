/** *Which count is this?* in words. */
import type { Explained, Fit, Source } from '#calc/explain.ts';
import { grouped } from '#calc/units.ts';
import { wordsOf } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';

const words = wordsOf('en').explain;

const nameOf = (source: Source): string => {
  if (source === 'parameters') return words.parameters;
  return source.tool ? `${source.name} (${source.unit})` : words.book[source.id as keyof typeof words.book];
};

function sentence({ count, sources, slip }: Fit): string {
  const who = sources.map(nameOf).join(words.list);
  return slip
    ? message(words.slips[slip], { count: grouped(count), who })
    : message(words.fits, { count: grouped(count), who });
}

/** What a figure is; or why it is not read. */
export function explanation(text: string, explained: Explained): { ok: boolean; text: string } {
  if (!explained.ok) return { ok: false, text: message(words.refused, { at: explained.at }) };
  const { fits } = explained;
  if (fits.length === 0) return { ok: true, text: message(words.nothing, { figure: text }) };
  const head = fits.length > 1 ? [message(words.several, { n: fits.length, figure: text })] : [];
  return { ok: true, text: [...head, ...fits.map(sentence)].join('\n') };
}
