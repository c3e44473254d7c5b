/** The reference: a page for each layer and one for each counting tool, their addresses, and what their examples start from. */

import { CONVENTIONS } from '#calc/conventions/index.ts';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, formatValue } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { PROOFS } from '#calc/layers/proofs.ts';
import { readCall } from '#code/read.ts';
import type { Locale } from '#i18n/index.ts';
import { pathTo } from './paths.ts';

/** The last part of a layer's address: `conv-transpose2d` of `ConvTranspose2d`, `relu6` of `ReLU6`. */
export function slugOf(name: string): string {
  return name
    .replace(/ReLU/g, 'Relu')
    .replace(/SiLU/g, 'Silu')
    .replace(/^PRelu/, 'Prelu')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase();
}

/** Layers by the last parts of their addresses. */
export const LAYER_PAGES: ReadonlyMap<string, LayerDefinition> = new Map(
  LAYERS.map((layer) => [slugOf(layer.name), layer]),
);

/** Tools by the last parts of their addresses. */
export const TOOL_PAGES: readonly string[] = [
  ...new Set(CONVENTIONS.flatMap(({ tool }) => (tool === undefined ? [] : [tool]))),
];

/** The id of the calculator on the page of a layer. */
export const CALCULATOR = 'calculator';

/** The options that the calculator of a layer's page starts from: those of the first example of its proof. */
export function startOptions(layer: LayerDefinition): Options {
  const [example] = PROOFS[layer.name]?.examples ?? [];
  if (!example) throw new ReferenceError(`${layer.name} has no example in its proof`);
  const call = readCall(example.code, layerNamed);
  const matched = call.ok ? matchInput(layer, call.options, example.input.map(BigInt)) : undefined;
  if (!matched?.ok) throw new RangeError(`${layer.name}: its first example does not read: ${example.code}`);
  return matched.options;
}

/** `startOptions` as the texts of their fields. */
export function startOf(layer: LayerDefinition): Readonly<Partial<Record<FieldName, string>>> {
  return Object.fromEntries(
    Object.entries(startOptions(layer)).map(([field, value]) => [
      field,
      formatValue(value, fieldOf(layer, field as FieldName)),
    ]),
  );
}

/** The path of a layer's page, or of the list of all. */
export const pathOfLayer = (locale: Locale, name?: string): string =>
  pathTo(`${locale}/layers/${name === undefined ? '' : `${slugOf(name)}/`}`);

/** The file that says what a tool prints: `flopCounter.ts` of `flop-counter`. */
export const sourceOfTool = (tool: string): string =>
  `src/calc/conventions/${tool.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`;

/** The path of a tool's page, or of the list of all. */
export const pathOfTool = (locale: Locale, tool?: string): string =>
  pathTo(`${locale}/tools/${tool === undefined ? '' : `${tool}/`}`);
