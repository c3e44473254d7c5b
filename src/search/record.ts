/** What the search knows about a place of the book. Made when the book is built, read in the browser. */

/** What stands at a place; `index` is a page that only lists others. */
export type PlaceKind = 'chapter' | 'glossary' | 'page' | 'question' | 'example' | 'layer' | 'tool' | 'index';

/** A stretch of a place that has an address of its own: from that line on. */
export interface PlacePart {
  id: string;
  from: number;
}

export interface Place {
  /** Its address, without the base the book is served from. */
  url: string;
  kind: PlaceKind;
  /** The title of the page it is a part of, of a layer its family; empty where it is the page. */
  page: string;
  /** The number of its chapter. */
  number?: string;
  title: string;
  /** What else it is called: in the other language, in code, in messages. */
  names: readonly string[];
  /** What stands there, a line for each paragraph, item or row. */
  lines: readonly string[];
  parts?: readonly PlacePart[];
}

/** Words that mean the same, as lists of words: the first is what the book writes. */
export type Synonyms = readonly (readonly string[])[];

/** All that is loaded besides the index itself. */
export interface Records {
  places: readonly Place[];
  synonyms: Synonyms;
}

/** Kinds that are looked up rather than read. */
const REFERENCE: readonly PlaceKind[] = ['layer', 'tool', 'index'];

/** Whether a place belongs to the reference of layers and tools. */
export const isReference = ({ kind }: Place): boolean => REFERENCE.includes(kind);
