/** A question to a memory in the address of a network's page: `?fitting.memory=24 GB&fitting.batch=8`. */
import type { Wish } from '#calc/questions/fit.ts';
import { takeFields, withFields } from '../example/base/query.ts';

/** What the fields hold. */
export interface FitTexts {
  memory: string;
  batch: string;
  tokens: string;
  kept: Wish['kept'];
}

const KEPT: readonly string[] = ['most', 'all'] satisfies Wish['kept'][];

/** What an address asks for: the texts as they stand there, read or not, and what it names that no field takes. */
export function fitOfAddress(
  search: string,
  id: string,
  first: FitTexts,
): { texts: Partial<FitTexts>; ignored: string[] } {
  const texts: Partial<FitTexts> = {};
  const ignored = takeFields<keyof FitTexts>(search, { id, initial: first }, (field, text) => {
    if (field === 'kept' && !KEPT.includes(text)) return false;
    Object.assign(texts, { [field]: text });
    return true;
  });
  return { texts, ignored };
}

/** An address with what is not as the book has it. */
export const addressOfFit = (href: string, id: string, texts: FitTexts, first: FitTexts): string =>
  withFields(
    href,
    id,
    Object.entries(texts).filter(([field, text]) => text !== first[field as keyof FitTexts]),
  );
