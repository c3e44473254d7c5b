/**
 * The kinds of live examples, each said once, by what `counts` in `content/examples.yaml` calls it. Its frame is the
 * component of that name in components/Example.astro, which the compiler holds to this list.
 */
import type { z } from 'astro/zod';
import type { FieldName } from '#calc/fields/fields.ts';
import type { Words } from '#i18n/index.ts';
import { CALCULATOR } from './reference.ts';
import { conversionExample } from './schemas/conversionExample.ts';
import { costExample } from './schemas/costExample.ts';
import type { Siblings } from './schemas/layerExample.ts';
import { layerExample } from './schemas/layerExample.ts';

export interface ExampleKind {
  /** How it is written, among the examples of its chapter. */
  schema: (siblings: Siblings) => z.ZodType;
  /** What an example of the kind is called. */
  title: (words: Words, example: { id: string; layer: string; cost: string }) => string;
  /** Fields that always stand, and that are folded. Where the kind leaves them to each layer, none. */
  fields: readonly FieldName[];
  folded: readonly FieldName[];
  /** For one whose links a form can make: the figure that a link opens with, and its sentence. */
  opens?: { figure: 'parameters' | 'one_output' | 'flops'; says: (words: Words) => string };
}

/** Declares a kind; its only work is to give the object its type. */
const defineExample = (kind: ExampleKind): ExampleKind => kind;

const FIELDS: readonly FieldName[] = ['height', 'width', 'in_channels', 'out_channels', 'kernel_size'];

const OPTIONS: readonly FieldName[] = ['stride', 'padding', 'dilation', 'groups', 'bias'];

/** The one layer whose formulas and pictures the frames of a worked example know. */
const TAUGHT = ['Conv2d'];

export const KINDS = {
  parameters: defineExample({
    schema: layerExample({ layers: TAUGHT, teaches: true }),
    title: ({ example }) => example.titles.parameters,
    fields: FIELDS,
    folded: OPTIONS,
    opens: { figure: 'parameters', says: ({ teachers }) => teachers.opens.parameters },
  }),
  'one-output': defineExample({
    schema: layerExample({ layers: TAUGHT }),
    title: ({ example }) => example.titles['one-output'],
    fields: FIELDS,
    folded: OPTIONS,
    opens: { figure: 'one_output', says: ({ teachers }) => teachers.opens['one-output'] },
  }),
  flops: defineExample({
    schema: layerExample({ layers: TAUGHT, teaches: true }),
    title: ({ example }) => example.titles.flops,
    fields: FIELDS,
    // The batch changes operations, and no parameter.
    folded: ['batch', ...OPTIONS],
    opens: { figure: 'flops', says: ({ teachers }) => teachers.opens.flops },
  }),
  layer: defineExample({
    schema: layerExample({ teaches: true, folds: true }),
    // A calculator in a chapter bears its layer's name, since there may be several.
    title: ({ example }, { id, layer }) => (id === CALCULATOR ? example.titles.layer : layer),
    fields: [],
    folded: [],
  }),
  summary: defineExample({
    schema: layerExample({ layers: TAUGHT, follows: true, beside: ['returns'] }),
    title: ({ hands_on }) => hands_on.title,
    fields: ['batch'],
    folded: [],
  }),
  conversion: defineExample({
    schema: conversionExample,
    title: ({ converter }) => converter.title,
    fields: [],
    folded: [],
  }),
  cost: defineExample({
    schema: costExample,
    title: ({ costs }, { cost }) => costs.calculators[cost as keyof typeof costs.calculators].title,
    fields: [],
    folded: [],
  }),
} as const satisfies Record<string, ExampleKind>;

/** What an example counts. */
export type KindName = keyof typeof KINDS;

/** True for what `counts` may be. */
export const isKind = (counts: unknown): counts is KindName =>
  typeof counts === 'string' && Object.hasOwn(KINDS, counts);
