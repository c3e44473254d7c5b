/** All layers at a glance: each in the setting of its page, with its counts and what the counting tools make of it. */
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import type { ToolVerdict } from '#calc/conventions/verdict.ts';
import { verdictOf } from '#calc/conventions/verdict.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { Evaluation } from '#calc/layers/evaluate.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { csvLine } from '#calc/printed/csv.ts';
import { printCall } from '#calc/printed/printCall.ts';
import { COMPOSITIONS } from '#calc/run/inside/index.ts';
import { runLayer } from '#calc/run/runLayer.ts';
import { LAYER_PAGES, startOptions, TOOL_PAGES } from './reference.ts';

export interface AtlasEntry {
  layer: LayerDefinition;
  /** The last part of its address. */
  slug: string;
  found: Evaluation;
  /** The verdict on each tool, in the order of `TOOL_PAGES`. */
  verdicts: readonly ToolVerdict[];
  /** What each tool prints, by its key; `null` where it gives no number. */
  printed: ReadonlyMap<string, bigint | null>;
}

function entryOf(slug: string, layer: LayerDefinition): AtlasEntry {
  const found = evaluate(layer, startOptions(layer));
  if (!found.ok) throw new RangeError(`${layer.name} does not take its own example`);
  const run = runLayer(layer, found, { compositions: COMPOSITIONS });
  return {
    layer,
    slug,
    found,
    verdicts: TOOL_PAGES.map((tool) => verdictOf(tool, run)),
    printed: new Map(TOOLS.map((tool) => [tool.key, tally(tool, run).value])),
  };
}

/** Every layer that has a page, in the order of the definitions. */
export const ATLAS: readonly AtlasEntry[] = [...LAYER_PAGES].map(([slug, layer]) => entryOf(slug, layer));

/** The families in that order, each with its layers. */
export const BY_FAMILY = [...new Set(ATLAS.map(({ layer }) => layer.family))].map(
  (family) => [family, ATLAS.filter(({ layer }) => layer.family === family)] as const,
);

/** The entry of a layer, by the last part of its address. */
export function atlasEntry(slug: string): AtlasEntry {
  const entry = ATLAS.find((one) => one.slug === slug);
  if (!entry) throw new ReferenceError(`there is no layer at '${slug}'`);
  return entry;
}

const COLUMNS = ['layer', 'family', 'call', 'input_shape', 'output_shape', 'parameters', 'flops', 'macs'];

/** The whole table as CSV: a line a layer, every figure in full; an empty field where a tool gives no number. */
export function atlasCsv(): string {
  const head = [...COLUMNS, ...TOOLS.map(({ key }) => key)];
  const lines = ATLAS.map(({ layer, found, printed }) => [
    layer.name,
    layer.family,
    printCall(layer, found.options),
    `(${found.input_shape.join(', ')})`,
    `(${found.output_shape.join(', ')})`,
    ...[found.parameters, found.flops, found.macs].map(String),
    ...TOOLS.map(({ key }) => String(printed.get(key) ?? '')),
  ]);
  return [head, ...lines].map((line) => `${csvLine(line)}\r\n`).join('');
}
