/** What the book teaches: its examples of one option. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FieldName } from '#calc/fields/fields.ts';

export const TAUGHT = Object.entries(
  parse(readFileSync('content/examples.yaml', 'utf8')) as Record<string, Record<string, { teaches?: FieldName }>>,
).flatMap(([slug, examples]) =>
  Object.entries(examples).flatMap(([id, { teaches }]) => (teaches ? [{ slug, id, at: `${slug}/${id}` }] : [])),
);
